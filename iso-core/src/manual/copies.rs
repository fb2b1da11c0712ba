//! What the foot of every page says about the copy in hand.

use super::{context::Cx, words::text};
use crate::{
    content,
    model::{Date, Organization, Process},
    text::{Lang, Text},
};

/// How a copy counts, in the organization's own words where it has some.
pub(super) fn mark(organization: Option<&Organization>, lang: Lang) -> String {
    const CHECK: Text = text(
        "Bản in không kiểm soát – đối chiếu lần ban hành trước khi dùng",
        "Uncontrolled when printed – check the revision before use",
    );
    const CHECK_AT: Text = text(
        "Bản in không kiểm soát – đối chiếu bản hiện hành tại:",
        "Uncontrolled when printed – check the current document at:",
    );
    let control = organization.and_then(|it| it.document_control.as_ref());
    let own = control.and_then(|it| it.page.as_ref()).and_then(|page| page.copy_marking.as_ref());
    let place = control.and_then(|it| it.place.as_ref());
    match (own, place) {
        (Some(own), _) => own.get(lang).to_owned(),
        (None, Some(place)) => format!("{} {}", CHECK_AT.get(lang), place.get(lang)),
        (None, None) => CHECK.get(lang).to_owned(),
    }
}

/// When a document was printed, and the first digits of the hash of what it was made of: two
/// copies that say the same here say the same everywhere.
pub(super) fn imprint(today: Option<Date>, hash: &str, lang: Lang) -> String {
    const PRINTED: Text = text("In ngày", "Printed on");
    const CONTENT: Text = text("Mã nội dung", "Content");
    let short = hash.get(..content::ContentHash::SHORT).unwrap_or(hash);
    let content = format!("{} {short}", CONTENT.get(lang));
    match today {
        Some(today) => format!("{} {} · {content}", PRINTED.get(lang), today.show(lang)),
        None => content,
    }
}

/// The mark of a procedure that another one in force has replaced.
pub(super) fn obsolete(cx: &Cx<'_>, today: Option<Date>) -> Option<String> {
    const OBSOLETE: Text = text("HẾT HIỆU LỰC – THAY BẰNG", "OBSOLETE – REPLACED BY");
    let in_force = |process: &Process| {
        let effective = process.revision.as_ref().and_then(|revision| revision.effective_on);
        effective.is_none_or(|from| today.is_some_and(|today| from <= today))
    };
    let processes = cx.library.processes.iter().map(|loaded| &loaded.value);
    let mut others = processes.filter(|other| other.process != cx.process.process);
    let new = others.find(|other| other.supersedes.contains(&cx.process.process) && in_force(other))?;
    Some(format!("{} {}", cx.say(OBSOLETE), new.process))
}
