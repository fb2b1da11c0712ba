//! `iso forms`: the forms of the one-stop desk that are in force, blank, and the register of a year.

use iso_core::{
    doc::Document,
    dossier_log::{At, Judge, Promises},
    load::Library,
    manual::forms::{self, Recorded, Register},
    model::{Date, Process},
    standard::{FormCircular, OfficialForm},
    text::Lang,
};

use super::deadlines;
use crate::{
    args::FormsArgs,
    document_folder,
    exit_status::{ExitStatus, Failure},
    files, output,
    settings::Settings,
};

/// Names the forms that a run made.
const LIST: &str = ".iso-forms";

pub(crate) fn run(args: &FormsArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.path.as_deref())?;
    let library = &on_disk.library;
    let lang = settings.lang_for(library);
    let on = date(args, settings, lang)?;
    let process = args.procedure.as_deref().map(|code| procedure(library, code, lang)).transpose()?;
    let unknown = |error: forms::UnknownForm| Failure::Unanswerable(error.show(lang));
    let mut documents = Vec::new();
    if args.dossiers.is_empty() || !args.form.is_empty() {
        let which = which(args, on, lang)?;
        documents.extend(forms::blanks(library, process, on, &which, lang).map_err(unknown)?);
    }
    if !args.dossiers.is_empty() {
        let year = args.year.unwrap_or(on.0.year());
        documents.push(register(args, settings, library, year, lang)?);
    }
    doubts(&documents);
    let open = document_folder::write(&args.output, LIST, &documents, &args.format, settings)?;
    output::result(&format!("{open}\n"))?;
    Ok(ExitStatus::Clean)
}

/// Says what is not certain about the forms.
pub(super) fn doubts(documents: &[Document]) {
    forms::doubts(documents).iter().for_each(|doubt| output::complain(doubt));
}

fn date(args: &FormsArgs, settings: &Settings, lang: Lang) -> Result<Date, Failure> {
    let Some(text) = &args.date else { return settings.today() };
    let moment: iso_core::deadline::Moment =
        text.parse().map_err(|error: iso_core::deadline::MomentError| {
            Failure::Unanswerable(format!("`--date {text}`: {}", error.show(lang)))
        })?;
    Ok(moment.date())
}

fn procedure<'l>(library: &'l Library, code: &str, lang: Lang) -> Result<&'l Process, Failure> {
    library.process(code).map(|it| &it.value).ok_or_else(|| {
        Failure::unanswerable(
            lang,
            format!("không có quy trình `{code}`"),
            format!("there is no procedure `{code}`"),
        )
    })
}

/// The forms of these numbers in the circular of the day.
fn which(args: &FormsArgs, on: Date, lang: Lang) -> Result<Vec<OfficialForm>, Failure> {
    if args.form.is_empty() {
        return Ok(OfficialForm::ALL.into());
    }
    let circular = FormCircular::in_force(on.0).map_or(FormCircular::Of2025, |it| it.circular);
    let number = |form: OfficialForm| form.version(circular).map(|it| it.number);
    args.form
        .iter()
        .map(|text| {
            let asked: Option<u8> = text.trim().parse().ok();
            let found = OfficialForm::ALL.into_iter().find(|form| asked.is_some() && number(*form) == asked);
            found.ok_or_else(|| {
                let known: Vec<String> =
                    OfficialForm::ALL.into_iter().filter_map(number).map(|it| format!("{it:02}")).collect();
                let (known, name) = (known.join(", "), circular.name().get(lang));
                Failure::unanswerable(
                    lang,
                    format!("không có mẫu `{text}`; {name} có các mẫu {known}"),
                    format!("there is no form `{text}`; {name} has {known}"),
                )
            })
        })
        .collect()
}

/// The register of a year. Rows that cannot be read leave gaps, and are told.
fn register(
    args: &FormsArgs,
    settings: &Settings,
    library: &Library,
    year: i16,
    lang: Lang,
) -> Result<Document, Failure> {
    let log = deadlines::read(&args.dossiers, &args.columns, settings, lang)?;
    let promises = Promises::of(library, lang);
    let now = settings.now()?;
    let judge = Judge::new(&log, &promises, At { now, from: None });
    let dossiers = Recorded::of(library, &judge, year, lang);
    let left_out = log.rows().dossiers_left_out;
    if left_out > 0 {
        output::complain(&match lang {
            Lang::Vi => {
                format!(
                    "{left_out} dòng hồ sơ không đọc được, không có trong sổ, nên sổ chưa khóa; xem `iso deadlines`"
                )
            }
            Lang::En => {
                format!(
                    "{left_out} rows of dossiers are not in the register, which is not closed; see `iso deadlines`"
                )
            }
        });
    }
    let register = Register { year, dossiers: &dossiers, closed: left_out == 0 && now.date().year() > year };
    forms::register(library, &register, lang).map_err(|error| Failure::Unanswerable(error.show(lang)))
}
