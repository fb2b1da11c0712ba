//! The layouts of a procedure, each as a table of its chapters in order, and what the tables are
//! made of. A chapter has a title and the parts that stand in it; numbers follow from the order.
//!
//! What a published layout has no chapter for, and an auditor asks for all the same, stands in its
//! annex: no layout leaves out what an officer wrote. A test holds that.

mod columns;
mod ha_noi_2025;
mod ha_noi_district;
mod ha_tinh;
mod part;
mod tp_hcm;

pub(super) use columns::Head;
pub(super) use part::Part;

use crate::{
    model::{LayoutName, StepColumnKind},
    text::Text,
};

/// Everything in which layouts differ.
#[derive(Debug)]
pub(super) struct Layout {
    /// How its chapters are counted.
    pub(super) numbering: Numbering,
    /// The columns of its table of steps.
    columns: &'static [Head],
    /// How its list of the papers of a dossier looks.
    pub(super) dossier: DossierTable,
    /// What a form is issued by, in the words of the layout.
    pub(super) form_source: Text,
    /// From the first chapter to the last.
    pub(super) chapters: &'static [Chapter],
}

/// How chapters are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbering {
    /// 1, 2, 3
    Decimal,
    /// I, II, III
    Roman,
}

/// How the papers of a dossier are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DossierTable {
    /// How many originals, how many copies.
    Numbers,
    /// A cross under “original” or “copy”.
    Crosses,
    /// Original or copy, and how many.
    KindAndNumber,
}

/// A heading and what stands below it.
#[derive(Debug)]
pub(super) struct Chapter {
    pub(super) level: Level,
    pub(super) title: Text,
    /// What stands in it; nothing where it only heads the chapters below.
    pub(super) parts: &'static [Part],
    id: &'static str,
}

/// Where a heading stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// `1.` or `I.`
    Chapter,
    /// The annex, without a number.
    Annex,
    /// `5.1.`; in the annex `PL.1.`
    Section,
    /// `a)`
    Item,
}

impl Chapter {
    /// Name by which links find it: that of its first part.
    pub(super) fn id(&self) -> &'static str {
        self.parts.first().map_or(self.id, |part| part.id())
    }
}

const fn headed(level: Level, parts: &'static [Part], vi: &'static str, en: &'static str) -> Chapter {
    Chapter { level, title: Text { vi, en }, parts, id: "" }
}

const fn chapter(parts: &'static [Part], vi: &'static str, en: &'static str) -> Chapter {
    headed(Level::Chapter, parts, vi, en)
}

const fn section(parts: &'static [Part], vi: &'static str, en: &'static str) -> Chapter {
    headed(Level::Section, parts, vi, en)
}

const fn item(parts: &'static [Part], vi: &'static str, en: &'static str) -> Chapter {
    headed(Level::Item, parts, vi, en)
}

/// A heading over those below it.
const fn over(level: Level, id: &'static str, vi: &'static str, en: &'static str) -> Chapter {
    Chapter { level, title: Text { vi, en }, parts: &[], id }
}

const fn annex() -> Chapter {
    over(
        Level::Annex,
        "phu-luc",
        "PHỤ LỤC – THÔNG TIN QUẢN LÝ CHẤT LƯỢNG",
        "ANNEX – QUALITY MANAGEMENT INFORMATION",
    )
}

/// The table of a layout.
pub(super) fn of(name: LayoutName) -> &'static Layout {
    match name {
        LayoutName::HaNoiDistrict => &ha_noi_district::LAYOUT,
        LayoutName::HaTinh => &ha_tinh::LAYOUT,
        LayoutName::HaNoi2025 => &ha_noi_2025::LAYOUT,
        LayoutName::TpHcm => &tp_hcm::LAYOUT,
    }
}

impl Layout {
    /// The columns of its table of steps.
    pub(super) fn columns(&self) -> &'static [Head] {
        self.columns
    }

    /// The head of a column in the words of this layout; in the usual words where it has no such
    /// column.
    pub(super) fn head(&self, kind: StepColumnKind) -> Head {
        let own = self.columns.iter().find(|head| head.kind == kind);
        own.copied().unwrap_or_else(|| Head::usual(kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [LayoutName; 4] =
        [LayoutName::HaNoiDistrict, LayoutName::HaTinh, LayoutName::HaNoi2025, LayoutName::TpHcm];

    #[test]
    fn no_layout_leaves_out_or_repeats_what_an_officer_wrote() {
        for name in ALL {
            let parts = of(name).chapters.iter().flat_map(|chapter| chapter.parts);
            for part in Part::ALL {
                let times = parts.clone().filter(|it| **it == part).count();
                assert!(
                    times == 1 || (times == 0 && part.says_nothing_new()),
                    "{name:?}: {part:?} {times} times"
                );
            }
        }
    }

    #[test]
    fn every_heading_can_be_found() {
        for name in ALL {
            let mut ids: Vec<&str> = of(name).chapters.iter().map(Chapter::id).collect();
            assert!(ids.iter().all(|id| !id.is_empty()), "{name:?}");
            ids.sort_unstable();
            let all = ids.len();
            ids.dedup();
            assert_eq!(ids.len(), all, "{name:?}");
        }
    }

    #[test]
    fn every_layout_has_numbers_and_names_of_steps() {
        for name in ALL {
            let kinds: Vec<StepColumnKind> = of(name).columns.iter().map(|it| it.kind).collect();
            assert!(kinds.contains(&StepColumnKind::Number) && kinds.contains(&StepColumnKind::Work));
        }
    }
}
