//! Words and addresses that can do no harm in any format.

use std::borrow::Cow;

/// The words with line breaks as spaces, and with a visible sign in place of control characters
/// and of those that turn the direction of writing: unseen, they could make a page say something
/// else than its file.
pub(super) fn words(text: &str) -> Cow<'_, str> {
    if !text.contains(|sign| harmless(sign) != sign) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(harmless).collect())
}

fn harmless(sign: char) -> char {
    match sign {
        '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => {
            '\u{fffd}'
        }
        '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        sign if sign.is_control() => '\u{fffd}',
        sign => sign,
    }
}

/// The address, if it is one of the web.
pub(super) fn web(address: &str) -> Option<&str> {
    let address = address.trim();
    let (scheme, _) = address.split_once("://")?;
    let known = ["http", "https"].iter().any(|it| scheme.eq_ignore_ascii_case(it));
    let plain = !address.contains(|sign: char| sign.is_whitespace() || harmless(sign) != sign);
    (known && plain).then_some(address)
}

/// The name as part of a relative address: it cannot climb, name a scheme or begin a fragment.
pub(super) fn name(text: &str) -> String {
    let kept = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_');
    let name: String = text.chars().map(|sign| if kept(sign) { sign } else { '_' }).collect();
    name.trim_start_matches('.').to_owned()
}

/// The address with every byte as a number but letters, digits and `plain`: those that the format
/// can hold in an address.
#[cfg(any(feature = "docx", feature = "pdf"))]
pub(super) fn encoded(address: &str, plain: &[u8]) -> String {
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || plain.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// The first `longest` characters.
#[cfg(any(feature = "docx", feature = "html", feature = "pdf"))]
pub(super) fn shortened(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((cut, _)) => format!("{}…", text.get(..cut).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unseen_signs_become_visible() {
        assert_eq!(words("a\u{202e}b\u{0}c\nd"), "a\u{fffd}b\u{fffd}c d");
        assert!(matches!(words("Đăng ký 👩‍👧"), Cow::Borrowed(_)));
    }

    #[test]
    fn only_the_web_is_linked() {
        assert_eq!(web(" https://dichvucong.gov.vn/a?b#c "), Some("https://dichvucong.gov.vn/a?b#c"));
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//x",
            "java\nscript://a",
            "file:///etc",
            "http://a b",
        ] {
            assert_eq!(web(bad), None, "{bad}");
        }
        assert_eq!(name("../a:b#c"), "_a_b_c");
        assert_eq!(name("QT.ĐĐ.22"), "QT.ĐĐ.22");
    }
}
