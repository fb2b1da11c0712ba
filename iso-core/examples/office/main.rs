//! Writes an office of many procedures, made of a small library and always the same.
//!
//! The procedures of the library are taken in turn; each copy gets its own code, title and public
//! procedure codes, and more steps, branches and roles than the one before.
//!
//! Run with `cargo run --example office -p iso-core -- processes /tmp/office 468`.

mod generator;

use std::{error::Error, fs, io::Write, path::Path};

use iso_core::{load, rules};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(library), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: office LIBRARY FOLDER [PROCEDURES]".into());
    };
    let procedures = arguments.next().map_or(Ok(generator::OFFICE), |number| number.parse())?;
    let office = generator::office(&generator::read(Path::new(&library))?, procedures)?;
    for file in &office {
        let path = Path::new(&folder).join(&file.name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new(&folder)))?;
        fs::write(path, &file.content)?;
    }
    let files = office.len();
    let library = load::library(office, &load::Limits::default())?;
    let checked = rules::check(&library, &rules::Options::default());
    let (processes, findings) = (library.processes.len(), checked.findings.len());
    writeln!(std::io::stdout(), "{files} files, {processes} procedures, {findings} findings")?;
    Ok(())
}
