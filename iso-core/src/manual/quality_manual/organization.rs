//! Terms, the organization and its units, and who has which duty for the system.

use std::collections::BTreeMap;

use super::super::{
    index::Manual,
    names::{INTERACTION, PROCESS_CARDS, RACI, ROLES},
    sheet::{Sheet, column, joined, name_column},
    words::text,
};
use crate::{
    doc::{Block, Inline},
    model::{Abbreviation, QmsDuty, Role},
    text::Text,
};

/// Words that mean one thing in the standard and another in an office; in our own words.
const TERMS: [(Text, Text); 8] = [
    (
        text("Quá trình", "Process"),
        text(
            "Chuỗi công việc biến đầu vào thành kết quả cho ai đó; một quy trình mô tả một quá trình",
            "Work that turns inputs into a result for somebody; a procedure describes a process",
        ),
    ),
    (
        text("Quy trình", "Procedure"),
        text(
            "Tài liệu nêu các bước, người làm, thời hạn; khác với thủ tục hành chính do pháp luật quy định",
            "The document with steps, doers and limits; not the administrative procedure that the law sets",
        ),
    ),
    (
        text("Thành phần hồ sơ", "Dossier"),
        text("Giấy tờ người dân, tổ chức nộp", "The papers that an applicant hands in"),
    ),
    (
        text("Hồ sơ lưu", "Record"),
        text(
            "Bằng chứng về việc đã làm, được giữ theo thời hạn lưu",
            "Proof of what was done, kept for its retention time",
        ),
    ),
    (
        text("Đánh giá nội bộ", "Internal audit"),
        text(
            "Cơ quan tự xem hệ thống có được làm đúng như đã viết và có tác dụng không",
            "The organization looks whether the system is done as written, and works",
        ),
    ),
    (
        text("Sự không phù hợp", "Nonconformity"),
        text("Một yêu cầu không được đáp ứng", "A requirement that was not met"),
    ),
    (
        text("Hành động khắc phục", "Corrective action"),
        text(
            "Bỏ nguyên nhân để lỗi đã xảy ra không lặp lại",
            "Removes the cause, so that it does not happen again",
        ),
    ),
    (
        text("Hành động phòng ngừa", "Preventive action"),
        text("Bỏ nguyên nhân để lỗi chưa xảy ra không xảy ra", "Removes the cause before it happens"),
    ),
];

pub(super) fn terms(manual: &Manual<'_>) -> Vec<Block> {
    let lang = manual.lang();
    let heads = [
        name_column(text("Thuật ngữ, chữ viết tắt", "Term, abbreviation"), 28),
        column(text("Nghĩa trong sổ tay này", "Meaning in this manual"), 72),
    ];
    let mut sheet = Sheet::new(lang, &heads);
    let own: &[Abbreviation] =
        manual.organization().map(|it| it.abbreviations.as_slice()).unwrap_or_default();
    for it in own {
        sheet.row([vec![Inline::from(it.short.get(lang))], vec![Inline::from(it.meaning.get(lang))]]);
    }
    for (term, meaning) in TERMS {
        sheet.row([vec![Inline::from(term.get(lang))], vec![Inline::from(meaning.get(lang))]]);
    }
    sheet.finish().into_iter().collect()
}

/// The units in the order in which their roles are described.
pub(super) fn by_unit<'a>(manual: &Manual<'a>) -> Vec<(&'a str, Vec<&'a Role>)> {
    let mut units: Vec<(&str, Vec<&Role>)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for role in manual.organization().into_iter().flat_map(|it| &it.roles) {
        let Some(unit) = role.unit.as_ref().map(|it| it.get(manual.lang())) else { continue };
        let place = *places.entry(unit).or_insert(units.len());
        if place == units.len() {
            units.push((unit, Vec::new()));
        }
        units.get_mut(place).into_iter().for_each(|(_, roles)| roles.push(role));
    }
    units
}

/// Who works where.
pub(super) fn units(manual: &Manual<'_>) -> Vec<Block> {
    let heads = [
        name_column(text("Đơn vị", "Unit"), 35),
        column(text("Các vai trò trong hệ thống", "Its roles in the system"), 65),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for (unit, roles) in by_unit(manual) {
        let roles = roles.into_iter().map(|role| vec![title(manual, role)]);
        sheet.row([vec![Inline::from(unit)], joined(roles)]);
    }
    sheet.finish().into_iter().collect()
}

/// A role, leading to its work page.
pub(super) fn title(manual: &Manual<'_>, role: &Role) -> Inline {
    let title = role.title.get(manual.lang());
    match manual.names.of_role(&role.id) {
        Some(page) => Inline::to_document(page, title),
        None => Inline::from(title),
    }
}

/// Who has a duty for the system.
pub(super) fn having<'a>(manual: &Manual<'a>, duty: QmsDuty) -> Vec<&'a Role> {
    let roles = manual.organization().into_iter().flat_map(|it| &it.roles);
    roles.filter(|role| role.qms_duties.contains(&duty)).collect()
}

const DUTIES: [QmsDuty; 7] = [
    QmsDuty::TopManagement,
    QmsDuty::ManagementRepresentative,
    QmsDuty::Conformity,
    QmsDuty::Processes,
    QmsDuty::Reporting,
    QmsDuty::CustomerFocus,
    QmsDuty::Integrity,
];

/// The duties with those who have them; all other roles and the matrix are papers of their own.
pub(super) fn duties(manual: &Manual<'_>) -> Vec<Block> {
    const NOBODY: Text = text("Chưa giao cho ai", "Given to nobody");
    let heads = [
        name_column(text("Nhiệm vụ đối với hệ thống", "Duty for the system"), 46),
        column(text("Vai trò được giao", "Role"), 54),
    ];
    let mut sheet = Sheet::numbered(manual.lang(), &heads);
    for duty in DUTIES {
        let mut roles = joined(having(manual, duty).into_iter().map(|role| vec![title(manual, role)]));
        if roles.is_empty() {
            roles.push(Inline::strong(manual.say(NOBODY)));
        }
        sheet.row([vec![Inline::from(manual.say(duty.name()))], roles]);
    }
    let papers = [(ROLES, super::super::roles::TITLE), (RACI, super::super::raci::TITLE)];
    let papers = papers.map(|(name, title)| vec![Inline::to_document(name, manual.say(title))]);
    sheet.finish().into_iter().chain([Block::List(papers.into())]).collect()
}

pub(super) fn link_to_interaction(manual: &Manual<'_>) -> Block {
    let papers = [
        (INTERACTION, super::super::interaction::TITLE),
        (PROCESS_CARDS, super::super::process_cards::TITLE),
    ];
    Block::List(papers.map(|(name, title)| vec![Inline::to_document(name, manual.say(title))]).into())
}
