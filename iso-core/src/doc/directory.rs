//! What can be searched on a screen.

use super::Document;

/// The procedures of a manual, to be searched and filtered on a screen.
///
/// It is no block of a document: nobody can type on paper, and the index of the manual has the same
/// procedures as a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directory {
    /// The page: its name, title, language and control data; its blocks stand above the procedures.
    pub page: Document,
    /// The procedures by field, in the order in which they are shown.
    pub groups: Vec<Group>,
    /// The roles one can choose from.
    pub roles: Vec<String>,
    /// The levels of online service one can choose from.
    pub levels: Vec<String>,
}

/// The procedures of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The name of the field.
    pub title: String,
    /// Its procedures.
    pub entries: Vec<Entry>,
}

/// One procedure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name of its document.
    pub document: String,
    /// The code.
    pub code: String,
    /// The title.
    pub title: String,
    /// Where the page is a translation, the title in the language of the organization.
    pub own_title: Option<String>,
    /// What is shown below the title, such as the promised limit.
    pub facts: Vec<String>,
    /// Positions in [`Directory::roles`].
    pub roles: Vec<usize>,
    /// A position in [`Directory::levels`].
    pub level: Option<usize>,
    /// A state the reader must not overlook, such as “Bản dự thảo”.
    pub mark: Option<String>,
}
