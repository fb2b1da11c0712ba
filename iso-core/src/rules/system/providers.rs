//! Who works for the organization from outside.

use crate::{
    model::{Performer, Process},
    text::Text,
};

/// Performers whose work the organization has to control. The applicant is the customer, and a
/// council is set up by the organization itself.
pub(super) const OUTSIDE: [(Performer, Text); 4] = [
    (Performer::TaxOffice, Text { vi: "cơ quan thuế (`tax_office`)", en: "the tax office (`tax_office`)" }),
    (
        Performer::ConsultedAgency,
        Text {
            vi: "cơ quan được lấy ý kiến (`consulted_agency`)",
            en: "a consulted agency (`consulted_agency`)",
        },
    ),
    (
        Performer::OtherAgency,
        Text { vi: "cơ quan khác (`other_agency`)", en: "another agency (`other_agency`)" },
    ),
    (Performer::Provider, Text { vi: "nhà cung cấp (`provider`)", en: "a provider (`provider`)" }),
];

/// Whether somebody from outside does a step of the procedure.
pub(super) fn takes_part(process: &Process) -> bool {
    process.steps_in_order().any(|(_, step)| {
        step.provider.is_some() || OUTSIDE.iter().any(|(performer, _)| step.performer == Some(*performer))
    })
}
