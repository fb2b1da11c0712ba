//! The forms of the one-stop desk: number and title in each circular, and when which one holds.
//!
//! Thông tư 01/2018/TT-VPCP, Điều 9, and Thông tư 03/2025/TT-VPCP, Phụ lục I. The lists of both were
//! read in decisions that cite them; the text of the second one was not at hand.

use jiff::civil::{Date, date};

use crate::text::{Text, without_marks};

/// A paper of the one-stop desk, whatever its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfficialForm {
    /// The receipt with the appointment, for the applicant.
    Receipt,
    /// What has to be supplied or mended.
    Supplement,
    /// The refusal.
    Refusal,
    /// The apology with a new appointment.
    Apology,
    /// The notice that work on a dossier was stopped.
    Stopping,
    /// The slip that goes with the dossier and shows who held it when.
    ControlSlip,
    /// The register of dossiers, one a year.
    Register,
}

/// A circular with its forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FormCircular {
    /// Thông tư 01/2018/TT-VPCP.
    Of2018,
    /// Thông tư 03/2025/TT-VPCP.
    Of2025,
}

/// How a circular numbers and calls a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormVersion {
    /// The number, printed with two digits.
    pub number: u8,
    /// The title.
    pub title: Text,
}

/// The circular of a day, with what is not certain about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormsInForce {
    /// The circular.
    pub circular: FormCircular,
    /// What the reader must know: that the first day of force was not found in the text.
    pub doubt: Option<Text>,
}

/// Thông tư 01/2018/TT-VPCP is in force since this day.
const SINCE_2018: Date = date(2019, 1, 6);
/// Thông tư 03/2025/TT-VPCP was issued on this day; nothing of it held before.
const ISSUED_2025: Date = date(2025, 9, 15);
/// Its first day of force was not found in the sources at hand. 45 days after its issue it certainly was.
const CERTAIN_2025: Date = date(2025, 11, 1);

const DOUBT: Text = Text {
    vi: "Thông tư 03/2025/TT-VPCP ban hành ngày 15/09/2025, ngày đầu có hiệu lực chưa đối chiếu với văn bản; số và tên mẫu ghi theo thông tư này, hãy đối chiếu với Thông tư 01/2018/TT-VPCP trước khi dùng.",
    en: "Circular 03/2025/TT-VPCP was issued on 15 September 2025; its first day of force has not been compared with its text. Number and title are those of this circular; compare with Circular 01/2018/TT-VPCP before use.",
};

/// The table of all forms: name of the form, then number and title in 2018 and in 2025.
const FORMS: [(OfficialForm, Option<FormVersion>, FormVersion); 7] = {
    use OfficialForm::{Apology, ControlSlip, Receipt, Refusal, Register, Stopping, Supplement};
    const RECEIPT: Text = Text {
        vi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
        en: "Receipt and appointment",
    };
    const SUPPLEMENT: Text = Text {
        vi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
        en: "Request to supplement a dossier",
    };
    const REFUSAL: Text = Text {
        vi: "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
        en: "Refusal to accept a dossier",
    };
    const APOLOGY_2018: Text = Text {
        vi: "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
        en: "Apology and new appointment",
    };
    const APOLOGY_2025: Text = Text {
        vi: "Văn bản xin lỗi và đề nghị gia hạn",
        en: "Apology and request for an extension",
    };
    const STOPPING: Text = Text {
        vi: "Thông báo dừng giải quyết hồ sơ",
        en: "Notice that a dossier is no longer handled",
    };
    const CONTROL: Text = Text {
        vi: "Phiếu kiểm soát quá trình giải quyết hồ sơ",
        en: "Control slip for the handling of a dossier",
    };
    const REGISTER: Text = Text { vi: "Sổ theo dõi hồ sơ", en: "Register of dossiers" };
    const fn of(number: u8, title: Text) -> FormVersion {
        FormVersion { number, title }
    }
    [
        (Receipt, Some(of(1, RECEIPT)), of(1, RECEIPT)),
        (Supplement, Some(of(2, SUPPLEMENT)), of(2, SUPPLEMENT)),
        (Refusal, Some(of(3, REFUSAL)), of(3, REFUSAL)),
        (Apology, Some(of(4, APOLOGY_2018)), of(4, APOLOGY_2025)),
        (Stopping, None, of(5, STOPPING)),
        (ControlSlip, Some(of(5, CONTROL)), of(6, CONTROL)),
        (Register, Some(of(6, REGISTER)), of(7, REGISTER)),
    ]
};

impl OfficialForm {
    /// Every form, in the order of the numbers of 2025.
    pub const ALL: [OfficialForm; 7] = [
        OfficialForm::Receipt,
        OfficialForm::Supplement,
        OfficialForm::Refusal,
        OfficialForm::Apology,
        OfficialForm::Stopping,
        OfficialForm::ControlSlip,
        OfficialForm::Register,
    ];

    /// Number and title in a circular; `None` where it does not know the form.
    ///
    /// ```
    /// use iso_core::standard::{FormCircular, OfficialForm};
    /// let number = |circular| OfficialForm::ControlSlip.version(circular).map(|it| it.number);
    /// assert_eq!(number(FormCircular::Of2018), Some(5));
    /// assert_eq!(number(FormCircular::Of2025), Some(6));
    /// assert!(OfficialForm::Stopping.version(FormCircular::Of2018).is_none());
    /// ```
    #[must_use]
    pub fn version(self, circular: FormCircular) -> Option<FormVersion> {
        let (_, of_2018, of_2025) = FORMS.iter().find(|(form, ..)| *form == self)?;
        match circular {
            FormCircular::Of2018 => *of_2018,
            FormCircular::Of2025 => Some(*of_2025),
        }
    }

    /// The form that a title means, in whichever circular it stands, with or without marks.
    #[must_use]
    pub fn called(title: &str) -> Option<Self> {
        /// How decisions call the refusal for short.
        const REFUSAL_FOR_SHORT: &str = "phieu tu choi giai quyet ho so";
        let title = without_marks(title.trim());
        let is = |version: FormVersion| without_marks(version.title.vi) == title;
        let found = FORMS.iter().find(|(_, before, now)| is(*now) || before.is_some_and(is));
        found.map(|(form, ..)| *form).or((title == REFUSAL_FOR_SHORT).then_some(OfficialForm::Refusal))
    }
}

impl FormCircular {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            FormCircular::Of2018 => Text { vi: "Thông tư 01/2018/TT-VPCP", en: "Circular 01/2018/TT-VPCP" },
            FormCircular::Of2025 => Text { vi: "Thông tư 03/2025/TT-VPCP", en: "Circular 03/2025/TT-VPCP" },
        }
    }

    /// Its number.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            FormCircular::Of2018 => "01/2018/TT-VPCP",
            FormCircular::Of2025 => "03/2025/TT-VPCP",
        }
    }

    /// The circular whose forms are used on a day; `None` before the first day that is known.
    ///
    /// Between its issue and the day on which it certainly was in force the newer one is taken, with
    /// a doubt that must be told.
    ///
    /// ```
    /// use iso_core::standard::FormCircular;
    /// let on = |year, month, day| FormCircular::in_force(jiff::civil::date(year, month, day));
    /// assert_eq!(on(2019, 1, 5), None);
    /// assert_eq!(on(2025, 9, 14).map(|it| it.circular), Some(FormCircular::Of2018));
    /// assert!(on(2025, 9, 15).unwrap().doubt.is_some());
    /// assert_eq!(on(2025, 11, 1).unwrap().doubt, None);
    /// ```
    #[must_use]
    pub fn in_force(on: Date) -> Option<FormsInForce> {
        if on < SINCE_2018 {
            return None;
        }
        let newer = on >= ISSUED_2025;
        let circular = if newer { FormCircular::Of2025 } else { FormCircular::Of2018 };
        Some(FormsInForce { circular, doubt: (newer && on < CERTAIN_2025).then_some(DOUBT) })
    }

    /// The first day whose forms are known.
    pub const SINCE: Date = SINCE_2018;
}
