//! What only people know and the program prints for them.

use std::{fmt, str::FromStr};

use crate::text::Text;

/// Something that is entered on a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// The person or organization that asks.
    Applicant,
    /// Their identity number.
    Identity,
    /// Their address.
    Address,
    /// Their telephone.
    Telephone,
    /// Their e-mail.
    Email,
    /// Name of the person they authorized.
    Authorized,
    /// Address of that person.
    AuthorizedAddress,
    /// Identity number of that person.
    AuthorizedIdentity,
    /// Telephone of that person.
    AuthorizedTelephone,
    /// E-mail of that person.
    AuthorizedEmail,
    /// The paper that authorizes that person.
    Authorization,
    /// The number of the paper.
    Number,
    /// The place before the date.
    Place,
    /// What has to be supplied or mended; may be said several times.
    Required,
    /// The reason.
    Reason,
    /// The volume of the register.
    Volume,
    /// The number in the register.
    Position,
    /// Whom to ask.
    Contact,
    /// The telephone of whom to ask.
    ContactTelephone,
}

impl Entry {
    /// Every entry.
    pub const ALL: [Entry; 19] = [
        Entry::Applicant,
        Entry::Identity,
        Entry::Address,
        Entry::Telephone,
        Entry::Email,
        Entry::Authorized,
        Entry::AuthorizedAddress,
        Entry::AuthorizedIdentity,
        Entry::AuthorizedTelephone,
        Entry::AuthorizedEmail,
        Entry::Authorization,
        Entry::Number,
        Entry::Place,
        Entry::Required,
        Entry::Reason,
        Entry::Volume,
        Entry::Position,
        Entry::Contact,
        Entry::ContactTelephone,
    ];

    /// The name by which it is given.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Entry::Applicant => "applicant",
            Entry::Identity => "identity",
            Entry::Address => "address",
            Entry::Telephone => "telephone",
            Entry::Email => "email",
            Entry::Authorized => "authorized",
            Entry::AuthorizedAddress => "authorized_address",
            Entry::AuthorizedIdentity => "authorized_identity",
            Entry::AuthorizedTelephone => "authorized_telephone",
            Entry::AuthorizedEmail => "authorized_email",
            Entry::Authorization => "authorization",
            Entry::Number => "number",
            Entry::Place => "place",
            Entry::Required => "required",
            Entry::Reason => "reason",
            Entry::Volume => "volume",
            Entry::Position => "position",
            Entry::Contact => "contact",
            Entry::ContactTelephone => "contact_telephone",
        }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What is entered on the papers of one dossier.
///
/// ```
/// use iso_core::manual::forms::{Entries, Entry};
/// let mut entries = Entries::default();
/// entries.add("applicant=Nguyễn Văn A".parse().unwrap());
/// assert_eq!(entries.get(Entry::Applicant), Some("Nguyễn Văn A"));
/// assert!("nguoi_nop=Nguyễn Văn A".parse::<iso_core::manual::forms::Entered>().is_err());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entries(Vec<Entered>);

impl Entries {
    /// Adds one.
    pub fn add(&mut self, entered: Entered) {
        self.0.push(entered);
    }

    /// Without what is meant for a single paper: its number and its reason.
    pub(super) fn without_those_of_one_paper(&self) -> Self {
        let shared = |it: &&Entered| !matches!(it.entry, Entry::Number | Entry::Reason);
        Entries(self.0.iter().filter(shared).cloned().collect())
    }

    /// What was entered; the last one counts.
    #[must_use]
    pub fn get(&self, entry: Entry) -> Option<&str> {
        self.all(entry).last()
    }

    /// Everything that was entered under a name, in its order.
    pub fn all(&self, entry: Entry) -> impl Iterator<Item = &str> {
        let words = self.0.iter().filter(move |it| it.entry == entry).map(|it| it.words.trim());
        words.filter(|words| !words.is_empty())
    }
}

/// One entry with its words, written `applicant=Nguyễn Văn A`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// Where it is entered.
    pub entry: Entry,
    /// The words.
    pub words: String,
}

impl Entered {
    /// What a place for an entry expects.
    pub const EXPECTED: Text = Text {
        vi: "tên và nội dung, ví dụ `applicant=Nguyễn Văn A`; tên là một trong: applicant (người nộp), identity (số định danh), address (địa chỉ), telephone, email, authorized (người được ủy quyền), authorized_address, authorized_identity, authorized_telephone, authorized_email, authorization (giấy tờ ủy quyền), number (số của giấy), place (địa danh), required (nội dung cần bổ sung, ghi được nhiều lần), reason (lý do), volume (quyển số), position (số thứ tự), contact (liên hệ), contact_telephone",
        en: "a name and its words such as `applicant=Nguyễn Văn A`; the name is one of applicant, identity, address, telephone, email, authorized, authorized_address, authorized_identity, authorized_telephone, authorized_email, authorization, number, place, required (repeatable), reason, volume, position, contact, contact_telephone",
    };
}

/// A text is no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected the name of an entry, `=` and its words")]
pub struct UnknownEntry;

impl FromStr for Entered {
    type Err = UnknownEntry;

    fn from_str(text: &str) -> Result<Self, UnknownEntry> {
        let (name, words) = text.split_once('=').ok_or(UnknownEntry)?;
        let entry = Entry::ALL.into_iter().find(|entry| entry.name() == name.trim()).ok_or(UnknownEntry)?;
        Ok(Entered { entry, words: words.to_owned() })
    }
}
