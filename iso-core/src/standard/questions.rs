//! What only people can judge: the questions of an internal audit.
//!
//! No rule answers these. An auditor takes them along, looks, and writes down what was seen.

use super::{ClauseNo, Edition, lies_in};
use crate::text::Text;

/// A question of the internal audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The code, stable for ever.
    pub code: &'static str,
    /// The question.
    pub question: Text,
    /// Where to look for the answer.
    pub look: Text,
    /// What the edition of 2026 adds to the question.
    pub since_2026: Option<Text>,
    in_2008: &'static [ClauseNo],
    since_2015: &'static [ClauseNo],
}

impl Question {
    /// The clauses the question is about; none if the edition does not ask.
    #[must_use]
    pub fn clauses(&self, edition: Edition) -> &'static [ClauseNo] {
        match edition {
            Edition::Iso9001_2008 => self.in_2008,
            Edition::Iso9001_2015 | Edition::Iso9001_2026 => self.since_2015,
        }
    }

    /// What the edition adds to the question.
    #[must_use]
    pub fn addition(&self, edition: Edition) -> Option<Text> {
        self.since_2026.filter(|_| edition == Edition::Iso9001_2026)
    }

    /// Whether the question bears on a clause: on the clause itself, one above or one below it.
    #[must_use]
    pub fn bears_on(&self, edition: Edition, clause: &str) -> bool {
        self.clauses(edition).iter().any(|it| it.lies_in(clause) || lies_in(clause, it.0))
    }
}

const CULTURE: Text = Text {
    vi: "Văn hóa chất lượng và hành vi đạo đức được nêu gương, nhắc đến thế nào?",
    en: "How are quality culture and ethical behaviour shown and spoken of?",
};

/// Every question, by code.
pub static QUESTIONS: &[Question] = &[
    Question {
        code: "Q01",
        question: Text {
            vi: "Những vấn đề bên ngoài, bên trong nào và yêu cầu của ai quyết định hình dạng của hệ thống này? Lần cuối xem xét khi nào? Biến đổi khí hậu được xem xét ra sao?",
            en: "Which issues outside and inside, and whose requirements, shape this system? When were they last looked at? How was climate change judged?",
        },
        look: Text {
            vi: "Phỏng vấn lãnh đạo cao nhất; biên bản họp; chương trình, kế hoạch dài hạn",
            en: "Talk with top management; minutes; strategy papers",
        },
        since_2026: None,
        in_2008: &[],
        since_2015: &[ClauseNo("4.1"), ClauseNo("4.2")],
    },
    Question {
        code: "Q02",
        question: Text {
            vi: "Chính sách chất lượng có đúng với nhiệm vụ của cơ quan không? Cán bộ có nói được chính sách nghĩa là gì ở bàn làm việc của mình không?",
            en: "Does the policy fit the task of the office, and can staff say what it means at their own desk?",
        },
        look: Text { vi: "Hỏi ngẫu nhiên ba người", en: "Ask three people at random" },
        since_2026: None,
        in_2008: &[ClauseNo("5.3")],
        since_2015: &[ClauseNo("5.2")],
    },
    Question {
        code: "Q03",
        question: Text {
            vi: "Lãnh đạo thể hiện việc đứng sau hệ thống bằng những việc làm nào?",
            en: "By what do the leaders show that they stand behind the system?",
        },
        look: Text {
            vi: "Phỏng vấn; các quyết định đã ban hành, nguồn lực đã cấp",
            en: "Talk with them; decisions taken, resources given",
        },
        since_2026: Some(CULTURE),
        in_2008: &[ClauseNo("5.1"), ClauseNo("5.2")],
        since_2015: &[ClauseNo("5.1.1"), ClauseNo("5.1.2")],
    },
    Question {
        code: "Q04",
        question: Text {
            vi: "Mục tiêu chất lượng có đáng để phấn đấu không? Mọi người có biết không?",
            en: "Are the objectives worth reaching, and do people know them?",
        },
        look: Text {
            vi: "So mục tiêu với kết quả của hai kỳ",
            en: "Compare objectives and results of two periods",
        },
        since_2026: None,
        in_2008: &[ClauseNo("5.4.1")],
        since_2015: &[ClauseNo("6.2")],
    },
    Question {
        code: "Q05",
        question: Text {
            vi: "Người và phương tiện có đủ cho số hồ sơ phải giải quyết không?",
            en: "Are people and means enough for the number of dossiers?",
        },
        look: Text {
            vi: "Số hồ sơ trên đầu người, hồ sơ tồn", en: "Dossiers per person, backlog"
        },
        since_2026: None,
        in_2008: &[ClauseNo("6.1")],
        since_2015: &[ClauseNo("7.1.1"), ClauseNo("7.1.2")],
    },
    Question {
        code: "Q06",
        question: Text {
            vi: "Quầy tiếp nhận, hệ thống thông tin, môi trường làm việc và thiết bị đo (nếu có) có phù hợp với công việc không?",
            en: "Are the counter, the computers, the surroundings and any measuring devices fit for the work?",
        },
        look: Text { vi: "Đi xem tại chỗ", en: "Walk round and look" },
        since_2026: None,
        in_2008: &[ClauseNo("6.3"), ClauseNo("6.4"), ClauseNo("7.6")],
        since_2015: &[ClauseNo("7.1.3"), ClauseNo("7.1.4"), ClauseNo("7.1.5")],
    },
    Question {
        code: "Q07",
        question: Text {
            vi: "Nếu một cán bộ nghỉ việc thì tri thức nào sẽ mất? Tri thức đó được giữ lại bằng cách nào?",
            en: "What knowledge would be lost if one officer left? How is it kept?",
        },
        look: Text { vi: "Phỏng vấn", en: "Talk with people" },
        since_2026: None,
        in_2008: &[],
        since_2015: &[ClauseNo("7.1.6")],
    },
    Question {
        code: "Q08",
        question: Text {
            vi: "Người làm việc có năng lực thật không? Họ có biết sai sót của mình gây ra điều gì không?",
            en: "Are people competent in fact, and do they know what their errors lead to?",
        },
        look: Text {
            vi: "Theo dõi giải quyết một hồ sơ; hỏi người làm",
            en: "Watch one dossier being handled; ask",
        },
        since_2026: Some(CULTURE),
        in_2008: &[ClauseNo("6.2.2")],
        since_2015: &[ClauseNo("7.2"), ClauseNo("7.3")],
    },
    Question {
        code: "Q09",
        question: Text {
            vi: "Thông tin có đến được người cần không?",
            en: "Does information reach those who need it?",
        },
        look: Text {
            vi: "Ba lần thay đổi văn bản pháp luật gần nhất: ai biết, biết khi nào?",
            en: "The last three changes of law: who knew, and when?",
        },
        since_2026: None,
        in_2008: &[ClauseNo("5.5.3")],
        since_2015: &[ClauseNo("7.4")],
    },
    Question {
        code: "Q10",
        question: Text {
            vi: "Lấy năm tài liệu đang dùng tại bàn làm việc: có đúng lần ban hành không? Có bản hết hiệu lực không?",
            en: "Take five papers in use at the desks: are they the right revision? Are there obsolete copies?",
        },
        look: Text {
            vi: "Đi tại chỗ, đối chiếu với danh mục tài liệu",
            en: "Walk round with the master list",
        },
        since_2026: None,
        in_2008: &[ClauseNo("4.2.3")],
        since_2015: &[ClauseNo("7.5.3")],
    },
    Question {
        code: "Q11",
        question: Text {
            vi: "Yêu cầu lấy ra ba hồ sơ đã lưu: mất bao lâu, có đủ, đọc được, được bảo vệ không?",
            en: "Have three closed dossiers brought: how long did it take, are they complete, legible, protected?",
        },
        look: Text { vi: "Chọn mẫu", en: "Sample" },
        since_2026: None,
        in_2008: &[ClauseNo("4.2.4")],
        since_2015: &[ClauseNo("7.5.3")],
    },
    Question {
        code: "Q12",
        question: Text {
            vi: "Người dân, tổ chức nhìn thấy gì (bảng niêm yết, cổng dịch vụ)? Có giống quy trình không?",
            en: "What does the customer see (notice board, portal)? Is it the same as the procedure?",
        },
        look: Text {
            vi: "So bản niêm yết với phần dịch vụ của quy trình",
            en: "Compare what is published with the service card",
        },
        since_2026: None,
        in_2008: &[ClauseNo("7.2.3")],
        since_2015: &[ClauseNo("8.2.1")],
    },
    Question {
        code: "Q13",
        question: Text {
            vi: "Hồ sơ thiếu thành phần có bị từ chối hay được nhận nể nang?",
            en: "Are incomplete dossiers refused, or accepted as a favour?",
        },
        look: Text { vi: "Chọn mẫu 10 lần tiếp nhận", en: "A sample of ten receptions" },
        since_2026: None,
        in_2008: &[ClauseNo("7.2.2")],
        since_2015: &[ClauseNo("8.2.3")],
    },
    Question {
        code: "Q14",
        question: Text {
            vi: "Không áp dụng thiết kế có đúng thực tế không (cơ quan có tự đặt biểu mẫu, tự rút ngắn thời hạn, tự mở dịch vụ)?",
            en: "Is it really true that design does not apply (own forms, own shortened limits, own services)?",
        },
        look: Text {
            vi: "Trao đổi với người chịu trách nhiệm quy trình", en: "Talk with the owner"
        },
        since_2026: None,
        in_2008: &[ClauseNo("7.3")],
        since_2015: &[ClauseNo("8.3")],
    },
    Question {
        code: "Q15",
        question: Text {
            vi: "Trên thực tế cơ quan phối hợp, bưu chính, bên cung cấp phần mềm được kiểm soát thế nào?",
            en: "How are other agencies, the post and the supplier of software controlled in fact?",
        },
        look: Text { vi: "Chọn mẫu các lần trả lời chậm", en: "A sample of late replies" },
        since_2026: None,
        in_2008: &[ClauseNo("7.4")],
        since_2015: &[ClauseNo("8.4")],
    },
    Question {
        code: "Q16",
        question: Text {
            vi: "Công việc có theo đúng các bước đã quy định không? Vì sao có lúc làm khác?",
            en: "Does the work follow the steps as written? What makes people do it otherwise?",
        },
        look: Text {
            vi: "Quan sát, so với nhật ký giải quyết hồ sơ",
            en: "Watch, and compare with the log of dossiers",
        },
        since_2026: None,
        in_2008: &[ClauseNo("7.5.1")],
        since_2015: &[ClauseNo("8.5.1")],
    },
    Question {
        code: "Q17",
        question: Text {
            vi: "Giấy tờ gốc của người dân hiện đang ở đâu? Đã có khi nào bị mất chưa?",
            en: "Where are the customers' originals now? Has any been lost?",
        },
        look: Text { vi: "Xem tại chỗ", en: "Look" },
        since_2026: None,
        in_2008: &[ClauseNo("7.5.4")],
        since_2015: &[ClauseNo("8.5.3")],
    },
    Question {
        code: "Q18",
        question: Text {
            vi: "Kết quả chưa có người nhận được giữ thế nào? Sau khi trả kết quả còn làm gì?",
            en: "How are results kept until they are collected? What is done after hand-over?",
        },
        look: Text { vi: "Xem tại chỗ; các kết quả chưa trả", en: "Look; results not collected" },
        since_2026: None,
        in_2008: &[ClauseNo("7.5.5")],
        since_2015: &[ClauseNo("8.5.4"), ClauseNo("8.5.5")],
    },
    Question {
        code: "Q19",
        question: Text {
            vi: "Ký duyệt là kiểm tra thật hay chỉ là chữ ký?",
            en: "Is approval a check or only a signature?",
        },
        look: Text {
            vi: "Hỏi người ký đã kiểm tra những gì", en: "Ask the signer what was checked"
        },
        since_2026: None,
        in_2008: &[ClauseNo("8.2.4")],
        since_2015: &[ClauseNo("8.6")],
    },
    Question {
        code: "Q20",
        question: Text {
            vi: "Gần đây phát hiện những kết quả sai nào, và đã làm gì cho người dân?",
            en: "Which wrong results were found lately, and what was done for the customer?",
        },
        look: Text {
            vi: "Sổ theo dõi sự không phù hợp so với phản ánh, kiến nghị",
            en: "The log of nonconformities against the complaints",
        },
        since_2026: None,
        in_2008: &[ClauseNo("8.3")],
        since_2015: &[ClauseNo("8.7")],
    },
    Question {
        code: "Q21",
        question: Text {
            vi: "Người dân, tổ chức nói gì, và điều gì đã thay đổi nhờ đó?",
            en: "What do customers say, and what changed because of it?",
        },
        look: Text { vi: "Kết quả khảo sát, việc đã làm", en: "The survey and what followed" },
        since_2026: None,
        in_2008: &[ClauseNo("8.2.1")],
        since_2015: &[ClauseNo("9.1.2")],
    },
    Question {
        code: "Q22",
        question: Text {
            vi: "Đánh giá nội bộ có phát hiện được gì không? Người đánh giá có được tự do nêu không?",
            en: "Do internal audits find anything? Are auditors free to say it?",
        },
        look: Text { vi: "Hai báo cáo gần nhất", en: "The last two reports" },
        since_2026: None,
        in_2008: &[ClauseNo("8.2.2")],
        since_2015: &[ClauseNo("9.2")],
    },
    Question {
        code: "Q23",
        question: Text {
            vi: "Lần xem xét của lãnh đạo gần nhất đã quyết định gì, và đã thực hiện chưa?",
            en: "What did the last management review decide, and was it carried out?",
        },
        look: Text { vi: "Biên bản, việc đã làm", en: "Minutes and what followed" },
        since_2026: None,
        in_2008: &[ClauseNo("5.6")],
        since_2015: &[ClauseNo("9.3")],
    },
    Question {
        code: "Q24",
        question: Text {
            vi: "Cho xem một vấn đề đã khắc phục mà không tái diễn.",
            en: "Show one problem that has not come back.",
        },
        look: Text {
            vi: "Theo một hành động khắc phục từ đầu đến khi có kết quả",
            en: "Follow one corrective action from its start to its effect",
        },
        since_2026: None,
        in_2008: &[ClauseNo("8.5")],
        since_2015: &[ClauseNo("10")],
    },
];
