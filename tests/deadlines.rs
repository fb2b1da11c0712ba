//! Due dates: every published example, the traps, and a slow twin that counts by walking.

mod batch;
mod calendar_data;
mod clock_twin;
mod clock_twin_agrees;
mod clocks;
mod computed;
mod examples;
mod faults;
mod hours_by_date;
mod lunar;
mod moments;
mod other_libraries;
mod trails;
mod traps;
mod twin;
mod twin_agrees;

use iso_core::{
    calendar::{CalendarFault, WorkingTime},
    deadline::{ClockRules, DeadlineError, DueDate, due_date},
    model::Calendar,
};

/// The days off of the country, to 2030 only: several tests look over the end of the calendar.
fn viet_nam() -> Calendar {
    let mut country: Calendar =
        serde_yaml::from_str(include_str!("../processes/calendars/viet-nam.yaml")).unwrap();
    country.years.as_mut().unwrap().to = 2030;
    country
}

fn state_office() -> Calendar {
    serde_yaml::from_str(include_str!("../processes/calendars/co-quan-nha-nuoc.yaml")).unwrap()
}

fn province() -> Calendar {
    serde_yaml::from_str(include_str!("../processes/calendars/tinh.yaml")).unwrap()
}

fn commune_desk() -> Calendar {
    serde_yaml::from_str(include_str!("../processes/calendars/mot-cua-xa.yaml")).unwrap()
}

/// The state office's calendar on top of the country's.
fn state() -> WorkingTime {
    WorkingTime::compile(&[&state_office(), &viet_nam()]).unwrap()
}

/// The commune's calendar on top of the province's, as a library resolves it.
fn commune() -> WorkingTime {
    WorkingTime::compile(&[&commune_desk(), &province(), &state_office(), &viet_nam()]).unwrap()
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
