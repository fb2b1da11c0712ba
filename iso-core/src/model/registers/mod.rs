//! Registers that an office keeps beside its definitions: what was done, and when.
//!
//! A register is a table. As CSV it is named in `iso.yaml`; as YAML it says itself what it is.

mod entries;
mod values;

pub use entries::{ActionEntry, AuditEntry, CompetenceEntry, IntervalEntry, ResultEntry, ReviewEntry};
pub use values::{
    Count, CountError, EntryDate, EntryDateError, MeasuredPeriod, PeriodError, RegisterPath,
    RegisterPathError,
};

use schemars::JsonSchema;
use serde::Deserialize;

use super::Date;
use crate::text::Text;

/// Các sổ theo dõi của cơ quan, mỗi sổ là một tệp CSV để cạnh iso.yaml. Sổ viết bằng YAML (khóa `register`) thì không cần ghi ở đây.
///
/// The registers of the office, each a CSV file beside iso.yaml. A register in YAML (key `register`) need not be named here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterFiles {
    /// Các sổ được ghi đến ngày nào; bỏ trống là đến ngày kiểm tra. Việc sau ngày này không bị coi là chưa làm.
    ///
    /// Up to which day the registers are kept; left out, up to the day of the check. What was due later is not taken for undone.
    pub kept_to: Option<Date>,
    /// Sổ đánh giá nội bộ.
    ///
    /// Internal audits held.
    pub audits: Option<RegisterPath>,
    /// Sổ xem xét của lãnh đạo.
    ///
    /// Management reviews held.
    pub reviews: Option<RegisterPath>,
    /// Sổ sự không phù hợp và hành động khắc phục, phòng ngừa.
    ///
    /// Nonconformities, corrective and preventive actions.
    pub actions: Option<RegisterPath>,
    /// Sổ năng lực: ai giữ vai trò nào, bằng chứng gì.
    ///
    /// Competence: who holds which role, with what evidence.
    pub competence: Option<RegisterPath>,
    /// Sổ kết quả các chỉ số theo kỳ.
    ///
    /// Values of indicators, period by period.
    pub results: Option<RegisterPath>,
    /// Sổ đánh giá bên cung cấp, cơ quan phối hợp.
    ///
    /// Evaluations of external providers.
    pub provider_evaluations: Option<RegisterPath>,
    /// Sổ hiệu chuẩn, kiểm định thiết bị đo.
    ///
    /// Calibrations of measuring equipment.
    pub calibrations: Option<RegisterPath>,
    /// Sổ khảo sát sự hài lòng.
    ///
    /// Satisfaction surveys held.
    pub surveys: Option<RegisterPath>,
}

impl RegisterFiles {
    /// The registers that are named, with their files.
    pub fn named(&self) -> impl Iterator<Item = (RegisterKind, &RegisterPath)> {
        let file = |kind: RegisterKind| match kind {
            RegisterKind::Audits => &self.audits,
            RegisterKind::Reviews => &self.reviews,
            RegisterKind::Actions => &self.actions,
            RegisterKind::Competence => &self.competence,
            RegisterKind::Results => &self.results,
            RegisterKind::ProviderEvaluations => &self.provider_evaluations,
            RegisterKind::Calibrations => &self.calibrations,
            RegisterKind::Surveys => &self.surveys,
        };
        RegisterKind::ALL.into_iter().filter_map(move |kind| Some((kind, file(kind).as_ref()?)))
    }
}

/// Loại sổ.
///
/// What a register is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RegisterKind {
    /// Đánh giá nội bộ. — Internal audits.
    Audits,
    /// Xem xét của lãnh đạo. — Management reviews.
    Reviews,
    /// Sự không phù hợp và hành động. — Nonconformities and actions.
    Actions,
    /// Năng lực. — Competence.
    Competence,
    /// Kết quả các chỉ số. — Values of indicators.
    Results,
    /// Đánh giá bên cung cấp. — Evaluations of providers.
    ProviderEvaluations,
    /// Hiệu chuẩn. — Calibrations.
    Calibrations,
    /// Khảo sát. — Surveys.
    Surveys,
}

impl RegisterKind {
    /// Every kind.
    pub const ALL: [RegisterKind; 8] = [
        RegisterKind::Audits,
        RegisterKind::Reviews,
        RegisterKind::Actions,
        RegisterKind::Competence,
        RegisterKind::Results,
        RegisterKind::ProviderEvaluations,
        RegisterKind::Calibrations,
        RegisterKind::Surveys,
    ];

    /// The word of YAML: the key under `registers`, and the value of `register`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            RegisterKind::Audits => "audits",
            RegisterKind::Reviews => "reviews",
            RegisterKind::Actions => "actions",
            RegisterKind::Competence => "competence",
            RegisterKind::Results => "results",
            RegisterKind::ProviderEvaluations => "provider_evaluations",
            RegisterKind::Calibrations => "calibrations",
            RegisterKind::Surveys => "surveys",
        }
    }

    /// The kind of this key.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        RegisterKind::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// What people call it.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            RegisterKind::Audits => {
                Text { vi: "sổ đánh giá nội bộ", en: "register of internal audits" }
            }
            RegisterKind::Reviews => {
                Text { vi: "sổ xem xét của lãnh đạo", en: "register of management reviews" }
            }
            RegisterKind::Actions => Text {
                vi: "sổ sự không phù hợp và hành động khắc phục",
                en: "register of nonconformities and actions",
            },
            RegisterKind::Competence => Text { vi: "sổ năng lực", en: "register of competence" },
            RegisterKind::Results => {
                Text { vi: "sổ kết quả chỉ số", en: "register of indicator values" }
            }
            RegisterKind::ProviderEvaluations => {
                Text { vi: "sổ đánh giá bên cung cấp", en: "register of provider evaluations" }
            }
            RegisterKind::Calibrations => Text { vi: "sổ hiệu chuẩn", en: "register of calibrations" },
            RegisterKind::Surveys => Text { vi: "sổ khảo sát", en: "register of satisfaction surveys" },
        }
    }
}

/// Một sổ viết bằng YAML.
///
/// A register written as YAML.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Register<T> {
    /// Loại sổ.
    ///
    /// What it is about.
    pub register: RegisterKind,
    /// Các dòng của sổ.
    ///
    /// Its entries.
    pub entries: Vec<T>,
}
