//! `iso schema`: what editors need to complete and explain YAML files.

use std::path::Path;

use crate::{
    args::SchemaArgs,
    exit_status::{ExitStatus, Failure},
    files, output,
    settings::Settings,
};

pub(crate) fn run(args: &SchemaArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let schema = iso_core::model::json_schema();
    let text = format!("{schema:#}\n");
    if args.output.as_deref() == Some(Path::new("-")) {
        output::result(&text)?;
        return Ok(ExitStatus::Clean);
    }
    let path = match &args.output {
        Some(path) => path.clone(),
        None => files::open(args.path.as_deref())?.root.join("process.schema.json"),
    };
    files::write_whole(&path, text.as_bytes())?;
    if !settings.quiet {
        output::result(&format!("{}\n", path.display()))?;
    }
    Ok(ExitStatus::Clean)
}
