//! Rules about the files themselves: what can be wrong before a procedure exists.
//!
//! They are checked while a file is read, so they live here; the table of all rules lists them
//! with the others.

pub mod duplicate_key;
pub mod encoding;
pub mod malformed_name;
pub mod misshapen_table;
pub mod missing_key;
pub mod time_not_understood;
pub mod too_large;
pub mod unknown_key;
pub mod unknown_kind_of_file;
pub mod unknown_word;
pub mod wrong_kind_of_value;
pub mod yaml_feature;
pub mod yaml_syntax;
