//! The master list of documents from outside, with their standing on the day of printing.

use std::collections::BTreeMap;

use super::super::{
    index::Manual,
    names::EXTERNAL_DOCUMENTS,
    sheet::{Sheet, column, joined, middle_column, name_column},
    words::text,
};
use crate::{
    doc::{Block, Document, Inline},
    model::{Date, LegalBasis, Wording},
    text::{Lang, Text},
};

pub(in crate::manual) const TITLE: Text =
    text("Danh mục tài liệu bên ngoài", "Master list of external documents");

/// More procedures that rest on one text are only counted.
const MOST_NAMED: usize = 6;

/// Among more differing citations of one text, those that agree are no longer looked for.
const MOST_VARIANTS: usize = 8;

pub(super) fn document(manual: &Manual<'_>) -> Document {
    const WITHOUT_DAY: Text = text(
        "Không cho biết ngày in nên không ghi tình trạng hiệu lực.",
        "The day of printing is not known, so nothing is said about their standing.",
    );
    let hint = manual.options.today.is_none().then(|| Block::paragraph(manual.say(WITHOUT_DAY)));
    let blocks = hint.into_iter().chain([manual.or_not_stated(table(manual))]);
    manual.page(EXTERNAL_DOCUMENTS, TITLE, blocks)
}

fn table(manual: &Manual<'_>) -> Option<Block> {
    let heads = [
        name_column(text("Số, ký hiệu", "Number"), 18),
        column(text("Tên, trích yếu", "Title"), 29),
        column(text("Cơ quan ban hành", "Issuer"), 15),
        middle_column(text("Ngày ban hành", "Issued on"), 14),
        column(text("Hiệu lực vào ngày in", "Standing on the day of printing"), 20),
        column(text("Căn cứ của", "Basis of"), 19),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    let lang = manual.lang();
    let cell = |words: &Option<&Wording>| words.iter().map(|it| Inline::from(it.get(lang))).collect();
    let date = |date: Option<Date>| date.iter().map(|it| Inline::from(it.show(lang))).collect();
    for it in cited(manual) {
        sheet.row([
            vec![Inline::from(it.no.get(lang))],
            cell(&it.title),
            cell(&it.issuer),
            date(it.date),
            standing(manual, &it),
            users(manual, &it.users),
        ]);
    }
    sheet.finish()
}

/// A text from outside as all who cite it describe it together.
struct Cited<'a> {
    no: &'a Wording,
    title: Option<&'a Wording>,
    issuer: Option<&'a Wording>,
    date: Option<Date>,
    effective_on: Option<Date>,
    expires_on: Option<Date>,
    replaced_by: Option<&'a Wording>,
    checked_on: Option<Date>,
    users: Vec<usize>,
}

impl<'a> Cited<'a> {
    fn new(law: &'a LegalBasis) -> Self {
        Cited {
            no: &law.no,
            title: law.title.as_ref(),
            issuer: law.issuer.as_ref(),
            date: law.date,
            effective_on: law.effective_on,
            expires_on: law.expires_on,
            replaced_by: law.replaced_by.as_ref(),
            checked_on: law.checked_on,
            users: Vec::new(),
        }
    }

    /// Whether no date and no body that both name differ. Titles are cited more or less in full.
    fn agrees_with(&self, other: &Self) -> bool {
        fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.is_none() || other.is_none() || one == other
        }
        agree(self.issuer, other.issuer)
            && agree(self.date, other.date)
            && agree(self.effective_on, other.effective_on)
            && agree(self.expires_on, other.expires_on)
            && agree(self.replaced_by, other.replaced_by)
    }

    fn complete(&mut self, other: Self) {
        self.title = self.title.or(other.title);
        self.issuer = self.issuer.or(other.issuer);
        self.date = self.date.or(other.date);
        self.effective_on = self.effective_on.or(other.effective_on);
        self.expires_on = self.expires_on.or(other.expires_on);
        self.replaced_by = self.replaced_by.or(other.replaced_by);
        // The latest look counts.
        self.checked_on = self.checked_on.max(other.checked_on);
    }
}

/// One entry for each text; citations that contradict each other stand one below the other, so
/// that somebody sees it.
fn cited<'a>(manual: &Manual<'a>) -> Vec<Cited<'a>> {
    let mut entries: Vec<Cited<'a>> = Vec::new();
    let mut by_number: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let shared = manual.organization().into_iter().flat_map(|it| &it.external_documents);
    let shared = shared.map(|law| (None, law));
    let own = manual.library.processes.iter().enumerate();
    let own = own.flat_map(|(at, it)| it.value.legal_basis.iter().map(move |law| (Some(at), law)));
    for (user, law) in shared.chain(own) {
        let entry = Cited::new(law);
        let variants = by_number.entry(law.number()).or_default();
        let same = variants.iter().take(MOST_VARIANTS).copied();
        let same = same.into_iter().find(|at| entries.get(*at).is_some_and(|it| it.agrees_with(&entry)));
        let at = same.unwrap_or(entries.len());
        match entries.get_mut(at) {
            Some(known) => known.complete(entry),
            None => {
                variants.push(at);
                entries.push(entry);
            }
        }
        if let (Some(user), Some(known)) = (user, entries.get_mut(at))
            && known.users.last() != Some(&user)
        {
            known.users.push(user);
        }
    }
    let mut slots: Vec<Option<Cited<'a>>> = entries.into_iter().map(Some).collect();
    // In the order in which the numbers are met, all variants of a number together.
    let mut groups: Vec<Vec<usize>> = by_number.into_values().collect();
    groups.sort_by_key(|group| group.first().copied());
    groups.into_iter().flatten().filter_map(|at| slots.get_mut(at)?.take()).collect()
}

/// What can be said about a text on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nobody says when it came into force, or no day is given.
    NotKnown,
    /// It begins later.
    NotYet,
    /// It has begun and no end has come.
    InForce,
    /// Its end is this day; whether the day still belongs to it the file does not say.
    EndsToday,
    /// Its end has come.
    Ended,
}

impl Standing {
    fn on(today: Option<Date>, from: Option<Date>, until: Option<Date>) -> Self {
        let Some(today) = today else { return Standing::NotKnown };
        match (from, until) {
            (_, Some(until)) if until < today => Standing::Ended,
            (_, Some(until)) if until == today => Standing::EndsToday,
            (Some(from), _) if from > today => Standing::NotYet,
            (Some(_), _) => Standing::InForce,
            (None, _) => Standing::NotKnown,
        }
    }
}

fn standing(manual: &Manual<'_>, it: &Cited<'_>) -> Vec<Inline> {
    const NOT_KNOWN: Text = text("Chưa ghi ngày hiệu lực", "Beginning not stated");
    const NOT_YET: Text = text("Chưa có hiệu lực", "Not yet in force");
    const IN_FORCE: Text = text("Còn hiệu lực", "In force");
    const ENDS_TODAY: Text = text("Hết hiệu lực đúng ngày in", "Ends on the day of printing");
    const ENDED: Text = text("Hết hiệu lực", "No longer in force");
    let today = manual.options.today;
    let words = match Standing::on(today, it.effective_on, it.expires_on) {
        Standing::NotKnown => today.map(|_| Inline::emphasis(manual.say(NOT_KNOWN))),
        Standing::NotYet => Some(Inline::strong(manual.say(NOT_YET))),
        Standing::InForce => Some(Inline::from(manual.say(IN_FORCE))),
        Standing::EndsToday => Some(Inline::strong(manual.say(ENDS_TODAY))),
        Standing::Ended => Some(Inline::strong(manual.say(ENDED))),
    };
    let lang = manual.lang();
    let dated = |(vi, en): (&str, &str), date: Date| {
        let words = match lang {
            Lang::Vi => vi,
            Lang::En => en,
        };
        vec![Inline::Text(format!("{words} {}", date.show(lang)))]
    };
    let begin = it.effective_on.map(|date| dated(("có hiệu lực từ", "in force from"), date));
    let end = it.expires_on.map(|date| dated(("hết hiệu lực ngày", "end:"), date));
    let replaced = it.replaced_by.map(|by| {
        const BY: Text = text("thay bằng", "replaced by");
        vec![Inline::Text(format!("{} {}", manual.say(BY), by.get(lang)))]
    });
    let checked = manual.organization().and_then(|it| it.external_documents_checked_on);
    let checked = it.checked_on.or(checked).map(|date| dated(("kiểm tra ngày", "checked on"), date));
    let dates = [begin, end, replaced, checked].into_iter().flatten();
    joined(std::iter::once(words.into_iter().collect()).chain(dates))
}

fn users(manual: &Manual<'_>, users: &[usize]) -> Vec<Inline> {
    let mut words = Vec::new();
    for code in users.iter().take(MOST_NAMED).filter_map(|user| manual.code_of(*user)) {
        if !words.is_empty() {
            words.push(Inline::from(", "));
        }
        words.push(code);
    }
    match (users.len().saturating_sub(MOST_NAMED), manual.lang()) {
        (0, _) => {}
        (rest, Lang::Vi) => words.push(Inline::Text(format!(" và {rest} quy trình khác"))),
        (rest, Lang::En) => words.push(Inline::Text(format!(" and {rest} more"))),
    }
    words
}
