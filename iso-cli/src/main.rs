//! The program `iso`: checks procedures, prints the manual, answers deadlines.

mod args;
mod baseline;
mod commands;
mod document_folder;
mod exit_status;
mod files;
mod output;
mod parallel;
mod printing;
mod progress;
mod progress_line;
mod report;
mod settings;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    let settings = settings::Settings::of(&args);
    exit_status::ExitStatus::of(commands::run(&args, &settings), settings.lang()).into()
}
