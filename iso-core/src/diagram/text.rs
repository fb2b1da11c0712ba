//! Preparing and wrapping words.

use super::text_width::{letter_width, text_width};
use unicode_normalization::UnicodeNormalization;

/// One line of wrapped words and its width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub text: String,
    pub width: i64,
}

/// The text in composed form, on one line, without control characters and of
/// at most `maximum` characters.
pub(super) fn prepare(text: &str, maximum: usize) -> String {
    let mut result = String::new();
    let mut count = 0;
    let mut space_due = false;
    // A text of marks only would otherwise be normalised in full.
    let head = text.chars().take(maximum.saturating_mul(8));
    for letter in head.nfc() {
        if letter.is_control() || (letter.is_whitespace() && letter != '\u{a0}') {
            space_due = count > 0;
            continue;
        }
        if is_unpaintable(letter) {
            continue;
        }
        if count + usize::from(space_due) >= maximum {
            result.push('…');
            return result;
        }
        if space_due {
            result.push(' ');
            count += 1;
            space_due = false;
        }
        result.push(letter);
        count += 1;
    }
    result
}

/// Characters XML does not allow, and those that turn the writing direction
/// of everything after them.
fn is_unpaintable(letter: char) -> bool {
    matches!(letter, '\u{fffe}' | '\u{ffff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Wraps at spaces into as few lines as fit into `maximum`, of about equal
/// width. A word wider than a whole line is broken.
pub(super) fn wrap(text: &str, size: i64, maximum: i64) -> Vec<Line> {
    let words = words(text, size, maximum.max(size));
    let space = text_width(" ", size);
    let maximum = maximum.max(size);
    let wanted = fill(&words, space, maximum).len();
    let mut low = words.iter().map(|word| word.width).max().unwrap_or(0);
    let mut high = maximum;
    while wanted > 1 && low < high {
        let middle = low + (high - low) / 2;
        if fill(&words, space, middle).len() <= wanted {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    fill(&words, space, high)
}

fn words(text: &str, size: i64, maximum: i64) -> Vec<Line> {
    let mut result = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let width = text_width(word, size);
        if width <= maximum {
            let text = word.to_owned();
            result.push(Line { text, width });
            continue;
        }
        let mut piece = String::new();
        let mut hundredths = 0;
        for letter in word.chars() {
            let next = letter_width(letter);
            if !piece.is_empty() && (hundredths + next) * size > maximum * 100 {
                let text = std::mem::take(&mut piece);
                let width = text_width(&text, size);
                result.push(Line { text, width });
                hundredths = 0;
            }
            piece.push(letter);
            hundredths += next;
        }
        let width = text_width(&piece, size);
        result.push(Line { text: piece, width });
    }
    result
}

fn fill(words: &[Line], space: i64, maximum: i64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for word in words {
        match lines.last_mut() {
            Some(line) if line.width + space + word.width <= maximum => {
                line.text.push(' ');
                line.text.push_str(&word.text);
                line.width += space + word.width;
            }
            _ => lines.push(word.clone()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn lines_are_balanced() {
        let lines = wrap("B1. Tiếp nhận, kiểm tra thành phần hồ sơ", 320, 5000);
        assert_eq!(texts(&lines), ["B1. Tiếp nhận, kiểm", "tra thành phần hồ sơ"]);
    }

    #[test]
    fn long_words_are_broken_and_long_texts_cut() {
        assert!(wrap(&"x".repeat(100), 320, 2000).len() > 5);
        let cut = prepare(&"chữ ".repeat(5000), 400);
        assert!(cut.chars().count() <= 401 && cut.ends_with('…'));
    }

    #[test]
    fn decomposed_and_multiline_input_is_tidied() {
        assert_eq!(prepare(" e\u{301}\n\t a\u{0}b ", 50), "é a b");
        assert!(wrap("", 320, 1000).is_empty());
    }
}
