//! L007: number, year and issuer of a cited act contradict each other.

use super::super::{Check, LibraryCx, Report, Rule};
use crate::{
    diag::{Finding, RuleInfo, Tier},
    model::{Date, LegalBasis},
    source::NodePath,
    standard::{Law, Requirement},
    text::{Lang, Text, without_marks},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: false };

static INFO: RuleInfo = RuleInfo {
    code: "L007",
    name: "act-cited-wrongly",
    title: Text {
        vi: "Dẫn sai số, năm hoặc cơ quan ban hành văn bản",
        en: "An act cited with a wrong number, year or issuer",
    },
    why: Text {
        vi: "Văn bản dẫn sai thì không ai tìm được, và quy trình dựa trên một văn bản không có thật.",
        en: "An act that is cited wrongly cannot be found, and the procedure rests on one that does not exist.",
    },
    help: Text {
        vi: "Sửa theo văn bản gốc: năm trong số ký hiệu là năm ban hành, phần sau là loại văn bản và cơ quan ban hành.",
        en: "Correct it after the original: the year in the number is that of issue, the rest names kind and issuer.",
    },
    requirements: &[Requirement::Law(Law::CitedActs)],
    tier: Tier::Definition,
    gate: false,
    source: "survey of published procedures (2025) D03 (real hits: BYT QĐ 3621 cites 03/2025/TT-BYT of Văn phòng Chính phủ; Sơn La QĐ 2929 cites 33/2003/QĐ-BQP of 07/4/2023)",
};

static YEAR: Text = Text {
    vi: "“{no}” ghi năm {year}, nhưng ngày ban hành là {date}",
    en: "“{no}” names the year {year}, but it was issued on {date}",
};
static ISSUER: Text = Text {
    vi: "“{no}” là số của {expected}, nhưng ghi cơ quan ban hành là “{issuer}”",
    en: "“{no}” is a number of {expected}, but “{issuer}” is named as issuer",
};
static FORCE: Text = Text {
    vi: "“{no}” hết hiệu lực ngày {until}, trước ngày có hiệu lực {date}",
    en: "“{no}” ceases to be in force on {until}, before it comes into force on {date}",
};

/// Ends of numbers and those who issue under them, by their full name.
const ISSUERS: [(&str, &str); 29] = [
    ("NĐ-CP", "Chính phủ"),
    ("NQ-CP", "Chính phủ"),
    ("QĐ-TTg", "Thủ tướng Chính phủ"),
    ("CT-TTg", "Thủ tướng Chính phủ"),
    ("TT-VPCP", "Văn phòng Chính phủ"),
    ("TT-BCA", "Bộ Công an"),
    ("TT-BCT", "Bộ Công Thương"),
    ("TT-BDTTG", "Bộ Dân tộc và Tôn giáo"),
    ("TT-BGDĐT", "Bộ Giáo dục và Đào tạo"),
    ("TT-BGTVT", "Bộ Giao thông vận tải"),
    ("TT-BKHCN", "Bộ Khoa học và Công nghệ"),
    ("TT-BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
    ("TT-BNG", "Bộ Ngoại giao"),
    ("TT-BNNMT", "Bộ Nông nghiệp và Môi trường"),
    ("TT-BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ("TT-BNV", "Bộ Nội vụ"),
    ("TT-BQP", "Bộ Quốc phòng"),
    ("TT-BTC", "Bộ Tài chính"),
    ("TT-BTNMT", "Bộ Tài nguyên và Môi trường"),
    ("TT-BTP", "Bộ Tư pháp"),
    ("TT-BTTTT", "Bộ Thông tin và Truyền thông"),
    ("TT-BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"),
    ("TT-BXD", "Bộ Xây dựng"),
    ("TT-BYT", "Bộ Y tế"),
    ("QĐ-BCA", "Bộ Công an"),
    ("QĐ-BKHCN", "Bộ Khoa học và Công nghệ"),
    ("QĐ-BNNMT", "Bộ Nông nghiệp và Môi trường"),
    ("QĐ-BQP", "Bộ Quốc phòng"),
    ("QĐ-BYT", "Bộ Y tế"),
];

/// The National Assembly numbers its acts by its terms: `60/2014/QH13`.
const ASSEMBLY: &str = "Quốc hội";

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    for process in cx.processes() {
        let code = Some(process.process.process.to_string());
        acts(cx, process.file, code, "legal_basis", &process.process.legal_basis, report);
    }
    for family in &cx.library.families {
        acts(cx, &family.file, None, "legal_basis", &family.value.legal_basis, report);
    }
    if let Some(office) = cx.organization() {
        acts(cx, &office.file, None, "external_documents", &office.value.external_documents, report);
    }
}

fn acts(
    cx: &LibraryCx<'_>,
    file: &str,
    process: Option<String>,
    key: &str,
    acts: &[LegalBasis],
    report: &mut Report,
) {
    for (index, act) in acts.iter().enumerate() {
        let node = NodePath::root().key(key).item(index);
        // What is inherited is said where it is written.
        if !cx.library.is_written(file, &node) {
            continue;
        }
        let no = act.no.get(Lang::Vi).trim();
        let mut add = |message, key: &str, more: Vec<(&'static str, crate::diag::Arg)>| {
            let mut finding = Finding::new(&INFO, message, file, node.clone().key(key)).with("no", no);
            finding.args.extend(more);
            finding.process.clone_from(&process);
            report.add(finding);
        };
        if let Some((year, date)) = year_of(no).zip(act.date).filter(|(year, date)| *year != date.0.year()) {
            add(&YEAR, "date", vec![("year", year.to_string().into()), ("date", date.into())]);
        }
        if let Some((expected, issuer)) = other_issuer(no, act) {
            add(&ISSUER, "issuer", vec![("expected", expected.into()), ("issuer", issuer.into())]);
        }
        if let Some((date, until)) = ends_before_it_begins(act) {
            add(&FORCE, "expires_on", vec![("date", date.into()), ("until", until.into())]);
        }
    }
}

fn ends_before_it_begins(act: &LegalBasis) -> Option<(Date, Date)> {
    act.effective_on.zip(act.expires_on).filter(|(from, until)| until < from)
}

/// The year of `118/2025/NĐ-CP`; `7886/QĐ-BCA` has none.
fn year_of(no: &str) -> Option<i16> {
    let mut parts = no.split('/');
    let (number, year, rest) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = digits(number.trim()) && digits(year) && year.len() == 4 && !rest.is_empty();
    if fits { year.parse().ok() } else { None }
}

/// Who issues under this number and who is named, where both are known and not the same.
fn other_issuer<'a>(no: &str, act: &'a LegalBasis) -> Option<(&'static str, &'a str)> {
    let named = act.issuer.as_ref()?.get(Lang::Vi);
    let end = no.rsplit('/').next()?;
    let expected =
        if end.starts_with("QH") { ASSEMBLY } else { ISSUERS.iter().find(|(known, _)| *known == end)?.1 };
    // Offices write names short and long; only another known issuer is a contradiction.
    let is = |issuer: &&str| without_marks(issuer) == without_marks(named.trim());
    let known = ISSUERS.iter().map(|(_, issuer)| *issuer).chain([ASSEMBLY]).find(is)?;
    (known != expected).then_some((expected, named))
}
