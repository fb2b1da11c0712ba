//! A procedure stands in the layout its office chose: the chapters and columns that its people know
//! from the published papers, and everything else in the annex.

use iso_core::{
    doc::{Block, Document, Inline, Table},
    load::Library,
    model::LayoutName,
    render::Format,
    text::Lang,
};

use super::{OFFICE, PROCEDURE, printed, text};
use crate::support::{check, library_in, library_of_texts};

/// A procedure of the shipped library, printed in a layout.
fn in_layout(code: &str, layout: LayoutName, lang: Lang) -> Document {
    let mut library = library_in("processes");
    let at = library.processes.iter().position(|it| it.value.process.as_str() == code).unwrap();
    library.processes[at].value.layout = Some(layout);
    let checked = check(&library);
    printed(&library, &checked, lang).swap_remove(at + 1)
}

fn headings(document: &Document) -> Vec<&str> {
    let heading = |block| match block {
        &Block::Heading { level: 1 | 2, ref text, .. } => Some(text.as_str()),
        _ => None,
    };
    document.blocks.iter().filter_map(heading).collect()
}

fn table_of_steps(document: &Document) -> &Table {
    let tables = document.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let mut tables = tables.filter(|table| table.rows.iter().any(|row| row.id.as_deref() == Some("buoc-1")));
    tables.next().expect("a table of steps")
}

fn columns(document: &Document) -> Vec<String> {
    table_of_steps(document).head[0].cells.iter().map(|cell| Inline::plain(&cell.words)).collect()
}

/// Read by people; whoever changes them reads them again.
#[test]
fn published_procedures_in_the_layout_of_their_province() {
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        for (code, layout) in [
            ("QT.GĐ.01", LayoutName::HaTinh),
            ("QTTP-20", LayoutName::HaNoi2025),
            ("QT-01/TP", LayoutName::TpHcm),
        ] {
            let page = text(&in_layout(code, layout, Lang::Vi), Format::Markdown);
            insta::assert_snapshot!(format!("layout_{layout:?}"), page);
        }
        let english = text(&in_layout("QT-01/TP", LayoutName::TpHcm, Lang::En), Format::Markdown);
        insta::assert_snapshot!("layout_TpHcm_in_english", english);
    });
}

/// What the decisions print, from the first chapter to the annex (domain report, section 1.2).
#[test]
fn chapters_are_those_of_the_published_papers() {
    let chapters = |code, layout| {
        let document = in_layout(code, layout, Lang::Vi);
        let all = headings(&document).into_iter().skip_while(|it| !it.starts_with(['1', 'I']));
        all.take_while(|it| !it.starts_with("PHỤ LỤC")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        chapters("QT.YDCT.11", LayoutName::HaNoiDistrict)[..14],
        [
            "1. MỤC ĐÍCH",
            "2. PHẠM VI",
            "3. TÀI LIỆU VIỆN DẪN",
            "4. ĐỊNH NGHĨA, VIẾT TẮT",
            "5. NỘI DUNG QUY TRÌNH",
            "5.1. Cơ sở pháp lý",
            "5.2. Thành phần hồ sơ",
            "5.3. Số lượng hồ sơ",
            "5.4. Thời gian xử lý",
            "5.5. Nơi tiếp nhận và trả kết quả",
            "5.6. Phí, lệ phí",
            "5.7. Quy trình xử lý công việc",
            "6. BIỂU MẪU",
            "7. HỒ SƠ CẦN LƯU",
        ]
    );
    assert_eq!(
        chapters("QT.ĐCKS.01", LayoutName::HaTinh),
        [
            "1. KÝ HIỆU QUY TRÌNH",
            "2. NỘI DUNG QUY TRÌNH",
            "2.1. Điều kiện thực hiện TTHC",
            "2.2. Cách thức thực hiện TTHC",
            "2.3. Thành phần hồ sơ",
            "2.4. Số lượng hồ sơ",
            "2.5. Thời hạn giải quyết",
            "2.6. Địa điểm tiếp nhận hồ sơ và trả kết quả",
            "2.7. Cơ quan thực hiện, quyết định, ủy quyền, phối hợp",
            "2.8. Đối tượng thực hiện TTHC",
            "2.9. Kết quả giải quyết TTHC",
            "2.10. Quy trình xử lý công việc",
            "3. BIỂU MẪU",
            "4. HỒ SƠ LƯU",
        ]
    );
    assert_eq!(
        chapters("QTTP-20", LayoutName::HaNoi2025),
        [
            "1. CƠ SỞ PHÁP LÝ",
            "2. THÀNH PHẦN HỒ SƠ",
            "3. CÁCH THỨC, ĐỊA CHỈ TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
            "4. THỜI GIAN GIẢI QUYẾT, PHÍ, LỆ PHÍ, MỨC ĐỘ DỊCH VỤ CÔNG",
            "5. BIỂU MẪU",
            "6. QUY TRÌNH GIẢI QUYẾT",
            "7. TRÁCH NHIỆM TRẢ KẾT QUẢ VÀ LƯU TRỮ",
        ]
    );
    assert_eq!(
        chapters("QT-02/TP", LayoutName::TpHcm),
        [
            "I. THÀNH PHẦN HỒ SƠ",
            "II. NƠI TIẾP NHẬN, TRẢ KẾT QUẢ, THỜI GIAN, LỆ PHÍ",
            "III. TRÌNH TỰ XỬ LÝ CÔNG VIỆC",
            "IV. BIỂU MẪU",
            "V. HỒ SƠ CẦN LƯU",
            "VI. CƠ SỞ PHÁP LÝ",
        ]
    );
}

#[test]
fn columns_are_those_of_the_published_tables() {
    let of = |code, layout| columns(&in_layout(code, layout, Lang::Vi)).join(" | ");
    let ha_tinh = "TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/Kết quả";
    assert_eq!(of("QT.GĐ.02", LayoutName::HaNoiDistrict), ha_tinh);
    assert_eq!(of("QT.GĐ.02", LayoutName::HaTinh), ha_tinh);
    assert_eq!(
        of("QTTP-20", LayoutName::HaNoi2025),
        "Tên bước | Đơn vị/người thực hiện | Nội dung | Thời hạn | Biểu mẫu/kết quả"
    );
    assert_eq!(
        of("QT-02/TP", LayoutName::TpHcm),
        "Bước công việc | Nội dung công việc | Trách nhiệm | Thời gian | Hồ sơ/Biểu mẫu | Diễn giải"
    );
}

fn office(control: &str) -> String {
    format!("{OFFICE}document_control: {{ place: Trang thông tin của xã, {control} }}\n")
}

fn library(office: &str) -> Library {
    let library = library_of_texts(&[("iso.yaml", office), ("a.yaml", PROCEDURE)]);
    assert!(library.findings.is_empty() && library.processes.len() == 1, "{:?}", library.findings);
    library
}

/// The column sets of eight provinces (domain report, section 1.2), each written in one line.
#[test]
fn an_office_prints_the_columns_of_its_province() {
    for (province, columns_of, heads) in [
        (
            "Cao Bằng",
            "[{ column: number, title: Thứ tự công việc }, { column: work, title: Nội dung công việc }, \
             { column: responsibility, title: Trách nhiệm thực hiện }, { column: time, title: Thời gian thực hiện }]",
            "Thứ tự công việc | Nội dung công việc | Trách nhiệm thực hiện | Thời gian thực hiện",
        ),
        (
            "Nghệ An",
            "[{ column: number, title: Thứ tự }, { column: responsibility, title: Đơn vị/người thực hiện }, \
             { column: work, title: Nội dung }, { column: time, title: Thời gian (mỗi ngày 08 giờ làm việc) }, online]",
            "Thứ tự | Đơn vị/người thực hiện | Nội dung | Thời gian (mỗi ngày 08 giờ làm việc) | Dịch vụ công trực tuyến",
        ),
        (
            "Sơn La",
            "[number, work, responsibility, results, time]",
            "TT | Trình tự | Trách nhiệm | Sản phẩm | Thời gian",
        ),
        (
            "Bắc Ninh",
            "[{ column: number, title: Thứ tự }, { column: work, title: Nội dung cụ thể }, \
             { column: responsibility, title: Đơn vị/Người thực hiện }, time, results]",
            "Thứ tự | Nội dung cụ thể | Đơn vị/Người thực hiện | Thời gian | Sản phẩm",
        ),
        (
            "Đồng Nai",
            "[number, work, responsibility, time, fee, legal_basis]",
            "TT | Trình tự | Trách nhiệm | Thời gian | Phí, lệ phí | Căn cứ pháp lý",
        ),
        (
            "Vĩnh Long",
            "[{ column: number, title: STT }, { column: work, title: Nội dung công việc }, \
             { column: responsibility, title: Phân công nhiệm vụ }, time]",
            "STT | Nội dung công việc | Phân công nhiệm vụ | Thời gian",
        ),
        (
            "Đồng Tháp",
            "[number, { column: responsibility, title: Cơ quan/bộ phận/người }, { column: work, title: Nội dung }, time]",
            "TT | Cơ quan/bộ phận/người | Nội dung | Thời gian",
        ),
        ("Hà Tĩnh", "[]", "TT | Trình tự | Trách nhiệm | Thời gian | Biểu mẫu/Kết quả"),
    ] {
        let library = library(&office(&format!("step_columns: {columns_of}")));
        let document = printed(&library, &check(&library), Lang::Vi).swap_remove(1);
        assert_eq!(columns(&document).join(" | "), heads, "{province}");
        let table = table_of_steps(&document);
        // Each place of each row is filled once, also beside cells over several rows.
        let mut reaching = vec![0; table.columns.len()];
        for row in &table.rows {
            let cells: usize = row.cells.iter().map(|cell| cell.columns).sum();
            let from_above = reaching.iter().filter(|rows| **rows > 0).count();
            assert_eq!(cells + from_above, table.columns.len(), "{province}: {row:?}");
            let placed = table.placed(&table.rows);
            let at = table.rows.iter().position(|it| it == row).unwrap();
            reaching.iter_mut().for_each(|rows: &mut usize| *rows = rows.saturating_sub(1));
            for (column, cell) in &placed[at] {
                reaching[*column..*column + cell.columns].fill(cell.rows - 1);
            }
        }
        // The limit that two steps share stands in one cell over both.
        let shared = table
            .rows
            .iter()
            .flat_map(|row| &row.cells)
            .find(|cell| Inline::plain(&cell.words).contains("chung cho các bước"));
        assert_eq!(shared.map(|cell| cell.rows), Some(2), "{province}");
    }
}

#[test]
fn the_nearest_choice_of_a_layout_holds() {
    let first = |library: &Library| {
        let document = printed(library, &check(library), Lang::Vi).swap_remove(1);
        let all = headings(&document);
        all.iter().find(|it| it.starts_with("1. ") || it.starts_with("I. ")).unwrap().to_string()
    };
    assert_eq!(first(&library(OFFICE)), "1. MỤC ĐÍCH");
    let hcm = office("layout: tp_hcm, step_columns: [number, work, fee]");
    assert_eq!(first(&library(&hcm)), "I. THÀNH PHẦN HỒ SƠ");
    let family = "family: nhom\nlayout: ha_noi_2025\n";
    let member = format!("{PROCEDURE}family: nhom\n");
    let own = format!("{member}layout: ha_tinh\n");
    for (procedure, chapter, columns_of) in
        [(member, "1. CƠ SỞ PHÁP LÝ", 5), (own, "1. KÝ HIỆU QUY TRÌNH", 5)]
    {
        let library = library_of_texts(&[("iso.yaml", &hcm), ("nhom.yaml", family), ("a.yaml", &procedure)]);
        assert_eq!(first(&library), chapter);
        // Columns chosen for another layout are not taken over.
        let document = printed(&library, &check(&library), Lang::Vi).swap_remove(1);
        assert_eq!(columns(&document).len(), columns_of);
    }
}

#[test]
fn an_unknown_layout_is_refused_with_those_there_are() {
    let library = library_of_texts(&[("iso.yaml", &office("layout: ha-tinh")), ("a.yaml", PROCEDURE)]);
    let [finding] = library.findings.as_slice() else { panic!("{:?}", library.findings) };
    assert_eq!(
        finding.message(Lang::En),
        "`ha-tinh` is not in the list, did you mean `ha_tinh`? Expected one of `ha_noi_district`, `ha_tinh`, \
         `ha_noi_2025`, `tp_hcm`"
    );
    assert_eq!(finding.node.to_string(), "document_control.layout");
    let library =
        library_of_texts(&[("iso.yaml", &office("step_columns: [number, wrk]")), ("a.yaml", PROCEDURE)]);
    assert!(
        library.findings[0].message(Lang::En).starts_with("`wrk` is not in the list, did you mean `work`?")
    );
}

/// A choice of layout is no change of content: what was approved stays approved.
#[test]
fn the_layout_is_no_part_of_what_is_approved() {
    let process =
        |text: &str| library_of_texts(&[("iso.yaml", OFFICE), ("a.yaml", text)]).processes[0].value.clone();
    let plain = process(PROCEDURE);
    let dressed = process(&format!("{PROCEDURE}layout: tp_hcm\nstep_columns: [number, work]\n"));
    assert_eq!(iso_core::content::hash(&plain), iso_core::content::hash(&dressed));
}
