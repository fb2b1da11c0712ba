//! Findings: what is wrong, where, by which rule.
//!
//! A [`Finding`] holds facts, never sentences: a pointer to its [`RuleInfo`], one of the rule's
//! [`Text`] templates and the arguments to fill in. It becomes a sentence only in the language of
//! the reader ([`Finding::message`]).

mod arg;
mod finding;
mod fingerprint;
mod rule_info;

pub use arg::Arg;
pub use finding::{Finding, Related};
pub use fingerprint::{Fingerprint, NotAFingerprint};
pub use rule_info::{Level, RuleInfo, Tier};

use crate::text::Text;

/// A template of a message: `{name}` is filled from the arguments of the finding.
pub type Message = Text;
