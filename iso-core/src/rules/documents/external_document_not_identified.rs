//! D008: an external document cannot be told from others, or nobody looked whether it still holds.

use super::super::{
    Check, LibraryCx, Report, Rule,
    places::{self, Owner},
};
use crate::{
    diag::{Arg, Finding, RuleInfo, Tier},
    model::LegalBasis,
    source::NodePath,
    standard::Requirement,
    text::{Lang, Text},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "D008",
    name: "external-document-not-identified",
    title: Text {
        vi: "Văn bản bên ngoài chưa được nhận biết đầy đủ",
        en: "An external document is not fully identified",
    },
    why: Text {
        vi: "Phải biết chính xác đang áp dụng văn bản nào và văn bản đó còn hiệu lực không.",
        en: "It must be certain which text applies, and that somebody looked whether it still holds.",
    },
    help: Text {
        vi: "Ghi số, cơ quan ban hành, ngày; kiểm tra hiệu lực rồi ghi `checked_on`, hoặc một lần cho tất cả ở `external_documents_checked_on` của iso.yaml.",
        en: "Fill in number, issuer and date; write the day of the check in `checked_on`, or once for all in `external_documents_checked_on` of iso.yaml.",
    },
    requirements: &[Requirement::IdentifiedExternalDocuments],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan D008",
};

static INCOMPLETE: Text = Text {
    vi: "văn bản {document}: chưa ghi {missing}",
    en: "external document {document}: {missing} not given",
};
static UNCHECKED: Text = Text {
    vi: "chưa ghi ngày kiểm tra hiệu lực của: {documents}",
    en: "it is not recorded when these were last checked: {documents}",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    // What a procedure leaves open may stand in the organization's list.
    let Some(organization) = cx.organization() else { return };
    let listed = |it: &LegalBasis| {
        organization.value.external_documents.iter().any(|listed| listed.number() == it.number())
    };
    let mut unchecked: Vec<String> = Vec::new();
    for document in places::external_documents(cx) {
        let it = &document.value;
        if it.checked_on.is_none() && !unchecked.iter().any(|number| number == it.number()) {
            unchecked.push(it.number().to_owned());
        }
        // A listed document is completed in the list.
        if !matches!(document.owner, Owner::Organization) && listed(it) {
            continue;
        }
        let missing: Vec<Text> = [
            (it.issuer.is_none(), Text { vi: "cơ quan ban hành (`issuer`)", en: "the issuer (`issuer`)" }),
            (
                it.date.is_none() && !names_a_year(it),
                Text { vi: "ngày hoặc năm ban hành (`date`)", en: "the date or year of issue (`date`)" },
            ),
        ]
        .into_iter()
        .filter_map(|(is_missing, name)| is_missing.then_some(name))
        .collect();
        if !missing.is_empty() {
            let finding = document.finding(&INFO, &INCOMPLETE, "no").with("document", &it.no);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
    if !unchecked.is_empty() {
        let node = NodePath::root().key("external_documents_checked_on");
        let finding = Finding::new(&INFO, &UNCHECKED, &organization.file, node);
        report.add(finding.with("documents", unchecked.into_iter().collect::<Arg>()));
    }
}

/// `63/2010/NĐ-CP` and `Luật Đất đai 2024` say their year themselves.
fn names_a_year(document: &LegalBasis) -> bool {
    let words = [Some(&document.no), document.title.as_ref()];
    words.into_iter().flatten().flat_map(|words| Lang::ALL.map(|lang| words.get(lang))).any(|text| {
        text.split(|c: char| !c.is_ascii_digit()).any(|digits| {
            digits.len() == 4 && digits.parse().is_ok_and(|year: u32| (1945..=2100).contains(&year))
        })
    })
}
