//! Defaults that many procedures share.

use schemars::JsonSchema;
use serde::Deserialize;

use super::{
    Abbreviation, CaseId, ClauseClaims, Clock, Communication, Form, Id, Indicator, Input, LayoutName,
    LegalBasis, NotAccepted, OneStop, Output, Process, ProcessFlag, Property, Record, Resources, Review,
    Risk, Service, StepColumn, Wording,
    inherit::{join, or, or_list},
};

/// Nhóm mặc định: những gì nhiều quy trình có chung, chỉ ghi một lần.
///
/// A family: what many procedures share, written once.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Mã nhóm, ghi ở `family` của quy trình.
    ///
    /// The id that procedures name in `family`.
    pub family: Id,
    /// Tên nhóm.
    ///
    /// The family's name.
    pub title: Option<Wording>,
    /// Nhóm rộng hơn mà nhóm này kế thừa.
    ///
    /// The wider family this one inherits from.
    pub extends: Option<Id>,
    /// Phạm vi áp dụng.
    ///
    /// Where it applies.
    pub scope: Option<Wording>,
    /// Vai trò chịu trách nhiệm.
    ///
    /// The responsible role.
    pub owner: Option<Id>,
    /// Chữ viết tắt, định nghĩa.
    ///
    /// Abbreviations and definitions.
    #[serde(default)]
    pub abbreviations: Vec<Abbreviation>,
    /// Căn cứ pháp lý chung.
    ///
    /// The law all of them rest on.
    #[serde(default)]
    pub legal_basis: Vec<LegalBasis>,
    /// Phần chung của phiếu dịch vụ.
    ///
    /// The common part of the service card.
    #[serde(default)]
    pub service: Service,
    /// Đặc điểm chung mà tiêu chuẩn có yêu cầu riêng.
    ///
    /// What all of them do that the standard has a clause of its own for.
    #[serde(default)]
    pub flags: Vec<ProcessFlag>,
    /// Nguồn lực chung.
    ///
    /// Common resources.
    #[serde(default)]
    pub resources: Resources,
    /// Mã số hồ sơ.
    ///
    /// The dossier's number.
    #[serde(default)]
    pub case_id: CaseId,
    /// Trao đổi thông tin với người dân, tổ chức.
    ///
    /// How the customer is informed and heard.
    #[serde(default)]
    pub communication: Communication,
    /// Bản chính, đồ vật của người dân, tổ chức mà cơ quan tạm giữ.
    ///
    /// Originals and objects of the customer that are held for a time.
    #[serde(default)]
    pub property: Property,
    /// Cách xử lý chung khi một bước kiểm tra, phê duyệt không chấp nhận kết quả.
    ///
    /// What happens where a check or approval says no and its step draws no branch of its own.
    #[serde(default)]
    pub if_not_accepted: NotAccepted,
    /// Đầu vào chung.
    ///
    /// Common inputs.
    #[serde(default)]
    pub inputs: Vec<Input>,
    /// Đầu ra chung.
    ///
    /// Common outputs.
    #[serde(default)]
    pub outputs: Vec<Output>,
    /// Cách tính thời gian.
    ///
    /// How the clock runs.
    #[serde(default)]
    pub clock: Clock,
    /// Quy tắc chung tại Bộ phận Một cửa.
    ///
    /// The rules of the one-stop desk.
    #[serde(default)]
    pub one_stop: OneStop,
    /// Biểu mẫu chung.
    ///
    /// Common forms.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// Hồ sơ lưu chung.
    ///
    /// Common records.
    #[serde(default)]
    pub records: Vec<Record>,
    /// Chỉ số chung.
    ///
    /// Common indicators.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Rủi ro chung.
    ///
    /// Common risks.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// Các điều khoản mà mọi quy trình của nhóm đáp ứng.
    ///
    /// The clauses all procedures of the family cover.
    #[serde(default)]
    pub clauses: ClauseClaims,
    /// Xem xét định kỳ.
    ///
    /// The planned review.
    pub review: Option<Review>,
    /// Nơi nhận; `all` là mọi vai trò thực hiện quy trình.
    ///
    /// Roles that receive the documents; `all` stands for every role that works by them.
    #[serde(default)]
    pub distribution: Vec<Id>,
    /// Bố cục in của các quy trình trong nhóm.
    ///
    /// The layout its procedures are printed in.
    pub layout: Option<LayoutName>,
    /// Các cột của bảng các bước.
    ///
    /// The columns of their tables of steps.
    #[serde(default)]
    pub step_columns: Vec<StepColumn>,
}

impl Family {
    /// Fills what `process` leaves open. What the procedure says itself always stands; lists are
    /// joined, inherited entries after its own, where the procedure has none of the same id.
    pub fn complete(&self, process: &mut Process) {
        or(&mut process.scope, &self.scope);
        or(&mut process.owner, &self.owner);
        or(&mut process.review, &self.review);
        process.choose_layout(self.layout, &self.step_columns);
        self.complete_service(&mut process.service);
        self.complete_control(process);
        or(&mut process.clock.calendar, &self.clock.calendar);
        or(&mut process.clock.starts, &self.clock.starts);
        or(&mut process.clock.ends, &self.clock.ends);
        or(&mut process.clock.law, &self.clock.law);
        or(&mut process.clock.on_supplement, &self.clock.on_supplement);
        process.clock.same_day_on_desk_days |= self.clock.same_day_on_desk_days;
        process.one_stop.complete(&self.one_stop);
        or_list(&mut process.inputs, &self.inputs);
        or_list(&mut process.outputs, &self.outputs);
        or_list(&mut process.distribution, &self.distribution);
        join(&mut process.abbreviations, &self.abbreviations, |a, b| a.short == b.short);
        join(&mut process.legal_basis, &self.legal_basis, |a, b| a.no == b.no);
        join(&mut process.forms, &self.forms, |a, b| a.id == b.id);
        join(&mut process.records, &self.records, |a, b| a.id == b.id);
        join(&mut process.indicators, &self.indicators, |a, b| a.name == b.name);
        join(&mut process.risks, &self.risks, |a, b| a.name == b.name);
        for (edition, clauses) in &self.clauses.0 {
            join(process.clauses.0.entry(*edition).or_default(), clauses, |a, b| a == b);
        }
    }

    fn complete_control(&self, process: &mut Process) {
        join(&mut process.flags, &self.flags, PartialEq::eq);
        or(&mut process.resources.people, &self.resources.people);
        or(&mut process.resources.equipment, &self.resources.equipment);
        or(&mut process.resources.software, &self.resources.software);
        or(&mut process.resources.premises, &self.resources.premises);
        or(&mut process.resources.environment, &self.resources.environment);
        or(&mut process.case_id.pattern, &self.case_id.pattern);
        or(&mut process.case_id.assigned_by, &self.case_id.assigned_by);
        or(&mut process.case_id.status, &self.case_id.status);
        or(&mut process.communication.information, &self.communication.information);
        or(&mut process.communication.enquiries, &self.communication.enquiries);
        or(&mut process.communication.feedback, &self.communication.feedback);
        or(&mut process.communication.complaints, &self.communication.complaints);
        or(&mut process.property.custody, &self.property.custody);
        or(&mut process.property.place, &self.property.place);
        or(&mut process.property.given_back, &self.property.given_back);
        or(&mut process.property.loss_report, &self.property.loss_report);
        or(&mut process.if_not_accepted.disposition, &self.if_not_accepted.disposition);
        or(&mut process.if_not_accepted.action, &self.if_not_accepted.action);
        or(&mut process.if_not_accepted.record, &self.if_not_accepted.record);
    }

    fn complete_service(&self, service: &mut Service) {
        or(&mut service.applicants, &self.service.applicants);
        or(&mut service.conditions, &self.service.conditions);
        or(&mut service.methods, &self.service.methods);
        or(&mut service.sets, &self.service.sets);
        or(&mut service.place, &self.service.place);
        or(&mut service.agency, &self.service.agency);
        or(&mut service.result, &self.service.result);
        or(&mut service.online, &self.service.online);
        or_list(&mut service.dossier, &self.service.dossier);
        or_list(&mut service.fees, &self.service.fees);
    }
}
