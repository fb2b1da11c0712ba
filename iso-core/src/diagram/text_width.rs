//! Widths of letters in a Helvetica-like face (Arial, Arimo, Liberation Sans),
//! in hundredths of an em, rounded up.

use unicode_normalization::char::decompose_canonical;

const COMBINING_HORN: char = '\u{31b}';

/// Width of a text set in `size`, in the unit of `size`.
pub(super) fn text_width(text: &str, size: i64) -> i64 {
    let hundredths: i64 = text.chars().map(letter_width).sum();
    (hundredths * size + 99) / 100
}

/// Width of one letter in hundredths of an em.
pub(super) fn letter_width(letter: char) -> i64 {
    if letter.is_ascii() {
        return base_width(letter);
    }
    let mut base = letter;
    let mut marks = 0;
    let mut horn = false;
    decompose_canonical(letter, |part| {
        if is_combining(part) {
            marks += 1;
            horn |= part == COMBINING_HORN;
        } else {
            base = part;
        }
    });
    match (base, horn, marks) {
        ('o' | 'u', true, _) => 67,
        ('O' | 'U', true, _) => 86,
        ('i', _, 1..) => 28,
        _ => base_width(base),
    }
}

fn is_combining(part: char) -> bool {
    matches!(part, '\u{300}'..='\u{36f}')
}

fn base_width(base: char) -> i64 {
    match base {
        'i' | 'j' | 'l' | '\'' | '‘' | '’' => 23,
        '|' => 26,
        ' ' | '!' | ',' | '.' | '/' | ':' | ';' | '[' | '\\' | ']' | 'I' | 'f' | 't' | '\u{a0}' => 28,
        '(' | ')' | '-' | '`' | 'r' | '{' | '}' | '“' | '”' | '·' => 34,
        '"' => 36,
        '*' => 39,
        '^' => 47,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 50,
        'a' | 'b' | 'd' | 'e' | 'g' | 'h' | 'n' | 'o' | 'p' | 'q' | 'u' | 'L' | '0'..='9' => 56,
        '#' | '$' | '?' | '_' | 'đ' | '–' | '≤' | '≥' | '§' => 56,
        '+' | '<' | '=' | '>' | '~' | '×' => 59,
        'F' | 'T' | 'Z' => 62,
        '&' | 'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' => 67,
        'C' | 'D' | 'H' | 'N' | 'R' | 'U' | 'w' | 'Đ' => 73,
        'G' | 'O' | 'Q' => 78,
        'm' | 'M' => 84,
        '%' => 89,
        'W' => 95,
        '@' => 102,
        other if is_combining(other) => 0,
        _ => 100,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_letters_are_as_wide_as_their_base() {
        assert_eq!(letter_width('ế'), letter_width('e'));
        assert_eq!(letter_width('đ'), letter_width('d'));
        assert!(letter_width('ự') > letter_width('u'));
        assert_eq!(text_width("ab", 320), (112 * 320 + 99) / 100);
    }

    #[test]
    fn loose_marks_take_no_room() {
        assert_eq!(text_width("e\u{301}", 100), text_width("e", 100));
    }
}
