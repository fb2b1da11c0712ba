//! One step of a procedure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Next, ProcessCode, TimeLimit, WaitsFor, Wording};

/// Một bước của quy trình.
///
/// One step of a procedure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "bước / step",
    "body": { "id": "$1", "name": "$2", "role": "$3", "limit": "$4" }
}]))]
pub struct Step {
    /// Mã ngắn của bước, không trùng trong cùng một khối.
    ///
    /// A short name, unique inside its block.
    pub id: Id,
    /// Số thứ tự in trong bảng, ví dụ `B2a`; bỏ trống thì đánh số 1, 2, 3.
    ///
    /// The number printed in the table; 1, 2, 3 where it is left out.
    pub no: Option<Wording>,
    /// Tên công việc, bắt đầu bằng động từ.
    ///
    /// What is done, beginning with a verb.
    pub name: Wording,
    /// Diễn giải cách làm.
    ///
    /// How it is done.
    pub description: Option<Wording>,
    /// Loại bước.
    ///
    /// The kind of step.
    #[serde(default, skip_serializing_if = "super::written::is_default")]
    pub kind: StepKind,
    /// Mã quy trình khác mà bước này gọi: bước xong khi quy trình đó xong, ví dụ `QT.KT.01`.
    ///
    /// The code of another procedure that this step calls (a call activity of BPMN): the step is
    /// done when that procedure is done.
    pub call: Option<ProcessCode>,
    /// Vai trò thực hiện (mã trong `roles` của iso.yaml).
    ///
    /// The role that does it (an id from `roles` in iso.yaml).
    pub role: Option<Id>,
    /// Vai trò chịu trách nhiệm cuối cùng, nếu khác người thực hiện.
    ///
    /// The role that answers for it, where it is not the one that does it.
    #[serde(default)]
    pub accountable: Vec<Id>,
    /// Các vai trò được hỏi ý kiến.
    ///
    /// Roles that are consulted.
    #[serde(default)]
    pub consulted: Vec<Id>,
    /// Các vai trò được thông báo.
    ///
    /// Roles that are informed.
    #[serde(default)]
    pub informed: Vec<Id>,
    /// Ai ở bên ngoài thực hiện bước này.
    ///
    /// Who from outside performs this step.
    pub performer: Option<Performer>,
    /// Cơ quan phối hợp, nhà cung cấp thực hiện bước này (mã trong `providers` của iso.yaml).
    ///
    /// Which provider performs it (an id from `providers` in iso.yaml).
    pub provider: Option<Id>,
    /// Thời hạn của bước.
    ///
    /// The step's time limit.
    pub limit: Option<TimeLimit>,
    /// Thời hạn riêng cho từng trường hợp, ví dụ `{ nhom-3: 10 ngày }`.
    ///
    /// Other limits for named cases of the procedure.
    #[serde(default)]
    pub case_limits: Vec<CaseLimit>,
    /// Lý do bước này không tính vào thời hạn giải quyết. Khi đó `limit` chỉ là thời hạn riêng của bước.
    ///
    /// Why this step does not count against the total; `limit` is then the step's own time only.
    pub outside_clock: Option<OutsideClock>,
    /// Nhóm bước dùng chung một thời hạn (mã trong `groups`).
    ///
    /// The group of steps that share one limit (an id from `groups`).
    pub group: Option<Id>,
    /// Bước chỉ có trong các trường hợp này.
    ///
    /// The step exists only in these named cases.
    #[serde(default)]
    pub cases: Vec<Id>,
    /// Thời hạn khác nêu trong nội dung bước, không cộng vào tổng.
    ///
    /// Other periods named in the step's text; they are not added to the total.
    #[serde(default)]
    pub periods: Vec<Period>,
    /// Điều gì xảy ra khi hết thời hạn chờ.
    ///
    /// What happens when the time to wait is over.
    pub on_expiry: Option<Wording>,
    /// Biểu mẫu dùng ở bước này (mã trong `forms`).
    ///
    /// Forms used here (ids from `forms`).
    #[serde(default)]
    pub forms: Vec<Id>,
    /// Hồ sơ lưu sinh ra ở bước này (mã trong `records`).
    ///
    /// Records made here (ids from `records`).
    #[serde(default)]
    pub records: Vec<Id>,
    /// Sản phẩm của bước, ví dụ “Dự thảo quyết định”.
    ///
    /// What the step results in.
    #[serde(default)]
    pub results: Vec<Wording>,
    /// Bước kế tiếp; bỏ trống là bước ngay bên dưới.
    ///
    /// What follows; left out, the step below.
    pub next: Option<Next>,
    /// Bước này chờ những nhánh nào.
    ///
    /// Which branches this step waits for.
    #[serde(default, skip_serializing_if = "super::written::is_default")]
    pub waits_for: WaitsFor,
    /// Ghi chú, in dưới bảng.
    ///
    /// A note, printed below the table.
    pub note: Option<Wording>,
}

/// Loại bước.
///
/// The kind of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Tiếp nhận hồ sơ. — Receives the dossier.
    Receive,
    /// Xem xét yêu cầu trước khi nhận việc. — Reviews the request before it is accepted.
    ReviewRequest,
    /// Công việc (mặc định). — Work.
    #[default]
    Task,
    /// Quyết định rẽ nhánh. — Decides.
    Decide,
    /// Kiểm tra, thẩm tra. — Verifies.
    Verify,
    /// Phê duyệt, ký. — Approves.
    Approve,
    /// Sửa lại sau khi bị trả. — Corrects.
    Correct,
    /// Thông báo. — Notifies.
    Notify,
    /// Chờ. — Waits.
    Wait,
    /// Trả kết quả. — Delivers the result.
    Deliver,
    /// Lưu hồ sơ. — Files the records.
    Archive,
}

/// Người thực hiện ở bên ngoài cơ quan.
///
/// Who performs a step from outside the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Performer {
    /// Người nộp hồ sơ. — The applicant.
    Applicant,
    /// Cơ quan thuế. — The tax office.
    TaxOffice,
    /// Hội đồng. — A council.
    Council,
    /// Cơ quan được lấy ý kiến. — A consulted agency.
    ConsultedAgency,
    /// Cơ quan khác. — Another agency.
    OtherAgency,
    /// Nhà cung cấp, bưu điện. — A provider, such as the post.
    Provider,
}

/// Lý do không tính thời gian.
///
/// Why a step lies outside the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OutsideClock {
    /// Thời gian của người nộp hồ sơ (bổ sung, giải trình). — The applicant's own time.
    Applicant,
    /// Chờ nghĩa vụ tài chính, thuế. — Waits for the tax obligation.
    TaxObligation,
    /// Thời gian của hội đồng. — A council's time.
    Council,
    /// Thời gian của cơ quan được lấy ý kiến. — A consulted agency's time.
    ConsultedAgency,
    /// “Giờ hành chính”: làm ngay trong giờ làm việc. — Done at once in office hours.
    OfficeHours,
    /// “Không tính thời gian”. — Printed as not counted.
    NotCounted,
    /// “Không quy định”. — No limit is set.
    NotRegulated,
    /// “Theo thỏa thuận”. — By written agreement.
    ByAgreement,
    /// Xảy ra trước khi nhận đủ hồ sơ. — Before the dossier is complete.
    BeforeStart,
}

/// Thời hạn của bước trong một trường hợp.
///
/// A step's limit in one named case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CaseLimit {
    /// Mã trường hợp (trong `cases` của quy trình).
    ///
    /// The case (an id from the procedure's `cases`).
    pub case: Id,
    /// Thời hạn trong trường hợp đó.
    ///
    /// The limit in that case.
    pub limit: TimeLimit,
}

/// Một thời hạn nêu trong nội dung bước.
///
/// A period named inside a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// Thời hạn cho việc gì.
    ///
    /// What the period is for.
    pub name: Wording,
    /// Thời hạn.
    ///
    /// The period.
    pub limit: TimeLimit,
}

/// Nhóm bước dùng chung một thời hạn.
///
/// A group of steps that share one limit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Mã nhóm, ghi ở `group` của từng bước.
    ///
    /// The id that steps name in `group`.
    pub id: Id,
    /// Tên nhóm.
    ///
    /// The group's name.
    pub name: Option<Wording>,
    /// Thời hạn chung của cả nhóm.
    ///
    /// The limit of the whole group.
    pub limit: TimeLimit,
}

/// Một khối bước của một cơ quan (quy trình liên thông); mã bước đánh lại từ đầu trong mỗi khối.
///
/// The steps of one agency in a procedure of several; ids restart in each block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Mã khối, ví dụ `cap-xa`.
    ///
    /// The block's id.
    pub id: Id,
    /// Tên khối.
    ///
    /// The block's name.
    pub name: Wording,
    /// Cơ quan thực hiện.
    ///
    /// The agency that does the work.
    pub agency: Option<Wording>,
    /// Thời hạn của khối (cộng thành tổng).
    ///
    /// The block's part of the total.
    pub limit: Option<TimeLimit>,
    /// Các bước của khối, theo thứ tự.
    ///
    /// The steps, in order.
    #[schemars(length(min = 1))]
    pub steps: Vec<Step>,
}
