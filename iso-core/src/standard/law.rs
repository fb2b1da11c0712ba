//! What the law of a profile demands, as data: provision and usual grade.
//!
//! Nghị định 118/2025/NĐ-CP takes the place of Nghị định 61/2018/NĐ-CP since 2025 and is built
//! alike, but its wording has not been compared: the older decree is cited for what it says, the
//! newer one by its number.

use super::{Grade, Profile};
use crate::text::Text;

/// One demand of law on a public office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Law {
    /// Intake accepts, asks for a supplement, or refuses, each in writing.
    IntakeOutcomes,
    /// Applicants are dealt with through the desk only.
    ThroughTheDesk,
    /// A consultation has a limit, and a late answer is reported.
    AnsweredConsultation,
    /// Procedures of several agencies state order, agency and limit of each, and return the result.
    JointProcedures,
    /// Who will be late apologizes in time, once.
    Apology,
    /// A published procedure has all its official parts.
    OfficialParts,
    /// Legal acts are cited by their own number, year and issuer.
    CitedActs,
    /// Changes of law are in the system three months later.
    ThreeMonths,
    /// The forms are those of the circular in force.
    FormSet,
    /// Drafting, reviewing and approving are three hands.
    ThreeHands,
    /// The system covers every public procedure of the office.
    Coverage,
    /// A procedure says what was published.
    PublishedContent,
    /// Audit and review are held every year.
    YearlyAuditAndReview,
    /// Conformity is announced with its scope, and anew when that changes.
    AnnouncedScope,
    /// The address for complaints is posted.
    PostedContact,
}

/// Where a demand of law is written, and how grave a lapse usually is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Provision {
    /// The act with article and clause.
    pub citation: Text,
    /// The usual grade of a lapse.
    pub grade: Grade,
}

impl Law {
    /// Every demand of law.
    pub const ALL: [Law; 15] = [
        Law::IntakeOutcomes,
        Law::ThroughTheDesk,
        Law::AnsweredConsultation,
        Law::JointProcedures,
        Law::Apology,
        Law::OfficialParts,
        Law::CitedActs,
        Law::ThreeMonths,
        Law::FormSet,
        Law::ThreeHands,
        Law::Coverage,
        Law::PublishedContent,
        Law::YearlyAuditAndReview,
        Law::AnnouncedScope,
        Law::PostedContact,
    ];

    /// The profile it belongs to.
    #[must_use]
    pub const fn profile(self) -> Profile {
        Profile::VnPublicOffice
    }

    /// Where it is written and how grave a lapse is.
    #[must_use]
    pub const fn provision(self) -> Provision {
        let (vi, en, grade) = match self {
            Law::IntakeOutcomes => (
                "NĐ 61/2018/NĐ-CP Điều 17(1), nay là NĐ 118/2025/NĐ-CP",
                "Decree 61/2018/NĐ-CP art. 17(1), now Decree 118/2025/NĐ-CP",
                Grade::Minor,
            ),
            Law::ThroughTheDesk => (
                "NĐ 61/2018/NĐ-CP Điều 5(1)e, 19(4), 19(8), nay là NĐ 118/2025/NĐ-CP",
                "Decree 61/2018/NĐ-CP art. 5(1)e, 19(4), 19(8), now Decree 118/2025/NĐ-CP",
                Grade::Major,
            ),
            Law::AnsweredConsultation => (
                "NĐ 61/2018/NĐ-CP Điều 19(5), nay là NĐ 118/2025/NĐ-CP",
                "Decree 61/2018/NĐ-CP art. 19(5), now Decree 118/2025/NĐ-CP",
                Grade::Minor,
            ),
            Law::JointProcedures => (
                "NĐ 61/2018/NĐ-CP Điều 19(6), 19(7), nay là NĐ 118/2025/NĐ-CP",
                "Decree 61/2018/NĐ-CP art. 19(6), 19(7), now Decree 118/2025/NĐ-CP",
                Grade::Minor,
            ),
            Law::Apology => (
                "NĐ 61/2018/NĐ-CP Điều 19(9), nay là NĐ 118/2025/NĐ-CP",
                "Decree 61/2018/NĐ-CP art. 19(9), now Decree 118/2025/NĐ-CP",
                Grade::Minor,
            ),
            Law::OfficialParts => {
                ("NĐ 63/2010/NĐ-CP Điều 8(2)", "Decree 63/2010/NĐ-CP art. 8(2)", Grade::Minor)
            }
            Law::CitedActs => (
                "TT 26/2014/TT-BKHCN Điều 36(1)c; NĐ 63/2010/NĐ-CP Điều 8(2)",
                "Circular 26/2014/TT-BKHCN art. 36(1)c; Decree 63/2010/NĐ-CP art. 8(2)",
                Grade::Minor,
            ),
            Law::ThreeMonths => {
                ("QĐ 19/2014/QĐ-TTg Điều 4(4)a", "Decision 19/2014/QĐ-TTg art. 4(4)a", Grade::Minor)
            }
            Law::FormSet => (
                "TT 03/2025/TT-VPCP Phụ lục I; trước đây TT 01/2018/TT-VPCP Điều 9",
                "Circular 03/2025/TT-VPCP annex I; before, Circular 01/2018/TT-VPCP art. 9",
                Grade::Minor,
            ),
            Law::ThreeHands => (
                "QĐ 19/2014/QĐ-TTg Điều 4(2) (người đứng đầu phê duyệt); khối ký của mô hình khung",
                "Decision 19/2014/QĐ-TTg art. 4(2) (approved by the head); approval block in use",
                Grade::Improvement,
            ),
            Law::Coverage => (
                "TT 26/2014/TT-BKHCN Điều 36(1)a, 41(6)",
                "Circular 26/2014/TT-BKHCN art. 36(1)a, 41(6)",
                Grade::Major,
            ),
            Law::PublishedContent => (
                "NĐ 63/2010/NĐ-CP Điều 15, 16; TT 26/2014/TT-BKHCN Điều 4",
                "Decree 63/2010/NĐ-CP art. 15, 16; Circular 26/2014/TT-BKHCN art. 4",
                Grade::Minor,
            ),
            Law::YearlyAuditAndReview => {
                ("QĐ 19/2014/QĐ-TTg Điều 4(4)b", "Decision 19/2014/QĐ-TTg art. 4(4)b", Grade::Major)
            }
            Law::AnnouncedScope => (
                "QĐ 19/2014/QĐ-TTg Điều 4(3), 4(4)c",
                "Decision 19/2014/QĐ-TTg art. 4(3), 4(4)c",
                Grade::Minor,
            ),
            Law::PostedContact => {
                ("NĐ 63/2010/NĐ-CP Điều 16, 17", "Decree 63/2010/NĐ-CP art. 16, 17", Grade::Minor)
            }
        };
        Provision { citation: Text { vi, en }, grade }
    }
}
