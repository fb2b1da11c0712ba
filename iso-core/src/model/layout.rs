//! In which form a procedure is printed.

use std::{borrow::Cow, fmt};

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, de};

use super::{Process, Wording};

/// Bố cục của tài liệu quy trình: các chương nào, theo thứ tự nào.
///
/// The layout of procedures: which chapters, in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize, JsonSchema)]
pub enum LayoutName {
    /// Cấp quận, phường Hà Nội trước đây: mục đích, phạm vi, tài liệu viện dẫn, định nghĩa, nội dung, biểu mẫu,
    /// hồ sơ lưu (mặc định). — Districts and wards of Hà Nội until 2025: seven chapters (the default).
    #[default]
    #[serde(rename = "ha_noi_district")]
    HaNoiDistrict,
    /// Hà Tĩnh: ký hiệu, nội dung 2.1–2.10, biểu mẫu, hồ sơ lưu. — Hà Tĩnh: four parts.
    #[serde(rename = "ha_tinh")]
    HaTinh,
    /// Hà Nội từ 2025: bảy mục, từ cơ sở pháp lý đến trách nhiệm trả kết quả và lưu trữ. — Hà Nội since 2025.
    #[serde(rename = "ha_noi_2025")]
    HaNoi2025,
    /// Thành phố Hồ Chí Minh: mục I–VI, bảng bước có cột diễn giải. — Hồ Chí Minh City: six parts, I to VI.
    #[serde(rename = "tp_hcm")]
    TpHcm,
}

/// Một cột của bảng các bước: chỉ tên cột, hoặc `{ column: work, title: Nội dung cụ thể }`.
///
/// A column of the table of steps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepColumn {
    /// What stands in it.
    pub column: StepColumnKind,
    /// Its head in the words of the office, where they are not the usual ones.
    pub title: Option<Wording>,
}

/// Nội dung của một cột trong bảng các bước.
///
/// What stands in a column of the table of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepColumnKind {
    /// Số thứ tự. — The number.
    Number,
    /// Công việc, kèm diễn giải và các nhánh nếu không có cột diễn giải. — The work; how it is done
    /// and where it goes on too, where no column `description` says it.
    Work,
    /// Trách nhiệm, người thực hiện. — Who does it.
    Responsibility,
    /// Thời gian. — The time.
    Time,
    /// Biểu mẫu, kết quả, hồ sơ lưu. — Forms, results and records.
    FormsAndResults,
    /// Chỉ biểu mẫu, hồ sơ. — Forms and records only.
    Forms,
    /// Chỉ sản phẩm, kết quả. — Results only.
    Results,
    /// Diễn giải: cách làm, các nhánh đi tiếp. — How it is done, and where it goes on.
    Description,
    /// Dịch vụ công trực tuyến. — The level of the online service.
    Online,
    /// Phí, lệ phí. — Fees.
    Fee,
    /// Căn cứ pháp lý. — The legal basis.
    LegalBasis,
}

impl StepColumnKind {
    /// The word in the file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            StepColumnKind::Number => "number",
            StepColumnKind::Work => "work",
            StepColumnKind::Responsibility => "responsibility",
            StepColumnKind::Time => "time",
            StepColumnKind::FormsAndResults => "forms_and_results",
            StepColumnKind::Forms => "forms",
            StepColumnKind::Results => "results",
            StepColumnKind::Description => "description",
            StepColumnKind::Online => "online",
            StepColumnKind::Fee => "fee",
            StepColumnKind::LegalBasis => "legal_basis",
        }
    }
}

impl From<StepColumnKind> for StepColumn {
    fn from(column: StepColumnKind) -> Self {
        StepColumn { column, title: None }
    }
}

impl Process {
    /// Takes over the layout and the columns that a family or the organization chose. Columns go
    /// with a layout: where a nearer place chose another layout, those of a wider place are not taken.
    ///
    /// ```
    /// use iso_core::model::{LayoutName, Process};
    /// let text = "{ process: A, title: T, layout: tp_hcm }";
    /// let mut process: Process = serde_yaml::from_str(text).unwrap();
    /// process.choose_layout(Some(LayoutName::HaTinh), &[]);
    /// assert_eq!(process.layout, Some(LayoutName::TpHcm));
    /// ```
    pub fn choose_layout(&mut self, layout: Option<LayoutName>, columns: &[StepColumn]) {
        let same = self.layout.is_none() || self.layout == layout;
        if same && self.step_columns.is_empty() {
            self.step_columns = columns.to_vec();
        }
        self.layout = self.layout.or(layout);
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Titled {
    /// Nội dung của cột.
    ///
    /// What stands in the column.
    column: StepColumnKind,
    /// Tên cột, thay cho tên thường dùng.
    ///
    /// The head of the column, instead of the usual one.
    title: Option<Wording>,
}

impl<'de> Deserialize<'de> for StepColumn {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> de::Visitor<'de> for Read {
            type Value = StepColumn;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("lines `key: value`")
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<StepColumn, E> {
                let word = de::value::StrDeserializer::new(word.trim());
                StepColumnKind::deserialize(word).map(StepColumn::from)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<StepColumn, A::Error> {
                let Titled { column, title } =
                    Titled::deserialize(de::value::MapAccessDeserializer::new(map))?;
                Ok(StepColumn { column, title })
            }
        }
        from.deserialize_any(Read)
    }
}

impl JsonSchema for StepColumn {
    fn schema_name() -> Cow<'static, str> {
        "StepColumn".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let word = generator.subschema_for::<StepColumnKind>();
        let titled = generator.subschema_for::<Titled>();
        schemars::json_schema!({
            "title": "Cột của bảng các bước / column of the table of steps",
            "description": "Tên cột, hoặc `{ column: work, title: Nội dung cụ thể }`.\n\nThe column, or the column with a head of its own.",
            "anyOf": [word, titled]
        })
    }
}
