//! Reports about logs of dossiers.

pub(crate) mod csv;
pub(crate) mod human;
pub(crate) mod json;
mod table;
mod words;
