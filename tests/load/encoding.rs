//! Bytes that are text, and bytes that are not.

use iso_core::text::Lang;

use super::{faults, faults_of, read};

const TEXT: &str = "process: QT.01\ntitle: Thử\nlimit: 3 dayz\nstep: []\n";
const WANTED: [&str; 2] = ["F004 3:8-3:14 3 dayz", "F005 4:1-4:5 step"];

#[test]
fn marks_and_line_breaks_move_no_place() {
    assert_eq!(faults(TEXT), WANTED);
    assert_eq!(faults(&format!("\u{FEFF}{TEXT}")), WANTED);
    assert_eq!(faults(&TEXT.replace('\n', "\r\n")), WANTED);
    assert_eq!(faults(&TEXT.replace('\n', "\r")), WANTED, "as old Macs write it");
    assert_eq!(faults(TEXT.trim_end()), WANTED);
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn utf16_is_read_where_it_is_marked() {
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        assert_eq!(faults_of(&read(utf16(&format!("\u{FEFF}{TEXT}"), bytes))), WANTED);
        assert_eq!(faults_of(&read(utf16(TEXT, bytes))), ["F008 1:1-1:1 "], "no mark, no guess");
        let mut odd = utf16(&format!("\u{FEFF}{TEXT}"), bytes);
        odd.pop();
        assert_eq!(faults_of(&read(odd)), ["F008 1:1-1:1 "]);
        assert_eq!(
            faults_of(&read([bytes(0xFEFF), bytes(0xD800)].concat())),
            ["F008 1:1-1:1 "],
            "half a letter"
        );
    }
}

#[test]
fn bytes_of_another_encoding_are_shown_where_they_stand() {
    // `Cấp đổi` as Windows-1258 writes it.
    let old = b"process: QT.01\ntitle: C\xE2\xECp \xF0\xF4\xD2i\n";
    let marked = [b"\xEF\xBB\xBF".as_slice(), old].concat();
    for bytes in [old.to_vec(), marked] {
        let library = read(bytes);
        assert_eq!(faults_of(&library), ["F008 2:9-2:10 \u{FFFD}"]);
        assert!(library.findings[0].message(Lang::En).contains("line 2"));
        assert!(library.findings[0].message(Lang::Vi).contains("Windows-1258"));
    }
}

#[test]
fn a_title_of_separate_marks_works_and_an_id_of_them_is_refused() {
    let library = read("process: QT.01\ntitle: Tie\u{302}\u{301}p nha\u{323}\u{302}n\n");
    assert_eq!(library.processes[0].value.title.get(Lang::Vi), "Tiếp nhận");
    let text = "process: QT.01\ntitle: Thử\nsteps:\n  - { name: Bước, id: tie\u{302}p }\n";
    assert_eq!(faults(text), ["F015 4:23-4:28 tie\u{302}p"]);
}

#[test]
fn files_that_are_no_procedure_say_what_they_should_be() {
    let nothing = [("", ""), ("  \n\n", ""), ("# chỉ ghi chú\n", "")];
    let others = [("- a\n- b\n", "1:3-1:4 a"), ("Quy trình\n", "1:1-1:10 Quy trình"), ("~\n", "1:1-1:2 ~")];
    for (text, place) in nothing.into_iter().chain(others) {
        let place = if place.is_empty() { "1:1-1:1 " } else { place };
        assert_eq!(faults(text), [format!("F017 {place}")], "{text:?}");
    }
    assert_eq!(faults("proces: QT.01\ntitle: Thử\n"), ["F017 1:1-1:7 proces"]);
    assert_eq!(faults("title: Thử\nlimit: 3 ngày\n"), ["F017 1:1-1:11 title: Thử"]);
}
