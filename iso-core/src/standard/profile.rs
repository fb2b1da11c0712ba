//! Sets of rules besides ISO 9001 that an organization chooses.

use crate::text::Text;

/// A set of rules that rests on law, chosen in `iso.yaml` under `profiles`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Profile {
    /// State offices of Vietnam that carry out public administrative procedures (TTHC).
    VnPublicOffice,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 1] = [Profile::VnPublicOffice];

    /// The name by which `iso.yaml` chooses it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Profile::VnPublicOffice => "vn-public-office",
        }
    }

    /// The name people read.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Profile::VnPublicOffice => {
                Text { vi: "cơ quan hành chính nhà nước Việt Nam", en: "public offices of Vietnam" }
            }
        }
    }

    /// The profile of this name.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Profile> {
        Profile::ALL.into_iter().find(|profile| profile.key() == key)
    }
}
