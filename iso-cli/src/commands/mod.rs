//! One file a command.

mod approve;
mod audit;
mod calendar;
mod check;
mod deadlines;
mod diff;
mod due;
mod forms;
mod limits;
mod manual;
mod new;
mod rules;
mod schema;

use crate::{
    args::{Args, Command},
    exit_status::{ExitStatus, Failure},
    settings::Settings,
};

/// Runs the command that was asked for.
pub(crate) fn run(args: &Args, settings: &Settings) -> Result<ExitStatus, Failure> {
    match &args.command {
        Command::Check(args) => check::run(args, settings),
        Command::Approve(args) => approve::run(args, settings),
        Command::Diff(args) => diff::run(args, settings),
        Command::Audit(args) => audit::run(args, settings),
        Command::Rules(args) => rules::run(args, settings),
        Command::New(args) => new::run(args, settings),
        Command::Schema(args) => schema::run(args, settings),
        Command::Deadlines(args) => deadlines::run(args, settings),
        Command::Due(args) => due::run(args, settings),
        Command::Forms(args) => forms::run(args, settings),
        Command::Manual(args) => manual::run(args, settings),
        Command::Calendar(args) => calendar::run(args, settings),
        Command::Limits(args) => limits::run(args, settings),
    }
}
