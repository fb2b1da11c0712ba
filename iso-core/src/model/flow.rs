//! Where a procedure goes after a step.

use std::{borrow::Cow, fmt};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::{Id, NumberRange, StepRef, Wording};
use crate::text::Text;

/// What follows a step: one step, a choice (`one_of`), all branches at once (`all_of`), or some
/// of them (`some_of`).
///
/// ```
/// use iso_core::model::Next;
/// let next: Next = serde_yaml::from_str("{ all_of: [thue, dia-chinh] }").unwrap();
/// assert!(matches!(next, Next::AllOf(branches) if branches.len() == 2));
/// // Two bare names do not say whether both happen or only one: refused.
/// assert!(serde_yaml::from_str::<Next>("[thue, dia-chinh]").is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// Exactly this step.
    To(StepRef),
    /// Exactly one of the branches, chosen by its condition.
    OneOf(Vec<Outcome>),
    /// All branches, at the same time.
    AllOf(Vec<Outcome>),
    /// At least one of the branches.
    SomeOf(Vec<Outcome>),
}

impl Next {
    /// What the key `next` expects.
    pub const EXPECTED: Text = Text {
        vi: "mã bước kế tiếp, hoặc `one_of:` (chọn một), `all_of:` (đồng thời tất cả), `some_of:` (chọn một hoặc nhiều) kèm danh sách",
        en: "the id of the next step, or `one_of:` (either/or), `all_of:` (all at once), `some_of:` (one or more) with a list",
    };

    /// The branches; a single next step has none.
    #[must_use]
    pub fn outcomes(&self) -> &[Outcome] {
        match self {
            Next::To(_) => &[],
            Next::OneOf(branches) | Next::AllOf(branches) | Next::SomeOf(branches) => branches,
        }
    }
}

/// One branch after a step: only the id of a step, or `{ to: …, when: … }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Where the branch leads.
    pub to: StepRef,
    /// In which case it is taken.
    pub when: Option<Wording>,
    /// For a branch that leads back: how often it may be taken.
    pub max: Option<u32>,
    /// What happens to the result on this branch.
    pub disposition: Option<Disposition>,
    /// The named cases of the procedure in which the branch exists; all if empty.
    pub cases: Vec<Id>,
    /// Of what the step decides by, the values for which the branch is.
    pub values: Vec<Wording>,
    /// The same where it is a number.
    pub range: Option<NumberRange>,
}

/// Một nhánh sau một bước.
///
/// One branch after a step.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Outcome", extend("defaultSnippets" = [{"label": "nhánh", "body": {"to": "$1", "when": "$2"}}]))]
struct OutcomeFields {
    /// Bước kế tiếp của nhánh này, hoặc `end`.
    ///
    /// The step this branch leads to, or `end`.
    to: StepRef,
    /// Điều kiện đi theo nhánh này, ví dụ “Hồ sơ đủ”.
    ///
    /// In which case this branch is taken.
    when: Option<Wording>,
    /// Số lần tối đa được quay lại (cho nhánh trả về bước trước).
    ///
    /// How often a branch that leads back may be taken.
    max: Option<u32>,
    /// Xử lý kết quả ở nhánh này.
    ///
    /// What happens to the result on this branch.
    disposition: Option<Disposition>,
    /// Chỉ dùng cho các trường hợp này của quy trình.
    ///
    /// Only in these named cases of the procedure.
    #[serde(default)]
    cases: Vec<Id>,
    /// Các giá trị (khai báo ở `decides_by` của bước) đi theo nhánh này; nhánh không ghi gì là “các trường hợp còn lại”.
    ///
    /// For which of the values declared in `decides_by` the branch is; one that says nothing is for all others.
    #[serde(default)]
    values: Vec<Wording>,
    /// Khoảng số đi theo nhánh này, khi bước chọn theo số.
    ///
    /// For which numbers the branch is, where the step decides by a number.
    range: Option<NumberRange>,
}

/// Xử lý kết quả ở một nhánh.
///
/// What happens to a result on a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Disposition {
    /// Chấp nhận. — Accepted.
    Accept,
    /// Làm lại, sửa lại. — Corrected or reworked.
    Correct,
    /// Yêu cầu người nộp bổ sung hồ sơ. — The applicant is asked to supplement.
    Supplement,
    /// Từ chối. — Refused.
    Refuse,
    /// Trả hồ sơ: bước đến phải là bước trả (kind: deliver hoặc notify).
    /// — The dossier is handed back: the branch must lead to a step that does so.
    Return,
    /// Giữ lại, dừng. — Withheld or stopped.
    Withhold,
    /// Nhân nhượng có người cho phép. — Accepted by concession.
    Concession,
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(OutcomeVisitor)
    }
}

struct OutcomeVisitor;

impl<'de> de::Visitor<'de> for OutcomeVisitor {
    type Value = Outcome;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(StepRef::EXPECTED.en)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Outcome, E> {
        let to = text.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))?;
        Ok(Outcome {
            to,
            when: None,
            max: None,
            disposition: None,
            cases: Vec::new(),
            values: Vec::new(),
            range: None,
        })
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Outcome, A::Error> {
        let OutcomeFields { to, when, max, disposition, cases, values, range } =
            OutcomeFields::deserialize(de::value::MapAccessDeserializer::new(map))?;
        Ok(Outcome { to, when, max, disposition, cases, values, range })
    }
}

impl JsonSchema for Outcome {
    fn schema_name() -> Cow<'static, str> {
        "Branch".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (step, fields) =
            (generator.subschema_for::<StepRef>(), generator.subschema_for::<OutcomeFields>());
        schemars::json_schema!({ "anyOf": [step, fields] })
    }
}

/// Chọn một, tất cả, hoặc một số nhánh.
///
/// Either/or, all at once, or some of the branches.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Branches")]
struct NextFields {
    /// Chọn đúng một nhánh, theo điều kiện `when`.
    ///
    /// Either/or: exactly one branch, chosen by `when`.
    one_of: Option<Vec<Outcome>>,
    /// Đồng thời tất cả các nhánh; bước hợp lại ghi `waits_for: all_of`.
    ///
    /// All branches at once; the step where they meet says `waits_for: all_of`.
    all_of: Option<Vec<Outcome>>,
    /// Một hoặc nhiều nhánh; bước hợp lại ghi `waits_for: some_of`.
    ///
    /// One or more of the branches; the step where they meet says `waits_for: some_of`.
    some_of: Option<Vec<Outcome>>,
}

impl<'de> Deserialize<'de> for Next {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(NextVisitor)
    }
}

struct NextVisitor;

impl<'de> de::Visitor<'de> for NextVisitor {
    type Value = Next;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Next::EXPECTED.en)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Next, E> {
        text.parse().map(Next::To).map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<Next, A::Error> {
        let mut branches: Vec<Outcome> = Vec::new();
        while let Some(branch) = items.next_element()? {
            branches.push(branch);
        }
        // Conditions make a list a choice; bare names could mean "both", so they are refused.
        if branches.is_empty() || (branches.len() > 1 && branches.iter().all(|b| b.when.is_none())) {
            return Err(de::Error::invalid_type(de::Unexpected::Seq, &self));
        }
        Ok(Next::OneOf(branches))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Next, A::Error> {
        match NextFields::deserialize(de::value::MapAccessDeserializer::new(map))? {
            NextFields { one_of: Some(branches), all_of: None, some_of: None } => Ok(Next::OneOf(branches)),
            NextFields { one_of: None, all_of: Some(branches), some_of: None } => Ok(Next::AllOf(branches)),
            NextFields { one_of: None, all_of: None, some_of: Some(branches) } => Ok(Next::SomeOf(branches)),
            _ => Err(de::Error::invalid_type(de::Unexpected::Map, &self)),
        }
    }
}

impl JsonSchema for Next {
    fn schema_name() -> Cow<'static, str> {
        "Next".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let step = generator.subschema_for::<StepRef>();
        let fields = generator.subschema_for::<NextFields>();
        let outcome = generator.subschema_for::<OutcomeFields>();
        schemars::json_schema!({
            "title": "Bước kế tiếp / what follows",
            "anyOf": [step, fields, { "type": "array", "minItems": 1, "items": outcome }],
            "defaultSnippets": [
                { "label": "chọn một (one_of)", "body": { "one_of": [{ "to": "$1", "when": "$2" }, { "to": "$3", "when": "$4" }] } },
                { "label": "đồng thời (all_of)", "body": { "all_of": ["$1", "$2"] } }
            ]
        })
    }
}

/// Bước này chờ những nhánh nào đi đến nó.
///
/// Which of the branches that lead here a step waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WaitsFor {
    /// Bắt đầu ngay khi một nhánh đến (mặc định). — Begins as soon as one branch arrives.
    #[default]
    OneOf,
    /// Chờ tất cả các nhánh. — Waits for all branches.
    AllOf,
    /// Chờ các nhánh đã được chọn. — Waits for the branches that were chosen.
    SomeOf,
}
