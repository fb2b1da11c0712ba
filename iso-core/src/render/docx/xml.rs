//! XML, written so that no word can become an element.

use std::fmt::{self, Display, Write};

use crate::render::safe;

/// A part of a document under construction.
///
/// Names of elements and attributes are the program's own; every value and every word is escaped.
pub(super) struct Xml {
    out: String,
}

/// Attributes in the order in which they are written.
pub(super) type Attributes<'a> = &'a [(&'static str, &'a dyn Display)];

impl Xml {
    pub(super) fn new() -> Self {
        let mut out = String::with_capacity(16 * 1024);
        out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        Xml { out }
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    /// An element with what `content` writes into it.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.open(name, attributes);
        content(self);
        self.close(name);
    }

    pub(super) fn empty(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.head(name, attributes);
        self.out.push_str("/>");
    }

    pub(super) fn open(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.head(name, attributes);
        self.out.push('>');
    }

    pub(super) fn close(&mut self, name: &'static str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Words, with a visible sign in place of those that XML or a page must not hold.
    pub(super) fn text(&mut self, words: &str) {
        escape(&mut self.out, &safe::words(words));
    }

    fn head(&mut self, name: &'static str, attributes: Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            // Writing to a string cannot fail.
            let _ = write!(Escaped(&mut self.out), "{value}");
            self.out.push('"');
        }
    }
}

/// A string into which only harmless signs get.
struct Escaped<'a>(&'a mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(self.0, &safe::words(text));
        Ok(())
    }
}

fn escape(out: &mut String, text: &str) {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return out.push_str(text);
    }
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            sign => out.push(sign),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_leaves_its_place() {
        let mut xml = Xml { out: String::new() };
        xml.element("w:t", &[("w:val", &"a\"><b>'\u{1b}")], |xml| xml.text("]]> <script>&\u{0}\u{ffff}\n"));
        assert_eq!(
            xml.out,
            "<w:t w:val=\"a&quot;&gt;&lt;b&gt;&apos;\u{fffd}\">]]&gt; &lt;script&gt;&amp;\u{fffd}\u{fffd} </w:t>"
        );
    }
}
