//! Who is top management.

use crate::model::{Id, Organization, QmsDuty};

/// Whether this role may be top management: it says so, or no role does and nothing can be told.
pub(super) fn may_be_top(organization: &Organization, role: &Id) -> bool {
    let is_top = |duties: &[QmsDuty]| duties.contains(&QmsDuty::TopManagement);
    let known = organization.roles.iter().any(|it| is_top(&it.qms_duties));
    !known || organization.roles.iter().any(|it| it.id == *role && is_top(&it.qms_duties))
}
