//! `iso diff`: what changed between two files of a procedure, or between two libraries.

use std::path::Path;

use iso_core::{
    comparison::{Compared, Side, libraries},
    manual,
    model::Process,
    render::{Format, render},
    text::Lang,
};

use crate::{
    args::{DiffArgs, DiffFormat},
    exit_status::{ExitStatus, Failure},
    files, output,
    report::diff,
    settings::Settings,
};

/// A change is nothing wrong: the exit status is 0 whatever changed.
pub(crate) fn run(args: &DiffArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let text = match (args.old.is_dir(), args.new.is_dir()) {
        (true, true) => {
            let (old, new) = (files::open(Some(&args.old))?, files::open(Some(&args.new))?);
            let lang = settings.lang_for(&new.library);
            show(&libraries(&old.library, &new.library), args.format, lang)
        }
        (false, false) => {
            let above = files::organization_above(&args.new).or_else(|| files::organization_above(&args.old));
            let lang = above.as_ref().map_or_else(|| settings.lang(), |it| settings.lang_for(it));
            let organization = above.as_ref().and_then(|it| it.organization.as_ref()).map(|it| &it.value);
            let (old, new) = (procedure(&args.old, lang)?, procedure(&args.new, lang)?);
            let side = |process| Side { process, organization };
            show(&[Compared::of(side(&old), side(&new))], args.format, lang)
        }
        _ => {
            return Err(Failure::unanswerable(
                settings.lang(),
                "hãy cho hai tệp quy trình, hoặc hai thư mục thư viện".to_owned(),
                "give two files of a procedure, or two folders of libraries".to_owned(),
            ));
        }
    };
    output::result(&text)?;
    Ok(ExitStatus::Clean)
}

fn procedure(path: &Path, lang: Lang) -> Result<Process, Failure> {
    if !path.exists() {
        return Err(Failure::NoSuchPath(path.to_owned()));
    }
    let shown = path.display();
    files::procedure(path)?.ok_or_else(|| {
        Failure::unanswerable(
            lang,
            format!("{shown} không phải là tệp quy trình đọc được; xem `iso check {shown}`"),
            format!("{shown} is no readable procedure; see `iso check {shown}`"),
        )
    })
}

fn show(compared: &[Compared<'_>], format: DiffFormat, lang: Lang) -> String {
    match format {
        DiffFormat::Human => diff::human(compared, lang),
        DiffFormat::Json => diff::json(compared, lang),
        DiffFormat::Md => {
            let page = render(&manual::changes(compared, lang), Format::Markdown);
            String::from_utf8_lossy(&page).into_owned()
        }
    }
}
