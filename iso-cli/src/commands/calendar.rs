//! `iso calendar`: which days of a year are worked, which are off, and why?

use std::path::Path;

use iso_core::{
    calendar::{IcsCalendar, WorkingTime, ics_to_yaml, read_ics},
    load::Library,
    model::{Calendar, Id},
    text::Lang,
};

use crate::{
    args::{CalendarArgs, ReportFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    report::calendar::{self, Shown},
    settings::Settings,
};

pub(crate) fn run(args: &CalendarArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    match &args.import_ics {
        Some(file) => import(file, args, settings),
        None => show(args, settings),
    }
}

fn show(args: &CalendarArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.library.as_deref())?;
    let library = &on_disk.library;
    let lang = settings.lang_for(library);
    let id = asked(args, library, lang)?;
    let chain = library.calendar_chain(&id);
    let time = compiled(&id, &chain, library, lang)?;
    let year = match args.year {
        Some(year) => year,
        None => settings.today()?.0.year(),
    };
    let shown = Shown::of(&time, &chain, year, args.month)
        .map_err(|error| Failure::Unanswerable(error.show(lang)))?;
    output::result(&match (args.format, args.month) {
        (ReportFormat::Json, _) => calendar::json(&shown),
        (ReportFormat::Human, None) => calendar::year(&shown, lang),
        (ReportFormat::Human, Some(_)) => calendar::month(&shown, lang),
    })?;
    Ok(ExitStatus::Clean)
}

/// The calendar that was named, or the organization's own.
fn asked(args: &CalendarArgs, library: &Library, lang: Lang) -> Result<Id, Failure> {
    let Some(name) = &args.calendar else {
        let office = library.organization.as_ref().and_then(|it| it.value.calendar.clone());
        return office.ok_or_else(|| {
            Failure::unanswerable(
                lang,
                format!(
                    "cơ quan chưa chọn lịch làm việc (`calendar:` trong iso.yaml); các lịch: {}",
                    known(library)
                ),
                format!(
                    "the organization names no calendar (`calendar:` in iso.yaml); there are {}",
                    known(library)
                ),
            )
        });
    };
    named(name, library, lang)
}

/// The calendar of this name.
pub(super) fn named(name: &str, library: &Library, lang: Lang) -> Result<Id, Failure> {
    let id = name.parse::<Id>().ok().filter(|id| library.calendar(id).is_some());
    id.ok_or_else(|| {
        let known = known(library);
        Failure::unanswerable(
            lang,
            format!("không có lịch `{name}`; các lịch: {known}"),
            format!("there is no calendar `{name}`; there are {known}"),
        )
    })
}

fn known(library: &Library) -> String {
    let known: Vec<&str> = library.calendars.iter().map(|it| it.value.calendar.as_str()).collect();
    known.join(", ")
}

fn compiled(id: &Id, chain: &[&Calendar], library: &Library, lang: Lang) -> Result<WorkingTime, Failure> {
    WorkingTime::compile(chain).map_err(|fault| {
        let why = fault.problem.show(lang);
        let extending = library.calendars.iter().filter(|it| it.value.extends.as_ref() == Some(id));
        let extending: Vec<&str> = extending.map(|it| it.value.calendar.as_str()).collect();
        let hint = |words: &str| match extending.as_slice() {
            [] => String::new(),
            list => format!("; {words} {}", list.join(", ")),
        };
        Failure::unanswerable(
            lang,
            format!("lịch `{id}` không dùng được: {why}{}", hint("lịch kế thừa nó:")),
            format!("the calendar `{id}` cannot be used: {why}{}", hint("calendars that extend it:")),
        )
    })
}

/// Writes a new calendar and says what was not taken over.
fn import(file: &Path, args: &CalendarArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let lang = settings.lang();
    let name = args.calendar.as_deref().unwrap_or_default();
    let id: Id = name.parse().map_err(|_| Failure::is_not(name, Id::EXPECTED, lang))?;
    let content = files::read(file)?;
    let text = String::from_utf8_lossy(&content);
    let today = settings.today()?;
    let import = read_ics(&text, args.years, today.0.year());
    let at = |line: usize, column: usize| format!("{}:{line}:{column}", files::name_of(file));
    for remark in &import.remarks {
        output::complain(&format!("{}: {}", at(remark.line, remark.column), remark.show(lang)));
    }
    if import.days.is_empty() && import.yearly.is_empty() {
        return Err(Failure::unanswerable(
            lang,
            format!("{} không có ngày nghỉ nào nhập được", files::name_of(file)),
            format!("there is no day off to import in {}", files::name_of(file)),
        ));
    }
    let source = file.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let printed = args.output.as_deref() == Some(Path::new("-"));
    let schema = "../process.schema.json";
    let yaml = ics_to_yaml(&import, &IcsCalendar { id: &id, source: &source, schema, on: today, lang });
    if printed {
        output::result(&yaml)?;
        return Ok(ExitStatus::Clean);
    }
    let path = match &args.output {
        Some(path) => path.clone(),
        None => files::open(args.library.as_deref())?.root.join(format!("calendars/{id}.yaml")),
    };
    if path.exists() {
        return Err(Failure::unanswerable(
            lang,
            format!("{} đã có, không ghi đè; chọn tệp khác bằng `-o`", path.display()),
            format!("{} exists and is left alone; choose another file with `-o`", path.display()),
        ));
    }
    files::write_new(&path, yaml.as_bytes())?;
    output::result(&format!("{}\n", files::name_of(&path)))?;
    Ok(ExitStatus::Clean)
}
