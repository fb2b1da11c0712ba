//! Who does what in the organization, and what that means for the system.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::text::Text;

use super::{Id, Wording};

/// Một vai trò trong cơ quan.
///
/// A role of the organization.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("defaultSnippets" = [{
    "label": "vai trò / role",
    "body": { "id": "$1", "title": "$2", "responsibilities": "$3", "authorities": "$4" }
}]))]
pub struct Role {
    /// Mã vai trò, ghi ở `role` của bước.
    ///
    /// The id that steps name in `role`.
    pub id: Id,
    /// Chức danh.
    ///
    /// The title.
    pub title: Wording,
    /// Đơn vị.
    ///
    /// The unit.
    pub unit: Option<Wording>,
    /// Trách nhiệm.
    ///
    /// Responsibilities.
    pub responsibilities: Option<Wording>,
    /// Quyền hạn.
    ///
    /// Authorities.
    pub authorities: Option<Wording>,
    /// Được ký, quyết định những gì, ví dụ `[approve, release]`.
    ///
    /// What the role may sign and decide.
    #[serde(default)]
    pub may: Vec<Authority>,
    /// Năng lực cần có.
    ///
    /// Competence required.
    pub competence: Option<Wording>,
    /// Nhiệm vụ đối với hệ thống quản lý chất lượng.
    ///
    /// Duties for the quality management system.
    #[serde(default)]
    pub qms_duties: Vec<QmsDuty>,
    /// Vai trò thay thế khi vắng mặt.
    ///
    /// The role that stands in.
    pub deputy: Option<Id>,
}

/// Một nhiệm vụ đối với hệ thống quản lý chất lượng.
///
/// A duty for the quality management system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum QmsDuty {
    /// Lãnh đạo cao nhất. — Top management.
    TopManagement,
    /// Đại diện lãnh đạo (ISO 9001:2008). — The management representative.
    ManagementRepresentative,
    /// Bảo đảm hệ thống phù hợp với yêu cầu của tiêu chuẩn. — Sees that the system meets the standard.
    Conformity,
    /// Bảo đảm các quá trình được thiết lập, duy trì và cho đầu ra như dự định.
    /// — Sees that processes are in place and deliver what they should.
    Processes,
    /// Báo cáo lãnh đạo cao nhất về kết quả hoạt động và cơ hội cải tiến.
    /// — Reports to top management on performance and improvement.
    Reporting,
    /// Thúc đẩy nhận thức về yêu cầu của khách hàng. — Keeps customers in everybody's mind.
    CustomerFocus,
    /// Giữ hệ thống toàn vẹn khi có thay đổi. — Keeps the system whole through changes.
    Integrity,
}

/// Thẩm quyền của một vai trò.
///
/// An authority of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// Ký, phê duyệt. — Signs, approves.
    Approve,
    /// Cho phép trao kết quả. — Lets a result be handed over.
    Release,
    /// Từ chối. — Refuses.
    Refuse,
    /// Cho phép nhân nhượng. — Accepts by concession.
    Concession,
}

impl QmsDuty {
    /// The duty in words.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            QmsDuty::TopManagement => Text { vi: "Lãnh đạo cao nhất", en: "Top management" },
            QmsDuty::ManagementRepresentative => Text {
                vi: "Đại diện lãnh đạo về chất lượng",
                en: "Management representative",
            },
            QmsDuty::Conformity => Text {
                vi: "Bảo đảm hệ thống phù hợp với tiêu chuẩn",
                en: "Sees that the system meets the standard",
            },
            QmsDuty::Processes => Text {
                vi: "Bảo đảm các quá trình cho đầu ra như dự định",
                en: "Sees that processes deliver what they should",
            },
            QmsDuty::Reporting => Text {
                vi: "Báo cáo lãnh đạo cao nhất về kết quả và cơ hội cải tiến",
                en: "Reports to top management on performance and improvement",
            },
            QmsDuty::CustomerFocus => Text {
                vi: "Thúc đẩy việc hướng vào khách hàng",
                en: "Keeps customers in everybody's mind",
            },
            QmsDuty::Integrity => Text {
                vi: "Giữ hệ thống toàn vẹn khi thay đổi",
                en: "Keeps the system whole through changes",
            },
        }
    }
}
