//! Where links of a document lead: bookmarks inside it, addresses outside.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    doc::{Block, Target},
    render::safe,
};

/// Word cuts longer names of bookmarks, and then two may be one.
const LONGEST_BOOKMARK: usize = 40;
/// Word refuses to open a document with a longer address.
const LONGEST_ADDRESS: usize = 2_000;

/// A place a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Way {
    /// A bookmark of this document.
    Bookmark(String),
    /// The number of an address in the list of relationships.
    Address(usize),
}

/// The bookmarks of a document by the ids of its headings, rows and figures, and its addresses.
#[derive(Debug, Default)]
pub(super) struct Places {
    bookmarks: BTreeMap<String, String>,
    addresses: Vec<String>,
    /// The number of each address.
    numbers: BTreeMap<String, usize>,
}

impl Places {
    pub(super) fn of(blocks: &[Block]) -> Self {
        let mut ids = Vec::new();
        collect(blocks, &mut ids);
        let mut taken = Taken::default();
        let mut bookmarks = BTreeMap::new();
        for id in ids.into_iter().filter(|id| !id.is_empty()) {
            if !bookmarks.contains_key(id) {
                bookmarks.insert(id.to_owned(), taken.unique(&bookmark(id)));
            }
        }
        Places { bookmarks, ..Places::default() }
    }

    /// The name of the bookmark of this id.
    pub(super) fn bookmark(&self, id: &str) -> Option<&str> {
        self.bookmarks.get(id).map(String::as_str)
    }

    /// The way to a target; `None` where it is not there or could do harm.
    pub(super) fn way(&mut self, target: &Target) -> Option<Way> {
        let address = match target {
            Target::Place(id) => return self.bookmark(id).map(|name| Way::Bookmark(name.to_owned())),
            Target::Document(name) => encoded(&format!("{}.docx", safe::name(name))),
            Target::Web(address) => encoded(safe::web(address).filter(|it| has_plain_host(it))?),
        };
        if address.len() > LONGEST_ADDRESS {
            return None;
        }
        let next = self.addresses.len();
        let number = *self.numbers.entry(address.clone()).or_insert(next);
        if number == next {
            self.addresses.push(address);
        }
        Some(Way::Address(number))
    }

    /// Every address, in the order of its number.
    pub(super) fn addresses(&self) -> &[String] {
        &self.addresses
    }
}

fn collect<'b>(blocks: &'b [Block], ids: &mut Vec<&'b str>) {
    for block in blocks {
        match block {
            Block::Heading { id, .. } => ids.push(id),
            Block::Table(table) => {
                ids.extend(table.head.iter().chain(&table.rows).filter_map(|row| row.id.as_deref()));
            }
            Block::Figure(figure) => ids.push(&figure.id),
            Block::Notice(notice) => collect(&notice.blocks, ids),
            Block::Cover
            | Block::Title { .. }
            | Block::Beside(_)
            | Block::Fields(_)
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::QrCode(_)
            | Block::PageBreak
            | Block::EndMark(_) => {}
        }
    }
}

/// Letters, digits and `_` only, beginning with a letter.
fn bookmark(id: &str) -> String {
    let kept = id.chars().map(|sign| if sign.is_alphanumeric() { sign } else { '_' });
    let name: String = kept.take(LONGEST_BOOKMARK).collect();
    if name.starts_with(char::is_alphabetic) { name } else { cut(&format!("b{name}"), LONGEST_BOOKMARK) }
}

/// Names of bookmarks given out so far. Word does not tell capitals in them apart.
#[derive(Debug, Default)]
struct Taken {
    names: BTreeSet<String>,
    /// The last number that names with the same beginning were told apart by.
    counts: BTreeMap<String, usize>,
}

impl Taken {
    fn unique(&mut self, name: &str) -> String {
        if self.names.insert(name.to_lowercase()) {
            return name.to_owned();
        }
        // As much of the name as stands before the shortest number.
        let beginning = cut(name, LONGEST_BOOKMARK - 2).to_lowercase();
        let count = self.counts.entry(beginning).or_insert(1);
        loop {
            *count += 1;
            let end = format!("_{count}");
            let unique = format!("{}{end}", cut(name, LONGEST_BOOKMARK - end.len()));
            if self.names.insert(unique.to_lowercase()) {
                return unique;
            }
        }
    }
}

fn cut(text: &str, longest: usize) -> String {
    text.chars().take(longest).collect()
}

/// Word calls a document with a faulty address broken.
fn encoded(address: &str) -> String {
    safe::encoded(address, b"-._~/:?#=&+,;@!$()*%")
}

/// Whether the address names a host the usual way: a faulty one makes Word refuse the document.
fn has_plain_host(address: &str) -> bool {
    let rest = address.split_once("://").map(|(_, rest)| rest).unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').unwrap_or((host, "80"));
    let label = |label: &str| {
        !label.is_empty() && label.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
    };
    name.split('.').all(label) && port.parse::<u16>().is_ok() && !faulty_escape(address)
}

/// A `%` without two digits, or more than one `#`.
fn faulty_escape(address: &str) -> bool {
    let mut pieces = address.split('%').skip(1);
    let two_digits = |piece: &str| piece.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
    address.matches('#').count() > 1 || !pieces.all(two_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_are_short_and_different() {
        let long = "x".repeat(60);
        let ids = ["buoc-1", "Buoc 1", "1a", &long, &format!("{long}y")];
        let blocks: Vec<Block> = ids.iter().map(|id| Block::heading(1, *id, "")).collect();
        let places = Places::of(&blocks);
        let names: Vec<&str> = ids.iter().filter_map(|id| places.bookmark(id)).collect();
        let (x40, x38) = ("x".repeat(40), "x".repeat(38));
        assert_eq!(names, ["buoc_1", "Buoc_1_2", "b1a", &x40, &format!("{x38}_2")]);
    }

    /// To try all earlier numbers again for each name would take hours.
    #[test]
    fn many_long_names_are_told_apart_at_once() {
        let ids: Vec<String> = (0..60_000).map(|n| format!("{}{n}", "x".repeat(50))).collect();
        let blocks: Vec<Block> = ids.iter().map(|id| Block::heading(1, id, "")).collect();
        let places = Places::of(&blocks);
        let names: BTreeSet<&str> = ids.iter().filter_map(|id| places.bookmark(id)).collect();
        assert_eq!(names.len(), ids.len());
        assert!(names.iter().all(|name| name.chars().count() <= LONGEST_BOOKMARK));
        assert_eq!(places.bookmark(&ids[9]), Some(format!("{}_10", "x".repeat(37)).as_str()));
    }

    #[test]
    fn only_ways_that_exist_and_harm_nobody() {
        let mut places = Places::of(&[Block::heading(1, "a", "")]);
        let mut way = |target| places.way(&target);
        assert_eq!(way(Target::Place("a".into())), Some(Way::Bookmark("a".into())));
        assert_eq!(way(Target::Place("b".into())), None);
        assert_eq!(way(Target::Document("QT.ĐĐ".into())), Some(Way::Address(0)));
        assert_eq!(way(Target::Web("https://x.vn:80/ă?b=[c]#d".into())), Some(Way::Address(1)));
        assert_eq!(way(Target::Document("QT.ĐĐ".into())), Some(Way::Address(0)));
        let long = format!("https://x.vn/{}", "x".repeat(3000));
        for bad in ["javascript:alert(1)", "https://[x", "http://a:b@c", "http://x.vn/%zz", "http://", &long]
        {
            assert_eq!(way(Target::Web(bad.to_owned())), None, "{bad}");
        }
        assert_eq!(places.addresses(), ["QT.%C4%90%C4%90.docx", "https://x.vn:80/%C4%83?b=%5Bc%5D#d"]);
    }
}
