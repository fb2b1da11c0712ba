//! Which columns the table of steps has.

use super::{
    context::Cx,
    layouts::{Head, Layout},
};
use crate::{
    doc::{Column, Row},
    model::{StepColumn, StepColumnKind},
};

/// Work beside a column that says how needs less room.
const WORK_BESIDE_DESCRIPTION: u16 = 22;

/// The columns of a table of steps, from the left; each at most once, the number of a step and its
/// name always among them: branches lead to numbers, and a step without a name is none.
pub(super) struct Columns {
    columns: Vec<Chosen>,
}

struct Chosen {
    head: Head,
    title: String,
}

impl Columns {
    /// Those the procedure, its family or the organization chose, otherwise those of the layout.
    pub(super) fn of(cx: &Cx<'_>, layout: &Layout) -> Self {
        let own = cx.process.step_columns.as_slice();
        let shared = cx.organization().and_then(|it| it.document_control.as_ref());
        // Columns go with the layout they were chosen for.
        let same = |layout| cx.process.layout.is_none_or(|it| it == layout);
        let shared = shared.filter(|it| same(it.layout.unwrap_or_default()));
        let shared = shared.map(|it| it.step_columns.as_slice()).unwrap_or_default();
        let chosen = if own.is_empty() { shared } else { own };
        let standard: Vec<StepColumn>;
        let chosen = if chosen.is_empty() {
            standard = layout.columns().iter().map(|head| head.kind.into()).collect();
            standard.as_slice()
        } else {
            chosen
        };
        let mut columns: Vec<Chosen> = Vec::new();
        for it in chosen {
            if columns.iter().all(|known| known.head.kind != it.column) {
                let head = layout.head(it.column);
                let title = it.title.as_ref().map_or(cx.say(head.title), |title| cx.words(title));
                columns.push(Chosen { head, title: title.to_owned() });
            }
        }
        for kind in [StepColumnKind::Work, StepColumnKind::Number] {
            if columns.iter().all(|known| known.head.kind != kind) {
                let head = layout.head(kind);
                columns.insert(0, Chosen { head, title: cx.say(head.title).to_owned() });
            }
        }
        Columns { columns }
    }

    pub(super) fn kinds(&self) -> impl Iterator<Item = StepColumnKind> {
        self.columns.iter().map(|it| it.head.kind)
    }

    pub(super) fn len(&self) -> usize {
        self.columns.len()
    }

    pub(super) fn position(&self, kind: StepColumnKind) -> Option<usize> {
        self.kinds().position(|it| it == kind)
    }

    pub(super) fn head(&self) -> Row {
        Row::of(self.columns.iter().map(|it| it.title.as_str()))
    }

    pub(super) fn looks(&self) -> Vec<Column> {
        let described = self.position(StepColumnKind::Description).is_some();
        let weight = |head: &Head| match head.kind {
            StepColumnKind::Work if described => head.weight.min(WORK_BESIDE_DESCRIPTION),
            _ => head.weight,
        };
        self.columns.iter().map(|it| Column { weight: weight(&it.head), align: it.head.align() }).collect()
    }
}
