//! Content lines: unfolded, divided into name, parameters and value.

/// One content line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The number of its first line in the file, from 1.
    pub(super) number: usize,
    /// The whole, without the folds.
    pub(super) text: String,
    /// The name in capitals; empty where the line has no colon.
    pub(super) name: String,
    /// Parameters in capitals: `VALUE=DATE`.
    pub(super) parameters: Vec<String>,
    /// Where the value begins in `text`.
    value: usize,
}

impl Line {
    /// What stands behind the colon.
    pub(super) fn value(&self) -> &str {
        self.text.get(self.value..).unwrap_or_default()
    }

    /// The column of the value, from 1, in characters of the unfolded line.
    pub(super) fn column(&self) -> usize {
        self.text.get(..self.value).unwrap_or_default().chars().count() + 1
    }

    /// The value of a text property: escapes undone, line breaks and control characters as spaces.
    pub(super) fn words(&self) -> String {
        let mut words = String::new();
        let mut escaped = false;
        for c in self.value().chars() {
            match (escaped, c) {
                (false, '\\') => {
                    escaped = true;
                    continue;
                }
                (true, 'n' | 'N') => words.push(' '),
                (_, c) if !is_printable(c) => words.push(' '),
                (_, c) => words.push(c),
            }
            escaped = false;
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The content lines of a file; empty lines are none.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> + '_ {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut physical = text.split('\n').map(|line| line.trim_end_matches('\r')).enumerate().peekable();
    std::iter::from_fn(move || {
        let (index, first) = physical.find(|(_, line)| !line.trim().is_empty())?;
        let mut whole = first.to_owned();
        while let Some((_, more)) = physical.next_if(|(_, line)| line.starts_with([' ', '\t'])) {
            whole.push_str(more.get(1..).unwrap_or_default());
        }
        Some(divide(index + 1, whole))
    })
}

fn divide(number: usize, text: String) -> Line {
    let mut quoted = false;
    let colon = text.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    });
    let (head, value) = match colon {
        Some((at, _)) => (text.get(..at).unwrap_or_default(), at + 1),
        None => ("", text.len()),
    };
    let mut parts = head.split(';').map(|part| part.trim().to_ascii_uppercase());
    let name = parts.next().unwrap_or_default();
    let parameters = parts.collect();
    Line { number, name, parameters, value, text }
}

/// Whether a character may stand in one line of YAML.
pub(super) fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}
