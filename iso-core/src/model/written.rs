//! How values of the model are written back: one spelling for each value, whatever was typed.

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Date, Id, ProcessCode, Retention, StepRef, TimeLimit, TthcCode, Wording};
use crate::text::Lang;

/// Whether a value is what the model assumes where nothing is written.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Serialize for ProcessCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Serialize for TthcCode {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Serialize for StepRef {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl Serialize for TimeLimit {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.show(Lang::En))
    }
}

impl Serialize for Retention {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.show(Lang::En))
    }
}

impl Serialize for Wording {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let languages = Lang::ALL.iter().filter(|lang| self.has(**lang));
        if languages.clone().next().is_none() {
            return to.serialize_str(self.get(Lang::Vi));
        }
        let mut map = to.serialize_map(None)?;
        for lang in languages {
            map.serialize_entry(lang.tag(), self.get(*lang))?;
        }
        map.end()
    }
}
