//! Due dates: every published example, the traps, and a slow twin that counts by walking.

mod calendar_data;
mod clock_twin;
mod clock_twin_agrees;
mod clocks;
mod examples;
mod faults;
mod moments;
mod trails;
mod traps;
mod twin;
mod twin_agrees;

use iso_core::{
    calendar::{CalendarFault, WorkingTime},
    deadline::{ClockRules, DeadlineError, DueDate, due_date},
    model::Calendar,
};

fn state_office() -> Calendar {
    serde_yaml::from_str(include_str!("../processes/calendars/co-quan-nha-nuoc.yaml")).unwrap()
}

fn commune_desk() -> Calendar {
    serde_yaml::from_str(include_str!("../processes/calendars/mot-cua-xa.yaml")).unwrap()
}

/// The commune's calendar on top of the state office's, as a library resolves it.
fn commune() -> WorkingTime {
    WorkingTime::compile(&[&commune_desk(), &state_office()]).unwrap()
}

fn calendar(yaml: &str) -> Calendar {
    serde_yaml::from_str(yaml).unwrap()
}

fn compiled(yaml: &str) -> Result<WorkingTime, CalendarFault> {
    WorkingTime::compile(&[&calendar(yaml)])
}

fn answer(time: &WorkingTime, received: &str, limit: &str) -> Result<DueDate, DeadlineError> {
    due_date(received.parse().unwrap(), limit.parse().unwrap(), time, &ClockRules::VIETNAM)
}

/// The due moment to the minute, or the error in words.
fn due(time: &WorkingTime, received: &str, limit: &str) -> String {
    match answer(time, received, limit) {
        Ok(it) => it.due.strftime("%Y-%m-%d %H:%M").to_string(),
        Err(error) => error.to_string(),
    }
}
