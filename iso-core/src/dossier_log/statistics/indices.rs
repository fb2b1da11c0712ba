//! The nine indices by which the one-stop mechanism is scored (Thông tư 01/2018/TT-VPCP, Điều 13–15).

use crate::{
    deadline::Status,
    dossier_log::{Judge, Judged},
    text::{Lang, Text},
};

/// One of the nine indices: scored where a log has the data, otherwise not evaluated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Index {
    /// 1 to 9.
    pub number: u8,
    /// The points of all dossiers and how many took part; `None` where it is not evaluated.
    pub points: Option<Points>,
    /// Dossiers for which the data are missing.
    pub missing: u64,
}

/// Points of dossiers: 0, 1 or 2 each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Points {
    /// The sum.
    pub points: u64,
    /// Of so many dossiers.
    pub dossiers: u64,
}

impl Points {
    pub(super) fn add(&mut self, points: u8) {
        self.points += u64::from(points);
        self.dossiers += 1;
    }

    /// Points for each dossier in tenths, rounded half up.
    #[must_use]
    pub fn tenths(self) -> Option<u64> {
        (self.points * 20 + self.dossiers).checked_div(self.dossiers * 2)
    }
}

impl Index {
    /// What it scores.
    #[must_use]
    pub const fn name(&self) -> Text {
        match self.number {
            1 => Text {
                vi: "Tổng thời gian giải quyết so với quy định", en: "total time against the law"
            },
            2 => Text {
                vi: "Thời gian giải quyết của từng đơn vị tham gia",
                en: "time of each unit that takes part",
            },
            3 => Text {
                vi: "Số lần liên hệ với nơi tiếp nhận", en: "number of contacts with the desk"
            },
            4 => Text { vi: "Số cơ quan phải liên hệ", en: "number of bodies to contact" },
            5 => Text {
                vi: "Tổ chức tiếp nhận tại Bộ phận Một cửa", en: "organization of the intake"
            },
            6 => Text { vi: "Công khai thủ tục", en: "publication of the procedure" },
            7 => Text { vi: "Thái độ phục vụ", en: "attitude" },
            8 => Text { vi: "Xử lý phản ánh, kiến nghị", en: "complaints handled in time" },
            _ => Text { vi: "Dịch vụ công trực tuyến", en: "online services" },
        }
    }

    /// What a log would have to say for it to be evaluated.
    #[must_use]
    pub const fn needs(&self) -> Text {
        match self.number {
            1 => Text {
                vi: "cần `statutory_limit` trong quy trình",
                en: "needs `statutory_limit` in the procedures",
            },
            2 => Text {
                vi: "cần tệp bước xử lý và thời hạn từng bước",
                en: "needs a file of steps, and limits of steps",
            },
            3 => Text {
                vi: "cần cột `contacts` (số lần liên hệ) trong tệp hồ sơ",
                en: "needs the column `contacts` in the file of dossiers",
            },
            4 => Text {
                vi: "cần số cơ quan mỗi hồ sơ phải liên hệ",
                en: "needs the number of bodies for each dossier",
            },
            5 => Text {
                vi: "cần danh mục thủ tục tiếp nhận tại Một cửa",
                en: "needs the list of procedures at the desk",
            },
            6 => Text {
                vi: "cần hình thức niêm yết, công khai", en: "needs how procedures are published"
            },
            7 => Text {
                vi: "cần cột `complaint` (phản ánh, kiến nghị; không có thì ghi `không`) trong tệp hồ sơ",
                en: "needs the column `complaint` in the file of dossiers, `no` where there was none",
            },
            8 => Text {
                vi: "cần sổ theo dõi phản ánh, kiến nghị", en: "needs the register of complaints"
            },
            _ => Text {
                vi: "cần người đối chiếu mức độ dịch vụ công của từng thủ tục",
                en: "needs a person to map the level of each online service",
            },
        }
    }

    /// The score, or why there is none.
    #[must_use]
    pub fn show(&self, lang: Lang) -> String {
        let scored = self.points.and_then(|points| Some((points, points.tenths()?)));
        let Some((points, tenths)) = scored else {
            let needs = self.needs().get(lang);
            return match lang {
                Lang::Vi => format!("chưa xét, {needs}"),
                Lang::En => format!("not evaluated, {needs}"),
            };
        };
        let (whole, rest, dossiers, missing) = (tenths / 10, tenths % 10, points.dossiers, self.missing);
        match (lang, missing) {
            (Lang::Vi, 0) => format!("{whole},{rest} điểm ({dossiers} hồ sơ)"),
            (Lang::Vi, _) => format!("{whole},{rest} điểm ({dossiers} hồ sơ; {missing} hồ sơ thiếu dữ liệu)"),
            (Lang::En, 0) => format!("{whole}.{rest} points ({dossiers} dossiers)"),
            (Lang::En, _) => format!("{whole}.{rest} points ({dossiers} dossiers; {missing} lack data)"),
        }
    }
}

/// Points of the indices that a log can tell, while dossiers are counted.
#[derive(Debug, Default)]
pub(super) struct Scores {
    total_time: Points,
    contacts: Points,
    attitude: Points,
}

impl Scores {
    pub(super) fn add(&mut self, judge: &Judge<'_>, judged: &Judged<'_>) {
        let entry = &judged.entry;
        if let Some(points) = judge.points_by_law(judged) {
            self.total_time.add(points);
        }
        if entry.resolved.is_none() {
            return;
        }
        if let Some(contacts) = entry.contacts {
            self.contacts.add(2_u8.saturating_sub(contacts));
        }
        // What the circular does not say of a late dossier without a complaint is not guessed.
        match (entry.complaint, judged.status()) {
            (Some(true), _) => self.attitude.add(0),
            (Some(false), Some(Status::Early)) => self.attitude.add(2),
            (Some(false), Some(Status::OnTime)) => self.attitude.add(1),
            _ => {}
        }
    }

    /// All nine, with those that a log can tell.
    pub(super) fn indices(&self, of_units: Points, resolved: u64) -> Vec<Index> {
        let scored = |points: Points| (points.dossiers > 0).then_some(points);
        (1..=9)
            .map(|number| {
                let points = match number {
                    1 => scored(self.total_time),
                    2 => scored(of_units),
                    3 => scored(self.contacts),
                    7 => scored(self.attitude),
                    _ => None,
                };
                let missing = points.map_or(resolved, |points| resolved.saturating_sub(points.dossiers));
                Index { number, points, missing }
            })
            .collect()
    }
}
