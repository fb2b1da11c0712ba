//! The master lists: documents, forms, records, and documents from outside, each a paper of its
//! own.

mod documents;
mod entries;
mod external_documents;
mod forms;
mod records;

use super::index::Manual;
use crate::doc::Document;

pub(super) use documents::TITLE as DOCUMENTS_TITLE;
pub(super) use external_documents::TITLE as EXTERNAL_DOCUMENTS_TITLE;
pub(super) use forms::TITLE as FORMS_TITLE;
pub(super) use records::TITLE as RECORDS_TITLE;

pub(super) fn documents(manual: &Manual<'_>) -> [Document; 4] {
    [
        documents::document(manual),
        forms::document(manual),
        records::document(manual),
        external_documents::document(manual),
    ]
}
