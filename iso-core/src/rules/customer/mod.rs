//! Rules about what the customer is told, asked and owed.

pub(super) mod incomplete_service_card;
pub(super) mod no_way_to_ask_or_complain;
pub(super) mod originals_not_cared_for;
