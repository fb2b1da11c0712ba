//! What `iso.yaml` and the procedures as a whole answer to a clause, in a few words each.

use super::{
    super::{
        index::Manual,
        lists,
        names::{DOCUMENTS, EXTERNAL_DOCUMENTS, INTERACTION, PROCESS_CARDS, RACI, RECORDS, ROLES},
        words::text,
    },
    organization::{having, title},
};
use crate::{
    doc::Inline,
    model::{Id, Organization, Process, Provider, QmsDuty, StepKind, Wording},
    text::{Lang, Text},
};

/// More entries of one kind are only counted.
const MOST_NAMED: usize = 6;

/// The lines for a clause of 2008; none where only procedures and records answer.
pub(super) fn of(manual: &Manual<'_>, clause: &str) -> Vec<Vec<Inline>> {
    let Some(organization) = manual.organization() else { return Vec::new() };
    let say = Answers { manual, organization };
    match clause {
        "4.1" => vec![
            say.paper(INTERACTION, super::super::interaction::TITLE),
            say.paper(PROCESS_CARDS, super::super::process_cards::TITLE),
        ],
        "4.2.1" => vec![say.paper(DOCUMENTS, lists::DOCUMENTS_TITLE)],
        "4.2.2" => vec![
            say.place("pham-vi", text("Phạm vi, ngoại lệ", "Scope and exclusions")),
            say.place("qua-trinh", text("Các quá trình và sự tương tác", "Processes and their interaction")),
            say.place("thu-tuc", text("Các thủ tục dạng văn bản", "Documented procedures")),
        ],
        "4.2.3" => say.documents(),
        "4.2.4" => say.records(),
        "5.1" => say.duty(QmsDuty::TopManagement),
        "5.2" => say.duty(QmsDuty::CustomerFocus),
        "5.3" => vec![say.place("chinh-sach", text("Chính sách chất lượng", "Quality policy"))],
        "5.4.1" => vec![say.place("muc-tieu", text("Mục tiêu chất lượng", "Quality objectives"))],
        "5.4.2" => say.changes(),
        "5.5.1" => {
            vec![say.paper(ROLES, super::super::roles::TITLE), say.paper(RACI, super::super::raci::TITLE)]
        }
        "5.5.2" => say.duty(QmsDuty::ManagementRepresentative),
        "5.5.3" => say.duty(QmsDuty::Reporting),
        "5.6.1" => say.review(),
        "5.6.2" => say.review_inputs(),
        "6.1" => say.share(text("có ghi nguồn lực", "state their resources"), |it| {
            it.resources != crate::model::Resources::default()
        }),
        "6.2.1" | "6.2.2" => say.competence(),
        "6.3" => say.share(
            text("có ghi thiết bị, phần mềm hoặc nơi làm việc", "state equipment, software or premises"),
            |it| {
                let it = &it.resources;
                it.equipment.is_some() || it.software.is_some() || it.premises.is_some()
            },
        ),
        "6.4" => say.share(text("có ghi môi trường làm việc", "state their work environment"), |it| {
            it.resources.environment.is_some()
        }),
        "7.1" => say
            .share(text("có chuẩn mực chấp nhận kết quả", "have acceptance criteria"), |it| {
                it.outputs.iter().any(|output| output.acceptance_criteria.is_some())
            }),
        "7.2.1" => say.share(text("có ghi căn cứ pháp lý", "state their legal basis"), |it| {
            !it.legal_basis.is_empty()
        }),
        "7.2.2" => say.share(
            text("có bước tiếp nhận, xem xét yêu cầu", "have a step that receives or reviews the request"),
            |it| {
                it.steps_in_order()
                    .any(|(_, step)| matches!(step.kind, StepKind::Receive | StepKind::ReviewRequest))
            },
        ),
        "7.2.3" => say.communication(),
        "7.4.1" => say.providers(|it| &it.selection),
        "7.4.2" => say.providers(|it| &it.requirements),
        "7.4.3" => say.providers(|it| &it.verification),
        "7.5.3" => say.share(text("có quy tắc đánh mã hồ sơ", "number their dossiers"), |it| {
            it.case_id.pattern.is_some()
        }),
        "7.5.4" => say.share(
            text("có quy định giữ giấy tờ, tài sản của người nộp", "say how papers of applicants are kept"),
            |it| it.property.custody.is_some(),
        ),
        "8.2.1" => say.satisfaction(),
        "8.2.2" => say.audits(),
        "8.2.3" => {
            say.share(text("có chỉ số đánh giá", "have indicators"), |it| !it.indicators.is_empty())
        }
        "8.2.4" => say.share(
            text(
                "có bước kiểm tra hoặc phê duyệt trước khi trả kết quả",
                "have a step that verifies or approves",
            ),
            |it| {
                it.steps_in_order().any(|(_, step)| matches!(step.kind, StepKind::Verify | StepKind::Approve))
            },
        ),
        "8.3" => say.share(
            text(
                "nêu cách xử lý kết quả không được chấp nhận",
                "say what happens to a result that is not accepted",
            ),
            |it| it.if_not_accepted.is_stated(),
        ),
        "8.4" => say.analysis(),
        _ => Vec::new(),
    }
}

struct Answers<'m, 'a> {
    manual: &'m Manual<'a>,
    organization: &'a Organization,
}

impl Answers<'_, '_> {
    fn words(&self, words: &Wording) -> String {
        words.get(self.manual.lang()).to_owned()
    }

    fn paper(&self, name: &str, title: Text) -> Vec<Inline> {
        vec![Inline::to_document(name, self.manual.say(title))]
    }

    fn place(&self, id: &str, title: Text) -> Vec<Inline> {
        vec![Inline::to_place(id, self.manual.say(title))]
    }

    /// Names and values; a value that is not there is no line.
    fn facts<const N: usize>(&self, facts: [(Text, Option<String>); N]) -> Vec<Vec<Inline>> {
        let line = |(label, value): (Text, Option<String>)| {
            Some(vec![Inline::Text(format!("{}: {}", self.manual.say(label), value?))])
        };
        facts.into_iter().filter_map(line).collect()
    }

    fn role(&self, id: &Option<Id>) -> Option<String> {
        id.as_ref().map(|id| self.manual.role(id))
    }

    fn said(&self, words: &Option<Wording>) -> Option<String> {
        words.as_ref().map(|words| self.words(words))
    }

    /// In how many procedures something is so; a sum, not a judgement.
    fn share(&self, what: Text, is: impl Fn(&Process) -> bool) -> Vec<Vec<Inline>> {
        let processes = &self.manual.library.processes;
        let (count, all) = (processes.iter().filter(|it| is(&it.value)).count(), processes.len());
        if count == 0 {
            return Vec::new();
        }
        let what = self.manual.say(what);
        vec![vec![Inline::Text(match self.manual.lang() {
            Lang::Vi => format!("{count} trong {all} quy trình {what}"),
            Lang::En => format!("{count} of {all} procedures {what}"),
        })]]
    }

    fn duty(&self, duty: QmsDuty) -> Vec<Vec<Inline>> {
        let line = |role| {
            vec![Inline::Text(format!("{}: ", self.manual.say(duty.name()))), title(self.manual, role)]
        };
        having(self.manual, duty).into_iter().map(line).collect()
    }

    /// Entries in a row of lines; more than a few are counted.
    fn listed(&self, lines: Vec<Vec<Inline>>) -> Vec<Vec<Inline>> {
        let rest = lines.len().saturating_sub(MOST_NAMED);
        let rest = (rest > 0).then(|| {
            vec![Inline::Text(match self.manual.lang() {
                Lang::Vi => format!("và {rest} mục khác"),
                Lang::En => format!("and {rest} more"),
            })]
        });
        lines.into_iter().take(MOST_NAMED).chain(rest).collect()
    }

    fn documents(&self) -> Vec<Vec<Inline>> {
        let place = self.organization.document_control.as_ref().and_then(|it| self.said(&it.place));
        let mut lines =
            self.facts([(text("Nơi để bản hiện hành", "Where the current documents are"), place)]);
        lines.push(self.paper(DOCUMENTS, lists::DOCUMENTS_TITLE));
        lines.push(self.paper(EXTERNAL_DOCUMENTS, lists::EXTERNAL_DOCUMENTS_TITLE));
        lines
    }

    fn records(&self) -> Vec<Vec<Inline>> {
        let mut lines = Vec::new();
        if let Some(it) = &self.organization.record_control {
            lines = self.facts([
                (text("Người giữ", "Keeper"), self.role(&it.keeper)),
                (text("Bảo vệ", "Protection"), self.said(&it.protection)),
                (text("Tra cứu", "Retrieval"), self.said(&it.retrieval)),
                (text("Xử lý khi hết hạn", "Disposal"), self.said(&it.disposal)),
            ]);
        }
        lines.push(self.paper(RECORDS, lists::RECORDS_TITLE));
        lines
    }

    fn changes(&self) -> Vec<Vec<Inline>> {
        let lines = self.organization.changes.iter().map(|it| {
            let date = it.date.map(|date| format!(" ({})", date.show(self.manual.lang())));
            vec![Inline::Text(format!("{}{}", self.words(&it.what), date.unwrap_or_default()))]
        });
        self.listed(lines.collect())
    }

    fn review(&self) -> Vec<Vec<Inline>> {
        let Some(it) = &self.organization.management_review else { return Vec::new() };
        let interval = it.interval.map(|months| match self.manual.lang() {
            Lang::Vi => format!("{months} tháng một lần"),
            Lang::En => format!("every {months} months"),
        });
        self.facts([
            (text("Chu kỳ xem xét", "Interval"), interval),
            (text("Người chủ trì", "Chair"), self.role(&it.chair)),
            (text("Hồ sơ lưu của cuộc xem xét", "Record of the review"), self.said(&it.record)),
        ])
    }

    fn review_inputs(&self) -> Vec<Vec<Inline>> {
        let Some(it) = &self.organization.management_review else { return Vec::new() };
        let sources = it.inputs.iter().filter_map(|input| self.said(&input.source));
        self.listed(sources.map(|source| vec![Inline::Text(source)]).collect())
    }

    fn competence(&self) -> Vec<Vec<Inline>> {
        let roles = &self.organization.roles;
        let (count, all) = (roles.iter().filter(|it| it.competence.is_some()).count(), roles.len());
        if count == 0 {
            return Vec::new();
        }
        let words = match self.manual.lang() {
            Lang::Vi => format!("{count} trong {all} vai trò có ghi năng lực cần có: "),
            Lang::En => format!("{count} of {all} roles state the competence they need: "),
        };
        let paper = self.paper(ROLES, super::super::roles::TITLE);
        vec![std::iter::once(Inline::Text(words)).chain(paper).collect()]
    }

    fn communication(&self) -> Vec<Vec<Inline>> {
        let Some(it) = &self.organization.communication else { return Vec::new() };
        self.facts([
            (text("Thông tin về dịch vụ", "Information"), self.said(&it.information)),
            (text("Hỏi đáp", "Enquiries"), self.said(&it.enquiries)),
            (text("Phản hồi", "Feedback"), self.said(&it.feedback)),
            (text("Phản ánh, kiến nghị", "Complaints"), self.said(&it.complaints)),
        ])
    }

    fn providers(&self, part: fn(&Provider) -> &Option<Wording>) -> Vec<Vec<Inline>> {
        let lines = self.organization.providers.iter().filter_map(|it| {
            Some(vec![Inline::Text(format!("{}: {}", self.words(&it.name), self.said(part(it))?))])
        });
        self.listed(lines.collect())
    }

    fn satisfaction(&self) -> Vec<Vec<Inline>> {
        let Some(it) = &self.organization.satisfaction else { return Vec::new() };
        self.facts([
            (text("Phương pháp", "Method"), self.said(&it.method)),
            (text("Tần suất", "Frequency"), self.said(&it.frequency)),
            (text("Người đánh giá", "Evaluated by"), self.role(&it.evaluated_by)),
        ])
    }

    fn audits(&self) -> Vec<Vec<Inline>> {
        let Some(it) = &self.organization.audit_programme else { return Vec::new() };
        let count = (!it.audits.is_empty()).then(|| it.audits.len().to_string());
        self.facts([
            (text("Số cuộc trong chương trình", "Audits in the programme"), count),
            (text("Chuẩn mực đánh giá", "Audit criteria"), self.said(&it.criteria)),
            (text("Phương pháp", "Method"), self.said(&it.method)),
            (text("Người đánh giá", "Auditors"), self.role(&it.auditor_role)),
        ])
    }

    fn analysis(&self) -> Vec<Vec<Inline>> {
        let lines = self.organization.analysis.iter().map(|it| {
            let method = self.said(&it.method).map(|method| format!(": {method}")).unwrap_or_default();
            vec![Inline::Text(format!("{}{method}", self.words(&it.data)))]
        });
        self.listed(lines.collect())
    }
}
