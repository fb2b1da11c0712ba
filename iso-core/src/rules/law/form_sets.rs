//! The forms of the two circulars on the one-stop desk.
//!
//! Thông tư 01/2018/TT-VPCP, Điều 9, and Thông tư 03/2025/TT-VPCP, Phụ lục I.

use crate::text::without_marks;

/// One form: its number before and now, and the names by which either circular calls it.
#[derive(Debug)]
pub(super) struct OfficialForm {
    /// Number in Thông tư 01/2018; `None` if it is new.
    pub(super) before: Option<u8>,
    /// Number in Thông tư 03/2025.
    pub(super) now: u8,
    /// Names without marks.
    names: &'static [&'static str],
    /// A name that only the older circular uses.
    old_name: Option<&'static str>,
}

/// The numbers of the circular of 2025.
pub(super) const RECEIPT: u8 = 1;
pub(super) const SUPPLEMENT: u8 = 2;
pub(super) const REFUSAL: u8 = 3;

static FORMS: [OfficialForm; 7] = [
    OfficialForm {
        before: Some(1),
        now: RECEIPT,
        names: &["giay tiep nhan ho so va hen tra ket qua"],
        old_name: None,
    },
    OfficialForm {
        before: Some(2),
        now: SUPPLEMENT,
        names: &["phieu yeu cau bo sung, hoan thien ho so"],
        old_name: None,
    },
    OfficialForm {
        before: Some(3),
        now: REFUSAL,
        names: &["phieu tu choi tiep nhan giai quyet ho so", "phieu tu choi giai quyet ho so"],
        old_name: None,
    },
    OfficialForm {
        before: Some(4),
        now: 4,
        names: &["van ban xin loi va de nghi gia han"],
        old_name: Some("phieu xin loi va hen lai ngay tra ket qua"),
    },
    OfficialForm { before: None, now: 5, names: &["thong bao dung giai quyet ho so"], old_name: None },
    OfficialForm {
        before: Some(5),
        now: 6,
        names: &["phieu kiem soat qua trinh giai quyet ho so"],
        old_name: None,
    },
    OfficialForm { before: Some(6), now: 7, names: &["so theo doi ho so"], old_name: None },
];

/// The official form a name means.
pub(super) fn called(name: &str) -> Option<&'static OfficialForm> {
    let name = without_marks(name.trim());
    FORMS.iter().find(|form| form.names.contains(&name.as_str()) || form.old_name == Some(&name))
}

/// Whether only the older circular uses this name.
pub(super) fn is_old_name(name: &str) -> bool {
    let name = without_marks(name.trim());
    FORMS.iter().any(|form| form.old_name == Some(&name))
}

/// The number in `Mẫu 06`, `Mẫu số 06` or `06`; `None` for other codes, such as `BM.05`.
pub(super) fn number(code: &str) -> Option<u8> {
    let code = without_marks(code.trim());
    let digits = code.strip_prefix("mau so").or(code.strip_prefix("mau")).unwrap_or(&code).trim();
    let plain = digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}
