//! `iso approve`: writes the approval of a procedure into its file, and nothing else.

use std::{fs, path::Path};

use iso_core::{
    approval::{self, Approval, Refusal, Request},
    comparison::{self, Side},
    content,
    load::Library,
    model::{Date, Id},
    source::{decode, encode_like},
    text::Lang,
};

use crate::{
    args::ApproveArgs,
    exit_status::{ExitStatus, Failure},
    files, output,
    settings::Settings,
};

pub(crate) fn run(args: &ApproveArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let on_disk = files::open(args.library.as_deref())?;
    let library = &on_disk.library;
    let lang = settings.lang_for(library);
    if args.content {
        output::result(&canonical(library, &args.procedure, lang)?)?;
        return Ok(ExitStatus::Clean);
    }
    let request = request(args, library, settings.today()?, lang)?;
    match approval::approve(library, &args.procedure, &request) {
        Ok(approval) => {
            if !args.dry_run {
                write(library, &approval, lang)?;
            }
            output::result(&report(&approval, args.dry_run, lang))?;
            Ok(ExitStatus::Clean)
        }
        Err(it @ Refusal::AlreadyApproved { .. }) => {
            output::result(&format!("{}\n", it.show(lang)))?;
            Ok(ExitStatus::Clean)
        }
        Err(refusal) => Err(Failure::Unanswerable(refusal.show(lang))),
    }
}

/// Exactly the bytes that are hashed: no line break behind them.
fn canonical(library: &Library, code: &str, lang: Lang) -> Result<String, Failure> {
    let loaded = library
        .process(code)
        .ok_or_else(|| Failure::Unanswerable(Refusal::unknown_procedure(library, code).show(lang)))?;
    Ok(content::canonical(&loaded.value))
}

fn request(args: &ApproveArgs, library: &Library, today: Date, lang: Lang) -> Result<Request, Failure> {
    let date = |name: &str, text: &Option<String>| -> Result<Option<Date>, Failure> {
        let Some(text) = text else { return Ok(None) };
        let refused = |_| Failure::is_not(&format!("--{name} {text}"), Date::EXPECTED, lang);
        text.parse().map(Some).map_err(refused)
    };
    let role = |name: &str, text: &str| -> Result<Id, Failure> {
        text.parse().map_err(|_| Failure::is_not(&format!("--{name} {text}"), Id::EXPECTED, lang))
    };
    let by = role("by", args.by.as_deref().unwrap_or_default())?;
    let author = args.author.as_deref().map(|author| role("author", author)).transpose()?;
    let what = match (&args.what, &args.previous) {
        (None, Some(old)) => Some(difference(library, &args.procedure, old, lang)?),
        (what, _) => what.clone(),
    };
    Ok(Request {
        author,
        on: date("on", &args.on)?,
        effective: date("effective", &args.effective)?,
        no: args.no,
        what,
        why: args.why.clone(),
        evidence: args.evidence.clone(),
        ..Request::new(by, today)
    })
}

/// What changed since an earlier file of the same procedure, in words. Both are read as they are
/// written: what a family says is not a change of the procedure.
fn difference(library: &Library, code: &str, old: &Path, lang: Lang) -> Result<String, Failure> {
    let say = |vi, en| Failure::unanswerable(lang, vi, en);
    let Some(now) = library.process(code) else {
        // The unknown procedure is refused by name.
        return Ok(String::new());
    };
    let (before, now) = (files::procedure(old)?, files::procedure(Path::new(&now.file))?);
    let (Some(before), Some(now)) = (before, now) else {
        let path = old.display();
        return Err(say(
            format!("{path} không phải là tệp quy trình đọc được"),
            format!("{path} is no readable procedure"),
        ));
    };
    let organization = library.organization.as_ref().map(|it| &it.value);
    let side = |process| Side { process, organization };
    let mut changes = comparison::changes(side(&before), side(&now));
    // Ids are nothing that readers of the history know; where nothing else changed they are told.
    if changes.iter().any(|it| !it.path.ends_with("].id")) {
        changes.retain(|it| !it.path.ends_with("].id"));
    }
    let mut changes: Vec<String> = changes.iter().map(|it| it.brief(lang)).collect();
    if changes.is_empty() {
        return Err(say(
            format!("nội dung không khác {}; không có gì để nêu", old.display()),
            format!("the content does not differ from {}", old.display()),
        ));
    }
    if changes.len() > 12 {
        let more = changes.split_off(12).len();
        changes.push(if lang == Lang::Vi {
            format!("và {more} thay đổi khác")
        } else {
            format!("and {more} more")
        });
    }
    let mut text = changes.join("; ");
    if let Some(first) = text.chars().next() {
        text.replace_range(..first.len_utf8(), &first.to_uppercase().to_string());
    }
    Ok(text)
}

/// Writes the new text, unless somebody else wrote the file meanwhile.
fn write(library: &Library, approval: &Approval, lang: Lang) -> Result<(), Failure> {
    let path = Path::new(&approval.file);
    let bytes = fs::read(path).map_err(|error| Failure::Unreadable(vec![(path.to_owned(), error)]))?;
    let was_read = library.source(&approval.file).map(iso_core::source::Source::text);
    if decode(&bytes).ok().as_deref() != was_read {
        return Err(Failure::unanswerable(
            lang,
            format!("{} vừa bị sửa bởi chương trình khác; chạy lại", path.display()),
            format!("{} was changed by another program meanwhile; run again", path.display()),
        ));
    }
    files::replace(path, &encode_like(&bytes, &approval.text))
}

fn report(approval: &Approval, dry_run: bool, lang: Lang) -> String {
    let (no, hash) = (approval.no, approval.hash.short());
    let head = match (lang, dry_run) {
        (Lang::Vi, false) => format!("{}: đã ghi phê duyệt lần ban hành {no}, mã băm {hash}", approval.file),
        (Lang::Vi, true) => format!("{}: sẽ ghi phê duyệt lần ban hành {no}, mã băm {hash}", approval.file),
        (Lang::En, false) => format!("{}: approval of revision {no} written, hash {hash}", approval.file),
        (Lang::En, true) => {
            format!("{}: approval of revision {no} would be written, hash {hash}", approval.file)
        }
    };
    let change = |it: &approval::Written| match &it.before {
        Some(before) => format!("  revision.{}: {before} → {}\n", it.key, it.after),
        None => format!("  revision.{}: {}\n", it.key, it.after),
    };
    let mut text = format!("{head}\n{}", approval.changes.iter().map(change).collect::<String>());
    if approval.evidence_is_older {
        text += match lang {
            Lang::Vi => {
                "  lưu ý: `evidence` vẫn là của lần trước; ghi văn bản mới bằng `--evidence` hoặc sửa trong tệp\n"
            }
            Lang::En => {
                "  note: `evidence` is still that of the earlier revision; give `--evidence` or change it in the file\n"
            }
        };
    }
    text
}
