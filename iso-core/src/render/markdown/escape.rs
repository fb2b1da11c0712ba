//! Signs that mean something in Markdown.

use crate::render::safe;

/// Words in which no sign means anything.
pub(super) fn words(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for sign in safe::words(text).chars() {
        // `&` could begin a character by number, `$` a formula, `~` a deletion.
        if matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '{' | '}')
        {
            escaped.push('\\');
        }
        escaped.push(sign);
    }
    escaped
}

/// A line whose first signs cannot begin a list, a heading or a rule.
pub(super) fn line_start(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    match rest.chars().next() {
        Some('#' | '+' | '-' | '=') if digits == 0 => format!("\\{line}"),
        Some('.' | ')') if digits > 0 => format!("{number}\\{rest}"),
        _ => line.to_owned(),
    }
}

/// An address in the round brackets of a link.
pub(super) fn address(text: &str) -> String {
    text.replace('\\', "%5C").replace('(', "%28").replace(')', "%29").replace('<', "%3C").replace('>', "%3E")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_means_anything() {
        assert_eq!(words("a|b `c` <script> [x](y) TN&TKQ"), r"a\|b \`c\` \<script\> \[x\](y) TN\&TKQ");
        assert_eq!(line_start("1. Một"), r"1\. Một");
        assert_eq!(line_start("# Một"), r"\# Một");
        assert_eq!(line_start("- Một"), r"\- Một");
        assert_eq!(line_start("2 ngày."), "2 ngày.");
        assert_eq!(words("một\n# hai"), "một # hai");
    }
}
