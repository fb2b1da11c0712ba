//! D009: a procedure rests on a text that is no longer in force.

use super::super::{
    Check, LibraryCx, Report, Rule,
    places::{self, Owner},
};
use crate::{
    diag::{RuleInfo, Tier},
    standard::Requirement,
    text::Text,
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "D009",
    name: "law-no-longer-in-force",
    title: Text {
        vi: "Căn cứ vào văn bản đã hết hiệu lực",
        en: "Rests on a text that is no longer in force",
    },
    why: Text {
        vi: "Kết quả giải quyết theo văn bản đã hết hiệu lực có thể trái quy định.",
        en: "A result given under a text that no longer holds may be unlawful.",
    },
    help: Text {
        vi: "Đối chiếu văn bản mới, sửa quy trình, ghi văn bản mới ở `legal_basis`; chỉ giữ văn bản cũ trong danh mục nếu còn áp dụng.",
        en: "Check the new text, revise the procedure, name the new text in `legal_basis`; keep the old one only while it applies.",
    },
    requirements: &[Requirement::ValidLegalBasis],
    tier: Tier::Definition,
    gate: true,
    source: "audit plan D009; Decision 19/2014/QĐ-TTg art. 4(4)(a)",
};

static EXPIRED: Text = Text {
    vi: "{subject} {law}, đã hết hiệu lực ngày {date}",
    en: "{subject} {law}, no longer in force since {date}",
};
static REPLACED: Text = Text {
    vi: "{subject} {law}, đã hết hiệu lực ngày {date}, được thay bằng {new}",
    en: "{subject} {law}, no longer in force since {date}, replaced by {new}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(today) = cx.today else { return };
    let documents = places::external_documents(cx);
    for document in &documents {
        let it = &document.value;
        let Some(date) = it.expires_on.filter(|expires| *expires < today) else { continue };
        let subject = match document.owner {
            Owner::Process(process) => {
                let code = &process.process.process;
                Said { vi: format!("{code} dựa vào"), en: format!("{code} is based on") }
            }
            Owner::Family(family) => Said {
                vi: format!("nhóm quy trình {} dựa vào", family.family),
                en: format!("the family {} is based on", family.family),
            },
            // The list is right to know the end of a text; whoever still rests on it is not.
            Owner::Organization if documents.iter().any(|other| other.is_use_of(it.number())) => continue,
            Owner::Organization => Said {
                vi: "danh mục văn bản dùng chung còn có".into(),
                en: "the common list still holds".into(),
            },
        };
        let message = if it.replaced_by.is_some() { &REPLACED } else { &EXPIRED };
        let finding = document.finding(&INFO, message, "no");
        let finding = finding.with("subject", crate::diag::Arg::Said { vi: subject.vi, en: subject.en });
        let finding = finding.with("law", &it.no).with("date", date);
        report.add(match &it.replaced_by {
            Some(new) => finding.with("new", new),
            None => finding,
        });
    }
}

struct Said {
    vi: String,
    en: String,
}

impl places::Placed<'_, crate::model::LegalBasis> {
    /// Whether this is a procedure or family that rests on the text of this number.
    fn is_use_of(&self, number: &str) -> bool {
        !matches!(self.owner, Owner::Organization) && self.value.number() == number
    }
}
