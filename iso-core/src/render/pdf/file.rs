//! Laid out documents as one file, with bookmarks, properties and the order of reading.

use std::collections::BTreeMap;

use krilla::{
    Document as File, SerializeSettings,
    configure::{Accessibility, Archival, Configuration, ConfigurationBuilder},
    error::KrillaError,
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    tagging::TagTree,
};

use super::{
    canvas::{self, Lead, Surroundings},
    frame::{self, Number},
    ink::Link,
    pages::{Extent, Laid, Place},
    units::Length,
};
use crate::{
    doc::{Document, Target},
    render::safe,
};

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One document.
    Single,
    /// Many documents with pages counted through.
    Volume,
}

/// Hands over one laid out document after the other.
pub(super) type Take<'t> = &'t mut dyn FnMut(Laid);

/// Writes documents into one file; `document` gives it its title and date. Where their places lie is
/// known beforehand, so that they can be laid out one by one and none is kept.
///
/// The file is checked against the standards for archives and accessibility. What they refuse is
/// written all the same, without claiming them: a paper in hand is worth more than none.
pub(super) fn write(document: &Document, extents: &[Extent], lay: impl Fn(Take<'_>), kind: Kind) -> Vec<u8> {
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1);
    // An archive wants to know from when a file is; nothing is invented for it.
    let standards = match document.control.date {
        Some(_) => accessible.with_archival_validator(Archival::A2_A),
        None => accessible,
    };
    let strict = standards.finish().map(|standards| attempt(document, extents, &lay, kind, standards));
    match strict {
        Ok(Ok(bytes)) => bytes,
        _ => attempt(document, extents, &lay, kind, Configuration::default()).unwrap_or_default(),
    }
}

/// The file, if it fulfils the standards.
fn attempt(
    document: &Document,
    extents: &[Extent],
    lay: impl Fn(Take<'_>),
    kind: Kind,
    configuration: Configuration,
) -> Result<Vec<u8>, KrillaError> {
    let settings = SerializeSettings { configuration, ..SerializeSettings::default() };
    let mut file = File::new_with(settings);
    let map = Map::of(extents);
    let mut tree = TagTree::new().with_lang(Some(document.lang.tag().to_owned()));
    let (mut number, mut first_page) = (0, 0);
    lay(&mut |laid| {
        let of = laid.pages.len();
        let mut structure = laid.structure;
        for (at, page) in laid.pages.into_iter().enumerate() {
            let folio = (kind == Kind::Volume).then_some(first_page + at + 1);
            let place = Number { page: at + 1, of, folio };
            let (foot, line) = laid.frame.foot(page.turned, page.cover, place);
            let around = Surroundings {
                mark: laid.frame.mark.as_deref(),
                head: if page.cover { Default::default() } else { laid.frame.head(page.turned, place) },
                foot: (foot, vec![line]),
            };
            canvas::page(&mut file, page, &around, &mut structure, |link| map.lead(number, link, kind));
        }
        number += 1;
        first_page += of;
        tree.push(structure.finish());
    });
    file.set_outline(outline(extents, kind));
    file.set_tag_tree(tree);
    file.set_metadata(metadata(document));
    file.finish()
}

/// Where every place of every document lies in the file.
struct Map {
    documents: BTreeMap<String, usize>,
    /// First page and places of each document.
    places: Vec<(usize, Places)>,
}

/// Page and height of each place by its name.
type Places = BTreeMap<String, (usize, Length)>;

impl Map {
    fn of(extents: &[Extent]) -> Self {
        let mut map = Map { documents: BTreeMap::new(), places: Vec::new() };
        let mut first_page = 0;
        for extent in extents {
            map.documents.entry(extent.name.clone()).or_insert(map.places.len());
            let mut places = Places::new();
            for Place { id, page, y, .. } in &extent.places {
                places.entry(String::from(id.as_ref())).or_insert((first_page + page, *y));
            }
            map.places.push((first_page, places));
            first_page += extent.pages;
        }
        map
    }

    fn lead(&self, document: usize, link: &Link, kind: Kind) -> Option<Lead> {
        let inside = |&(page, y): &(usize, Length)| Lead::Inside(page, (y - 12_000).max(0));
        match &link.target {
            Target::Place(id) => self.places.get(document)?.1.get(id).map(inside),
            Target::Document(name) => match self.documents.get(name).and_then(|at| self.places.get(*at)) {
                Some((page, places)) => Some(places.get("").map_or(Lead::Inside(*page, 0), inside)),
                None if kind == Kind::Single => Some(Lead::Outside(beside(name))),
                None => None,
            },
            Target::Web(address) => safe::web(address).and_then(plain).map(Lead::Outside),
        }
    }
}

/// The file of another document, in the same folder.
fn beside(name: &str) -> String {
    let file = format!("{}.pdf", safe::name(name));
    escaped(&file)
}

/// An address in letters that every reader understands.
fn plain(address: &str) -> Option<String> {
    (address.len() <= 2_000).then(|| escaped(address))
}

fn escaped(address: &str) -> String {
    safe::encoded(address, b"!#$%&'*+,-./:;=?@[]_~")
}

/// The chapters of documents; those of a volume lie one level below their document.
fn outline(extents: &[Extent], kind: Kind) -> Outline {
    let mut outline = Outline::new();
    let mut first_page = 0;
    for extent in extents {
        outline.push_child(bookmark(extent, first_page, kind));
        first_page += extent.pages;
    }
    outline
}

fn bookmark(extent: &Extent, first_page: usize, kind: Kind) -> OutlineNode {
    let node = |words: &str, page: usize, y: Length| {
        OutlineNode::new(words.to_owned(), canvas::place(page, (y - 12_000).max(0)))
    };
    let mut chapters: Vec<OutlineNode> = Vec::new();
    for place in &extent.places {
        let Some((level, words)) = &place.heading else { continue };
        let new = node(words, first_page + place.page, place.y);
        match chapters.last_mut() {
            Some(chapter) if *level == 2 && kind == Kind::Single => chapter.push_child(new),
            _ if *level == 1 => chapters.push(new),
            _ => {}
        }
    }
    let mut top = node(&extent.title, first_page, 0).with_open(kind == Kind::Single);
    chapters.into_iter().for_each(|chapter| top.push_child(chapter));
    top
}

fn metadata(document: &Document) -> Metadata {
    let title = frame::title(document);
    let mut data = Metadata::new()
        .title(if title.trim().is_empty() { document.name.clone() } else { title })
        .language(document.lang.tag().to_owned())
        .creator(concat!("iso ", env!("CARGO_PKG_VERSION")).to_owned());
    if let Some(organization) = &document.control.organization {
        data = data.authors(vec![safe::shortened(&safe::words(organization), 200)]);
    }
    if let Some(date) = document.control.date {
        let part = |number: i8| u8::try_from(number).unwrap_or(1);
        let year = u16::try_from(date.0.year()).unwrap_or_default();
        let day = DateTime::new(year).month(part(date.0.month())).day(part(date.0.day()));
        data = data.creation_date(day.hour(0).minute(0).second(0).utc_offset_hour(7).utc_offset_minute(0));
    }
    data
}
