//! D011: printed pages would not show what they are.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::{FirstPageItem, PageItem},
    source::NodePath,
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D011",
    name: "page-not-identified",
    title: Text {
        vi: "Trang in không cho biết là tài liệu nào",
        en: "Printed pages do not show what they are",
    },
    why: Text {
        vi: "Một trang rời phải cho biết thuộc tài liệu nào, lần nào; tiêu chuẩn không ấn định hình thức.",
        en: "A loose page should show which document and revision it belongs to; no edition fixes the form.",
    },
    help: Text {
        vi: "Bổ sung mục còn thiếu, hoặc xóa `document_control.page` để dùng khung mặc định.",
        en: "Add what is missing, or delete `document_control.page` to use the default frame.",
    },
    requirements: &[Requirement::IdentifiedPages],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan D011; documents section 7",
};

static LACKS: Text =
    Text { vi: "trang in sẽ không có: {missing}", en: "printed pages would not show {missing}" };

const ON_EVERY_PAGE: [(PageItem, Text); 6] = [
    (
        PageItem::Organization,
        Text { vi: "tên cơ quan (`organization`)", en: "the organization (`organization`)" },
    ),
    (PageItem::Title, Text { vi: "tên tài liệu (`title`)", en: "the title (`title`)" }),
    (PageItem::Code, Text { vi: "mã tài liệu (`code`)", en: "the code (`code`)" }),
    (PageItem::Revision, Text { vi: "lần ban hành (`revision`)", en: "the revision (`revision`)" }),
    (
        PageItem::IssueDate,
        Text { vi: "ngày ban hành (`issue_date`)", en: "the date of issue (`issue_date`)" },
    ),
    (PageItem::PageNumber, Text { vi: "số trang (`page_number`)", en: "the page number (`page_number`)" }),
];

const ON_THE_FIRST: [(FirstPageItem, Text); 2] = [
    (FirstPageItem::Approval, Text { vi: "bảng phê duyệt (`approval`)", en: "the approval (`approval`)" }),
    (FirstPageItem::History, Text { vi: "bảng sửa đổi (`history`)", en: "the history (`history`)" }),
];

const COPY_MARKING: Text =
    Text { vi: "dấu của bản in (`copy_marking`)", en: "the mark on copies (`copy_marking`)" };

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    // The default frame shows everything.
    let control = organization.value.document_control.as_ref();
    let Some(page) = control.and_then(|control| control.page.as_ref()) else { return };
    let lacks = |item: &PageItem| !page.header.contains(item) && !page.footer.contains(item);
    let mut missing: Vec<Text> =
        ON_EVERY_PAGE.iter().filter(|(item, _)| lacks(item)).map(|(_, name)| *name).collect();
    let first = ON_THE_FIRST.iter().filter(|(item, _)| !page.first_page.contains(item));
    missing.extend(first.map(|(_, name)| *name));
    missing.extend(page.copy_marking.is_none().then_some(COPY_MARKING));
    if !missing.is_empty() {
        let node = NodePath::root().key("document_control").key("page");
        let finding = Finding::new(&INFO, &LACKS, &organization.file, node);
        report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
    }
}
