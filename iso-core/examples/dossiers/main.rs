//! Writes a log of invented dossiers and their steps, always the same.
//!
//! Every procedure of the library that promises working days or hours is followed step by step; few
//! dossiers are late, some are still open.
//!
//! Run with `cargo run --release --example dossiers -p iso-core -- processes /tmp/log 546000`.

mod generator;

use std::{
    error::Error,
    fs,
    io::{BufWriter, Write},
    path::Path,
};

use iso_core::load;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(library), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("usage: dossiers LIBRARY FOLDER [DOSSIERS]".into());
    };
    let dossiers = arguments.next().map_or(Ok(10_000), |number| number.parse())?;
    let library = load::library(generator::read(Path::new(&library))?, &load::Limits::default())?;
    let plan = generator::Plan {
        dossiers,
        days: ("2025-01-02".parse()?, "2025-09-30".parse()?),
        units: 120,
        late_one_in: 250,
        open_one_in: 20,
    };
    fs::create_dir_all(&folder)?;
    let open = |name: &str| fs::File::create(Path::new(&folder).join(name)).map(BufWriter::new);
    let (mut of_dossiers, mut of_steps) = (open("dossiers.csv")?, open("steps.csv")?);
    let steps = generator::write(&library, &plan, &mut of_dossiers, &mut of_steps)?;
    of_dossiers.flush()?;
    of_steps.flush()?;
    writeln!(std::io::stdout(), "{dossiers} dossiers, {steps} steps")?;
    Ok(())
}
