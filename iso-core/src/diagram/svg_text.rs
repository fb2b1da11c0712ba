//! Writing numbers, names and words into XML.

use std::fmt::Write;

/// Hundredths of a millimetre as millimetres.
pub(super) fn millimetres(length: i32) -> String {
    let sign = if length < 0 { "-" } else { "" };
    let length = length.unsigned_abs();
    let (whole, rest) = (length / 100, length % 100);
    match rest {
        0 => format!("{sign}{whole}"),
        _ if rest.is_multiple_of(10) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// Text fit for element content and for attributes in double quotes.
/// Characters XML does not allow are replaced.
pub(super) fn escape(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => result.push_str("&amp;"),
            '<' => result.push_str("&lt;"),
            '>' => result.push_str("&gt;"),
            '"' => result.push_str("&quot;"),
            '\'' => result.push_str("&#39;"),
            '\t' | '\n' | '\r' => result.push(' '),
            '\u{fffe}' | '\u{ffff}' => result.push('\u{fffd}'),
            letter if letter.is_control() => result.push('\u{fffd}'),
            letter => result.push(letter),
        }
    }
    result
}

/// A name that can stand in an `id`: letters, digits, `-`, `_` and `.`.
pub(super) fn name(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for letter in text.chars().take(200) {
        if letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.') {
            result.push(letter);
        } else {
            result.push('_');
        }
    }
    result
}

/// The target of a link, unless its scheme could run something.
pub(super) fn safe_link(link: &str) -> Option<&str> {
    let link = link.trim();
    let head = link.split(['/', '?', '#']).next().unwrap_or_default();
    let allowed = match head.split_once(':') {
        None => true,
        Some((scheme, _)) => {
            ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        }
    };
    (allowed && !link.is_empty()).then_some(link)
}

/// Appends ` name="value"` with a value that needs no escaping.
pub(super) fn attribute(out: &mut String, name: &str, value: impl std::fmt::Display) {
    // Writing to a string cannot fail.
    let _ = write!(out, " {name}=\"{value}\"");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        assert_eq!(millimetres(-5), "-0.05");
        assert_eq!(millimetres(5400), "54");
        assert_eq!(millimetres(1210), "12.1");
    }

    #[test]
    fn nothing_leaves_the_text() {
        assert_eq!(escape("a<b>&\"'\u{0}\u{1b}]]>"), "a&lt;b&gt;&amp;&quot;&#39;\u{fffd}\u{fffd}]]&gt;");
        assert_eq!(name("B 1<x>"), "B_1_x_");
    }

    #[test]
    fn links_cannot_run_scripts() {
        assert_eq!(safe_link("java\tscript:alert(1)"), None);
        assert_eq!(safe_link("data:text/html,x"), None);
        assert_eq!(safe_link("b.html#a:b"), Some("b.html#a:b"));
        assert_eq!(safe_link("HTTPS://x.vn"), Some("HTTPS://x.vn"));
    }
}
