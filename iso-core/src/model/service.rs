//! What the public sees of a procedure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, Wording};

/// Phiếu dịch vụ: những gì người dân, tổ chức cần biết (Nghị định 63/2010/NĐ-CP, Điều 8).
///
/// The service card: what the public needs to know.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// Đối tượng thực hiện.
    ///
    /// Who may apply.
    pub applicants: Option<Wording>,
    /// Yêu cầu, điều kiện.
    ///
    /// Conditions.
    pub conditions: Option<Wording>,
    /// Cách thức nộp hồ sơ.
    ///
    /// Ways to hand in.
    pub methods: Option<Wording>,
    /// Thành phần hồ sơ.
    ///
    /// What the dossier consists of.
    #[serde(default)]
    pub dossier: Vec<DossierItem>,
    /// Số lượng hồ sơ (bộ).
    ///
    /// How many sets are handed in.
    pub sets: Option<u32>,
    /// Nơi tiếp nhận và trả kết quả.
    ///
    /// Where it is handed in and collected.
    pub place: Option<Wording>,
    /// Cơ quan giải quyết: cơ quan có thẩm quyền quyết định, trực tiếp thực hiện, phối hợp. Bỏ trống thì in cơ
    /// quan của các khối, hoặc đơn vị của vai trò ký, phê duyệt, hoặc của người chịu trách nhiệm chính.
    ///
    /// The authority: who decides, who carries out, who takes part. Left out, the agencies of the blocks or
    /// the units of the roles that approve, or of the owner, are printed.
    pub agency: Option<Wording>,
    /// Phí, lệ phí; ghi “Không” nếu không thu.
    ///
    /// Fees; say "none" if there are none.
    #[serde(default)]
    pub fees: Vec<Fee>,
    /// Kết quả thực hiện.
    ///
    /// The result.
    pub result: Option<Wording>,
    /// Mức độ dịch vụ công trực tuyến (Nghị định 42/2022/NĐ-CP, Điều 11).
    ///
    /// Level of the online service.
    pub online: Option<OnlineLevel>,
}

/// Một thành phần hồ sơ.
///
/// One paper of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DossierItem {
    /// Tên giấy tờ.
    ///
    /// The paper's name.
    pub name: Wording,
    /// Số bản chính.
    ///
    /// Number of originals.
    #[serde(default, skip_serializing_if = "super::written::is_default")]
    pub originals: u32,
    /// Số bản sao.
    ///
    /// Number of copies.
    #[serde(default, skip_serializing_if = "super::written::is_default")]
    pub copies: u32,
    /// Mẫu đơn, tờ khai (mã trong `forms`).
    ///
    /// The form to fill in (an id from `forms`).
    pub form: Option<Id>,
}

/// Một khoản phí, lệ phí.
///
/// One fee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// Khoản thu; “Không” nếu không thu.
    ///
    /// What is charged; "none" where nothing is.
    pub name: Wording,
    /// Số tiền bằng đồng.
    ///
    /// The amount in đồng.
    pub amount: Option<u64>,
    /// Căn cứ thu.
    ///
    /// The legal basis.
    pub basis: Option<Wording>,
}

/// Mức độ dịch vụ công trực tuyến.
///
/// Level of the online service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OnlineLevel {
    /// Toàn trình. — The whole way online.
    Full,
    /// Một phần. — In part.
    Partial,
    /// Chỉ cung cấp thông tin. — Information only.
    Information,
}
