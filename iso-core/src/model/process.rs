//! One procedure: everything its file says.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Abbreviation, Block, CaseId, ClauseClaims, Clock, Communication, Form, Group, Id, Indicator, LayoutName,
    LegalBasis, NotAccepted, OneStop, ProcessCode, ProcessFlag, Property, Record, Resources, Review,
    Revision, Risk, Service, Step, StepColumn, StepRef, TimeLimit, TthcCode, Validation, Wording,
};

/// Một quy trình. Mỗi tệp một quy trình.
///
/// One procedure. One procedure a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "quy trình mới / new procedure",
    "body": {
        "process": "$1", "title": "$2", "tthc": ["$3"], "owner": "$4", "limit": "$5",
        "steps": [{ "id": "tiep-nhan", "name": "Tiếp nhận hồ sơ", "kind": "receive", "role": "mot-cua", "limit": "$6" }]
    }
}]))]
pub struct Process {
    /// Mã quy trình, ví dụ `QT.KT.01`.
    ///
    /// The procedure's code.
    pub process: ProcessCode,
    /// Tên quy trình.
    ///
    /// The procedure's title.
    pub title: Wording,
    /// Loại quá trình.
    ///
    /// The kind of process.
    #[serde(default, skip_serializing_if = "super::written::is_default")]
    pub kind: ProcessKind,
    /// Lĩnh vực; bỏ trống thì lấy tên thư mục.
    ///
    /// The field of administration; left out, the name of the folder.
    pub field: Option<Wording>,
    /// Mã các thủ tục hành chính mà quy trình này phục vụ, đặt trong dấu nháy.
    ///
    /// Codes of the public procedures it serves, in quotes.
    #[serde(default)]
    pub tthc: Vec<TthcCode>,
    /// Nhóm mặc định mà quy trình kế thừa (mã `family`).
    ///
    /// The family of defaults it inherits from.
    pub family: Option<Id>,
    /// Mục đích: kết quả nào, cho ai.
    ///
    /// What it is for: which result, for whom.
    pub purpose: Option<Wording>,
    /// Phạm vi áp dụng.
    ///
    /// Where it applies.
    pub scope: Option<Wording>,
    /// Vai trò chịu trách nhiệm về quy trình.
    ///
    /// The role responsible for the procedure.
    pub owner: Option<Id>,
    /// Chữ viết tắt, định nghĩa.
    ///
    /// Abbreviations and definitions.
    #[serde(default)]
    pub abbreviations: Vec<Abbreviation>,
    /// Căn cứ pháp lý.
    ///
    /// The law it rests on.
    #[serde(default)]
    pub legal_basis: Vec<LegalBasis>,
    /// Phiếu dịch vụ cho người dân, tổ chức.
    ///
    /// The service card for the public.
    #[serde(default)]
    pub service: Service,
    /// Đặc điểm của quy trình mà tiêu chuẩn có yêu cầu riêng.
    ///
    /// What it does that the standard has a clause of its own for.
    #[serde(default)]
    pub flags: Vec<ProcessFlag>,
    /// Nguồn lực cần có.
    ///
    /// The resources it needs.
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
    /// Xác nhận giá trị sử dụng, khi kết quả không thể kiểm tra lại.
    ///
    /// How it was proven fit, where the result cannot be checked afterwards.
    #[serde(default)]
    pub validation: Validation,
    /// Cách xử lý chung khi một bước kiểm tra, phê duyệt không chấp nhận kết quả.
    ///
    /// What happens where a check or approval says no and its step draws no branch of its own.
    #[serde(default)]
    pub if_not_accepted: NotAccepted,
    /// Đầu vào.
    ///
    /// What comes in.
    #[serde(default)]
    pub inputs: Vec<Input>,
    /// Đầu ra.
    ///
    /// What goes out.
    #[serde(default)]
    pub outputs: Vec<Output>,
    /// Thời hạn giải quyết đã công bố.
    ///
    /// The promised time limit.
    pub limit: Option<TimeLimit>,
    /// Phần thời hạn cố ý để dự phòng, chưa giao cho bước nào.
    ///
    /// The part of the limit kept in reserve on purpose, given to no step.
    pub reserve: Option<TimeLimit>,
    /// Thời hạn theo luật.
    ///
    /// What the law allows.
    pub statutory_limit: Option<StatutoryLimit>,
    /// Cách tính thời gian.
    ///
    /// How the clock runs.
    #[serde(default)]
    pub clock: Clock,
    /// Quy tắc chung tại Bộ phận Một cửa, thường ghi ở nhóm mặc định.
    ///
    /// The rules of the one-stop desk, usually written in the family.
    #[serde(default)]
    pub one_stop: OneStop,
    /// Các trường hợp có tổng thời hạn khác nhau.
    ///
    /// Named cases with different totals.
    #[serde(default)]
    pub cases: Vec<Case>,
    /// Các lần hẹn của một hồ sơ, ví dụ lần một đến khi có thông báo thuế, lần hai tính từ khi nộp tiền.
    ///
    /// The appointments of one dossier, where there are several.
    #[serde(default)]
    pub appointments: Vec<Appointment>,
    /// Các nhóm bước dùng chung thời hạn.
    ///
    /// Groups of steps that share a limit.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Các bước, theo thứ tự thực hiện.
    ///
    /// The steps, in order.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// Các khối bước của từng cơ quan (quy trình liên thông), thay cho `steps`.
    ///
    /// Blocks of several agencies, instead of `steps`.
    #[serde(default)]
    pub blocks: Vec<Block>,
    /// Biểu mẫu riêng của quy trình.
    ///
    /// The procedure's own forms.
    #[serde(default)]
    pub forms: Vec<Form>,
    /// Hồ sơ cần lưu.
    ///
    /// Records to keep.
    #[serde(default)]
    pub records: Vec<Record>,
    /// Chỉ số đánh giá.
    ///
    /// Indicators.
    #[serde(default)]
    pub indicators: Vec<Indicator>,
    /// Rủi ro, cơ hội.
    ///
    /// Risks and opportunities.
    #[serde(default)]
    pub risks: Vec<Risk>,
    /// Điều khoản mà quy trình này là thủ tục dạng văn bản của nó, ví dụ `9001:2008 4.2.3`.
    ///
    /// Clauses whose documented procedure this is.
    #[serde(default)]
    pub implements: Vec<Wording>,
    /// Những nội dung điều khoản đó đòi hỏi mà quy trình đã nêu.
    ///
    /// Which of the items those clauses ask for it covers.
    #[serde(default)]
    pub covers: Vec<Id>,
    /// Các điều khoản mà quy trình này đáp ứng, theo từng phiên bản.
    ///
    /// The clauses it covers, by edition.
    #[serde(default)]
    pub clauses: ClauseClaims,
    /// Lần ban hành, phê duyệt.
    ///
    /// Revision and approval.
    #[serde(skip_serializing)]
    pub revision: Option<Revision>,
    /// Mã những tài liệu cũ mà quy trình này thay thế.
    ///
    /// Codes of the earlier documents it replaces.
    #[serde(default)]
    pub supersedes: Vec<ProcessCode>,
    /// Xem xét định kỳ.
    ///
    /// The planned review.
    pub review: Option<Review>,
    /// Nơi nhận; `all` là mọi vai trò thực hiện quy trình.
    ///
    /// Roles that receive the document; `all` stands for every role that works by it.
    #[serde(default)]
    pub distribution: Vec<Id>,
    /// Bố cục in của quy trình này, khi khác `document_control.layout` của iso.yaml.
    ///
    /// The layout it is printed in, where that is not the organization's.
    #[serde(skip_serializing)]
    pub layout: Option<LayoutName>,
    /// Các cột của bảng các bước, khi khác bố cục.
    ///
    /// The columns of its table of steps, where they are not those of the layout.
    #[serde(default, skip_serializing)]
    pub step_columns: Vec<StepColumn>,
    /// Ghi chú, in cuối quy trình.
    ///
    /// A note, printed at the end.
    pub note: Option<Wording>,
}

/// Loại quá trình.
///
/// The kind of process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProcessKind {
    /// Dịch vụ cho người dân, tổ chức (mặc định). — A service for the public.
    #[default]
    Service,
    /// Hỗ trợ. — Support.
    Support,
    /// Quản lý hệ thống. — Management of the system.
    Management,
}

/// Một đầu vào.
///
/// An input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Đầu vào là gì.
    ///
    /// What comes in.
    pub name: Wording,
    /// Từ ai, từ quá trình nào.
    ///
    /// From whom or from which process.
    pub from: Option<Wording>,
}

/// Một đầu ra.
///
/// An output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// Đầu ra là gì.
    ///
    /// What goes out.
    pub name: Wording,
    /// Cho ai, cho quá trình nào.
    ///
    /// To whom or to which process.
    pub to: Option<Wording>,
    /// Chuẩn mực chấp nhận: khi nào thì đủ tốt để trao.
    ///
    /// When it is good enough to hand over.
    pub acceptance_criteria: Option<Wording>,
}

/// Thời hạn theo luật và căn cứ của nó.
///
/// The limit the law sets, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatutoryLimit {
    /// Thời hạn.
    ///
    /// The limit.
    pub limit: TimeLimit,
    /// Căn cứ.
    ///
    /// The legal basis.
    pub basis: Option<Wording>,
}

/// Một trường hợp của quy trình.
///
/// A named case of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Mã trường hợp.
    ///
    /// The case's id.
    pub id: Id,
    /// Tên trường hợp.
    ///
    /// The case's name.
    pub name: Wording,
    /// Thời hạn trong trường hợp này.
    ///
    /// The promised limit in this case.
    pub limit: Option<TimeLimit>,
    /// Thời hạn theo luật trong trường hợp này.
    ///
    /// The limit the law sets in this case.
    pub statutory_limit: Option<StatutoryLimit>,
}

/// Một lần hẹn trong các lần hẹn của hồ sơ.
///
/// One of several appointments of a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Appointment {
    /// Tên lần hẹn, in trên giấy hẹn.
    ///
    /// Its name, printed on the slip.
    pub name: Wording,
    /// Lần hẹn kết thúc khi xong bước nào.
    ///
    /// The step with which it ends.
    pub until: StepRef,
    /// Thời hạn của lần hẹn.
    ///
    /// Its time limit.
    pub limit: Option<TimeLimit>,
}

impl Process {
    /// Stands in a distribution list for every role that works by the procedure.
    pub const EVERY_ROLE: &str = "all";

    /// The steps with the block they stand in, in the order of the file.
    pub fn steps_in_order(&self) -> impl Iterator<Item = (Option<&Block>, &Step)> {
        let in_blocks =
            self.blocks.iter().flat_map(|block| block.steps.iter().map(move |step| (Some(block), step)));
        self.steps.iter().map(|step| (None, step)).chain(in_blocks)
    }

    /// The codes of the procedures that its steps call.
    pub fn calls(&self) -> impl Iterator<Item = &ProcessCode> {
        self.steps_in_order().filter_map(|(_, step)| step.call.as_ref())
    }
}
