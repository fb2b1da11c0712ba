//! The program `iso`.
fn main() {}
