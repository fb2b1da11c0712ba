//! Report form 06 of the administration, and whether its columns add up.

use super::{super::Tally, Group};

/// Biểu 06: receipt and resolution of dossiers by field (Thông tư 01/2020/TT-VPCP).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form06 {
    /// One row a field.
    pub rows: Vec<Form06Row>,
    /// The sum of all rows.
    pub total: Form06Row,
}

/// The columns 3 to 13 of one row. Column 1 is its number, column 2 the field.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Form06Row {
    /// Column 2.
    pub field: String,
    /// Columns 3 to 13.
    pub columns: [u64; 11],
}

/// One of the identities between the columns that the form demands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// The column that is a sum.
    pub sum: usize,
    /// The columns that add up to it.
    pub parts: &'static [usize],
}

impl Identity {
    /// The four identities of the form.
    pub const ALL: [Identity; 4] = [
        Identity { sum: 3, parts: &[4, 5, 6] },
        Identity { sum: 7, parts: &[8, 9, 10] },
        Identity { sum: 11, parts: &[12, 13] },
        Identity { sum: 3, parts: &[7, 11] },
    ];

    /// `3 = 4 + 5 + 6`.
    #[must_use]
    pub fn show(self) -> String {
        let parts: Vec<String> = self.parts.iter().map(usize::to_string).collect();
        format!("{} = {}", self.sum, parts.join(" + "))
    }
}

impl Form06Row {
    pub(super) fn of(group: &Group) -> Self {
        Form06Row { field: group.title.clone(), columns: columns(&group.tally) }
    }

    /// A column by its number in the form, 3 to 13; 0 for others.
    #[must_use]
    pub fn column(&self, number: usize) -> u64 {
        number.checked_sub(3).and_then(|place| self.columns.get(place)).copied().unwrap_or_default()
    }

    /// By how much the sum of an identity exceeds its parts; 0 where it holds.
    #[must_use]
    pub fn difference(&self, identity: Identity) -> i128 {
        let parts: u64 = identity.parts.iter().map(|column| self.column(*column)).sum();
        i128::from(self.column(identity.sum)) - i128::from(parts)
    }
}

fn columns(tally: &Tally) -> [u64; 11] {
    [
        tally.received(),
        tally.online,
        tally.direct,
        tally.carried_over,
        tally.resolved(),
        tally.early(),
        tally.on_time(),
        tally.late(),
        tally.open(),
        tally.open_in_time(),
        tally.open_overdue(),
    ]
}

impl Form06 {
    pub(super) fn of(fields: &[Group], total: &Tally) -> Self {
        Form06 {
            rows: fields.iter().map(Form06Row::of).collect(),
            total: Form06Row { field: String::new(), columns: columns(total) },
        }
    }

    /// Whether the log says how dossiers came in; otherwise columns 4 and 5 are not evaluated.
    #[must_use]
    pub fn has_channels(&self) -> bool {
        self.total.column(4) + self.total.column(5) > 0 || self.total.column(3) == self.total.column(6)
    }

    /// The identities that do not hold for the whole, each with its difference.
    #[must_use]
    pub fn broken(&self) -> Vec<(Identity, i128)> {
        let evaluated = |it: &Identity| self.has_channels() || !it.parts.contains(&4);
        let differences =
            Identity::ALL.into_iter().filter(evaluated).map(|it| (it, self.total.difference(it)));
        differences.filter(|(_, difference)| *difference != 0).collect()
    }

    /// Columns whose sum over the rows is not the total, each with its difference.
    #[must_use]
    pub fn unequal_columns(&self) -> Vec<(usize, i128)> {
        (3..=13)
            .map(|column| {
                let rows: u64 = self.rows.iter().map(|row| row.column(column)).sum();
                (column, i128::from(self.total.column(column)) - i128::from(rows))
            })
            .filter(|(_, difference)| *difference != 0)
            .collect()
    }
}
