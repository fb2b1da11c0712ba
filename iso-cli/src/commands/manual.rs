//! `iso manual`: every procedure as people sign it, with what is still wrong in it.

use std::collections::BTreeSet;

use iso_core::{
    doc::{Document, Look},
    load::Library,
    manual,
    render::pdf,
    rules::{self, Checked},
    text::Lang,
};

use crate::{
    args::{FailOn, ManualArgs, ManualFormat},
    document_folder::{self, Manual},
    exit_status::{ExitStatus, Failure},
    files, output,
    settings::Settings,
};

/// Names the files that a run made, so that the next one replaces these and nothing else.
const LIST: &str = ".iso-manual";

pub(crate) fn run(args: &ManualArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.path.as_deref())?;
    let library = &on_disk.library;
    let today = Some(settings.today()?);
    let checked = rules::check(library, &rules::Options { editions: args.documents.edition.clone(), today });
    let lang = settings.lang_for(library);
    let options = manual::Options { lang, today };
    let documents = manual::documents(library, &checked, &options);
    let formats = &args.documents.format;
    let is_site = formats.contains(&ManualFormat::Html);
    let directory = is_site.then(|| manual::directory(library, &checked, &options));
    if args.volume || formats.contains(&ManualFormat::Pdf) {
        remark(&documents, lang);
    }
    let summary = if settings.quiet { String::new() } else { summary(library, &checked, &documents, lang) };
    let status = super::check::status(&checked, FailOn::Minor);
    // What has been read is not needed to print it, and a bound volume takes much memory.
    drop((checked, on_disk));
    let bound = args.volume.then(|| manual::in_order_of_volume(&documents));
    let made = Manual { documents: &documents, directory: directory.as_ref(), bound: bound.as_deref() };
    let open = document_folder::write_manual(&args.output, LIST, &made, formats, settings)?;
    output::result(&format!("{summary}{open}\n"))?;
    Ok(status)
}

/// Says what paper shows in another way than it was written.
fn remark(documents: &[Document], lang: Lang) {
    const MOST: usize = 20;
    let of = |document: &Document| {
        let remarks = pdf::remarks(document).into_iter();
        remarks.map(|it| format!("{}: {}", document.name, it.say(lang))).collect::<Vec<_>>()
    };
    let remarks: Vec<String> = documents.iter().flat_map(of).collect();
    remarks.iter().take(MOST).for_each(|remark| output::complain(remark));
    if let rest @ 1.. = remarks.len().saturating_sub(MOST) {
        output::complain(&format!("… +{rest}"));
    }
}

fn summary(library: &Library, checked: &Checked, documents: &[Document], lang: Lang) -> String {
    let held = held_back(library, checked);
    let drafts: Vec<&str> = documents
        .iter()
        .filter(|document| document.control.mark.is_some())
        // The papers about the whole library share the mark of the index.
        .filter(|document| {
            document.control.facts.first().is_some_and(|fact| held.contains(fact.value.as_str()))
        })
        .map(|document| document.name.as_str())
        .collect();
    let (processes, count, counted) = (library.processes.len(), documents.len(), checked.counted(lang));
    let mut text = match lang {
        Lang::Vi => format!("{processes} quy trình, {count} tài liệu: {counted}\n"),
        Lang::En => format!("{processes} procedures, {count} documents: {counted}\n"),
    };
    let manual_is_draft = documents.first().is_some_and(|document| document.control.mark.is_some());
    text.push_str(&match (lang, drafts.as_slice(), manual_is_draft) {
        (_, [], false) => String::new(),
        (Lang::Vi, [], true) => "BẢN DỰ THẢO: sổ tay\n".to_owned(),
        (Lang::En, [], true) => "DRAFT: the manual\n".to_owned(),
        (Lang::Vi, drafts, _) => format!("BẢN DỰ THẢO: sổ tay, {}\n", listing(drafts)),
        (Lang::En, drafts, _) => format!("DRAFT: the manual, {}\n", listing(drafts)),
    });
    text.push_str(&not_to_be_posted(documents, lang));
    text
}

/// The notices that lack what citizens must be told, or whose procedures may not be issued.
fn not_to_be_posted(documents: &[Document], lang: Lang) -> String {
    let is_draft = |it: &&Document| it.look == Look::Wall && it.control.mark.is_some();
    let names: Vec<&str> = documents.iter().filter(is_draft).map(|it| it.name.as_str()).collect();
    match lang {
        _ if names.is_empty() => String::new(),
        Lang::Vi => format!("Chưa niêm yết được: {}\n", listing(&names)),
        Lang::En => format!("Not to be posted yet: {}\n", listing(&names)),
    }
}

/// The procedures that may not be issued: one that was replaced is marked as well.
fn held_back<'l>(library: &'l Library, checked: &'l Checked) -> BTreeSet<&'l str> {
    let gates = || checked.findings.iter().filter(|finding| finding.rule.gate);
    let files: BTreeSet<&str> = gates().map(|it| it.file.as_str()).collect();
    let codes: BTreeSet<&str> = gates().filter_map(|it| it.process.as_deref()).collect();
    let processes = library.processes.iter().map(|it| (it.value.process.as_str(), it.file.as_str()));
    processes
        .filter(|(code, file)| codes.contains(code) || files.contains(file))
        .map(|(code, _)| code)
        .collect()
}

fn listing(names: &[&str]) -> String {
    const PRINTED: usize = 10;
    let shown: Vec<&str> = names.iter().take(PRINTED).copied().collect();
    match names.len().saturating_sub(PRINTED) {
        0 => shown.join(", "),
        rest => format!("{}, … +{rest}", shown.join(", ")),
    }
}
