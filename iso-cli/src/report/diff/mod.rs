//! What changed between two issues of procedures, for people and for machines.

mod human;
mod json;

pub(crate) use human::human;
pub(crate) use json::json;

use iso_core::comparison::{Compared, Standing};

/// How many procedures stand so.
fn count(compared: &[Compared<'_>], standing: Standing) -> usize {
    compared.iter().filter(|it| it.standing == standing).count()
}
