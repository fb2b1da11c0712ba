//! The last word of every report: what a clean run means, and what it does not.

use super::{Checked, LibraryCx, RULE_SET, RULES};
use crate::{
    load::Library,
    model::Date,
    standard::{Edition, Profile},
    text::{Lang, Text},
};

/// What somebody needs to know to repeat a check and to judge its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The editions, with their standing.
    pub editions: Vec<(Edition, Text)>,
    /// The sets of rules that rest on law, where the organization chose any.
    pub profiles: Vec<Profile>,
    /// The version of the set of rules.
    pub rule_set: &'static str,
    /// How many of its rules the organization is judged by.
    pub rules: usize,
    /// The day of the check.
    pub date: Option<Date>,
    /// SHA-256 over the definitions, see [`Library::digest`].
    pub definitions: String,
    /// Codes of the rules of these that were not evaluated.
    pub not_evaluated: Vec<&'static str>,
    /// The registers that were looked at, with the hash of each file.
    pub registers: Vec<(String, String)>,
    /// Up to which day they were looked at.
    pub registers_to: Option<Date>,
    /// Whether only a part of the findings was asked for.
    pub partial: bool,
}

static MEANS: Text = Text {
    vi: "Không có phát hiện chỉ có nghĩa: các quy tắc này không chứng minh được sai sót nào trong các tệp đã đọc. Điều đó không có nghĩa là “phù hợp tiêu chuẩn”: chương trình không thấy công việc thực tế, không thấy hồ sơ, và không thay được phán xét của đánh giá viên.",
    en: "No finding means only that these rules can prove nothing wrong in the files they read. That does not mean “conforms to the standard”: the program sees neither the work as it is done nor its records, and does not replace the judgement of an auditor.",
};
static PARTIAL: Text = Text {
    vi: "Chỉ xem phần đã chọn; phần còn lại không được kết luận.",
    en: "Only the chosen part was looked at; nothing is said about the rest.",
};

/// How many codes a sentence holds.
const LISTED: usize = 10;

impl Closing {
    /// The last word on a check.
    #[must_use]
    pub fn of(library: &Library, checked: &Checked, date: Option<Date>) -> Self {
        let cx = LibraryCx { library, editions: &checked.editions, today: date };
        let asked = || RULES.iter().map(|rule| rule.info).filter(|info| cx.asks(info));
        let chosen = |profile: &Profile| asked().any(|info| info.profile() == Some(*profile));
        Closing {
            profiles: Profile::ALL.into_iter().filter(chosen).collect(),
            editions: checked.editions.iter().map(|edition| (*edition, edition.status())).collect(),
            rule_set: RULE_SET,
            rules: asked().count(),
            date,
            definitions: library.digest(),
            not_evaluated: checked.not_evaluated_codes(),
            registers: library.register_digests(),
            registers_to: cx.register_day(),
            partial: false,
        }
    }

    /// The same for a report that shows a part only.
    #[must_use]
    pub fn partial(mut self, partial: bool) -> Self {
        self.partial = partial;
        self
    }

    /// What a clean run means and does not mean.
    #[must_use]
    pub fn meaning(&self, lang: Lang) -> String {
        let mut text = MEANS.get(lang).to_owned();
        let count = self.not_evaluated.len();
        // More of them stand in the report itself.
        let codes =
            if count > LISTED { String::new() } else { format!(" ({})", self.not_evaluated.join(", ")) };
        if count > 0 {
            text.push_str(&match lang {
                Lang::Vi => format!(
                    " {count} quy tắc không được đánh giá{codes}; không được đánh giá không có nghĩa là đạt."
                ),
                Lang::En => {
                    format!(
                        " {count} of the rules were not evaluated{codes}; not evaluated does not mean passed."
                    )
                }
            });
        }
        if self.partial {
            text.push(' ');
            text.push_str(PARTIAL.get(lang));
        }
        text
    }

    /// By what the check was done: editions, rules, day, hash.
    #[must_use]
    pub fn basis(&self, lang: Lang) -> String {
        let (set, rules, hash) = (self.rule_set, self.rules, &self.definitions);
        let law: Text = Text { vi: "luật cho", en: "law for" };
        let profiles = self.profiles.iter();
        let profiles = profiles.map(|it| format!("{} {}", law.get(lang), it.name().get(lang)));
        let editions: Vec<String> = self
            .editions
            .iter()
            .map(|(edition, status)| format!("ISO 9001:{edition} ({})", status.get(lang)))
            .chain(profiles)
            .collect();
        let editions = editions.join("; ");
        let unknown: Text = Text { vi: "không cho biết", en: "not given" };
        let date = self.date.map_or_else(|| unknown.get(lang).to_owned(), |date| date.show(lang));
        let registers = match (self.registers.len(), self.registers_to, lang) {
            (0, ..) | (_, None, _) => String::new(),
            (count, Some(to), Lang::Vi) => format!("; {count} sổ theo dõi, xét đến ngày {}", to.show(lang)),
            (count, Some(to), Lang::En) => format!("; {count} registers, looked at up to {}", to.show(lang)),
        };
        match lang {
            Lang::Vi => format!(
                "Căn cứ: {editions}; bộ quy tắc {set} ({rules} quy tắc); ngày kiểm tra {date}; định nghĩa sha256:{hash}{registers}."
            ),
            Lang::En => format!(
                "Basis: {editions}; rule set {set} ({rules} rules); checked on {date}; definitions sha256:{hash}{registers}."
            ),
        }
    }
}
