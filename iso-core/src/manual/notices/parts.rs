//! The official parts of a public procedure in the order of the decree.

use super::{
    super::{
        context::Cx,
        service,
        sheet::{joined, once},
        words::{online, text},
    },
    contact, course, limits,
    notice::Posted,
    opening,
};
use crate::{
    doc::Inline,
    model::{DossierItem, Fee, LegalBasis, StepKind},
    text::{Lang, Text, money},
};

/// A part of the notice.
pub(super) struct Part {
    pub(super) title: Text,
    /// Nothing where nobody said it.
    pub(super) content: Vec<Inline>,
    /// Where it is written; `None` for what a notice may lack.
    pub(super) written: Option<&'static str>,
}

/// All parts: those of Nghị định 63/2010/NĐ-CP, Điều 8(2), which begin with the title above them,
/// then the legal basis, the desk, and where complaints go.
pub(super) fn parts(cx: &Cx<'_>, posted: &Posted<'_>) -> Vec<Part> {
    let of = &cx.process.service;
    let part = |title, content, written| Part { title, content, written };
    let course = posted.graph.map(|graph| joined(course::lines(cx, graph))).unwrap_or_default();
    let mut time = limits::promised(cx);
    if !time.is_empty() {
        time.push(limits::rules(cx, posted.manual.options.today));
    }
    vec![
        part(text("Trình tự thực hiện", "Course"), course, Some("steps")),
        part(text("Cách thức thực hiện", "Ways to hand in"), methods(cx), Some("service: methods")),
        part(text("Thành phần, số lượng hồ sơ", "The dossier"), dossier(cx), Some("service: dossier, sets")),
        part(text("Thời hạn giải quyết", "Limit"), joined(time), Some("limit")),
        part(
            text("Đối tượng thực hiện", "Who may apply"),
            cx.cell(&of.applicants),
            Some("service: applicants"),
        ),
        part(text("Cơ quan giải quyết", "Authority"), agency(cx), Some("service: agency")),
        part(text("Kết quả thực hiện", "Result"), cx.cell(&of.result), Some("service: result")),
        part(text("Phí, lệ phí", "Fees"), fees(cx), Some("service: fees")),
        part(text("Mẫu đơn, tờ khai", "Forms to fill in"), forms(cx), None),
        part(text("Yêu cầu, điều kiện", "Conditions"), cx.cell(&of.conditions), Some("service: conditions")),
        part(text("Căn cứ pháp lý", "Legal basis"), laws(cx), Some("legal_basis")),
        part(text("Nơi tiếp nhận và trả kết quả", "Desk"), desk(cx, posted), None),
        part(text("Phản ánh, kiến nghị", "Complaints and feedback"), service::feedback(cx), Some("feedback")),
    ]
}

fn methods(cx: &Cx<'_>) -> Vec<Inline> {
    const ONLINE: Text = text("Dịch vụ công trực tuyến: ", "Online service: ");
    let service = &cx.process.service;
    let level = service.online.iter().map(|it| format!("{}{}.", cx.say(ONLINE), cx.say(online(*it))));
    let level = level.map(|words| vec![Inline::Text(words)]);
    joined(std::iter::once(cx.cell(&service.methods)).chain(level))
}

/// `01 bản chính, 02 bản sao`; nothing where neither is asked for.
fn copies(item: &DossierItem, lang: Lang) -> String {
    let said = match lang {
        Lang::Vi => [(item.originals, "bản chính", "bản chính"), (item.copies, "bản sao", "bản sao")],
        Lang::En => [(item.originals, "original", "originals"), (item.copies, "copy", "copies")],
    };
    let said = said.into_iter().filter(|(count, ..)| *count > 0);
    let said = said.map(|(count, one, many)| format!("{count:02} {}", if count == 1 { one } else { many }));
    said.collect::<Vec<_>>().join(", ")
}

/// Nothing where either the papers or the number of sets is missing: the part is both.
fn dossier(cx: &Cx<'_>) -> Vec<Inline> {
    const SETS: Text = text("Số lượng hồ sơ: ", "Number of sets: ");
    let service = &cx.process.service;
    let mut lines: Vec<Vec<Inline>> = Vec::new();
    for (at, item) in service.dossier.iter().enumerate() {
        let mut facts = vec![copies(item, cx.lang)];
        facts.extend(item.form.iter().map(|id| cx.form_code(id)));
        facts.retain(|fact| !fact.is_empty());
        let facts = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join("; ")) };
        let name = cx.words(&item.name).trim_end_matches('.');
        lines.push(vec![Inline::Text(format!("{}) {name}{facts}.", at + 1))]);
    }
    if let Some(sets) = service.sets.filter(|_| !lines.is_empty()) {
        let sets = match cx.lang {
            Lang::Vi => format!("{sets:02} bộ."),
            Lang::En => format!("{sets}."),
        };
        lines.push(vec![Inline::from(cx.say(SETS)), Inline::strong(sets)]);
    }
    joined(lines)
}

/// As stated; otherwise the agencies of the blocks; otherwise the units of those who approve, or of
/// the owner where nobody does.
fn agency(cx: &Cx<'_>) -> Vec<Inline> {
    let process = cx.process;
    if process.service.agency.is_some() {
        return cx.cell(&process.service.agency);
    }
    let blocks = process.blocks.iter().filter_map(|it| it.agency.as_ref());
    let units = process
        .steps_in_order()
        .filter(|(_, step)| step.kind == StepKind::Approve)
        .filter_map(|(_, step)| cx.unit(step.role.as_ref()?));
    let mut said: Vec<&str> = blocks.map(|it| it.get(cx.lang)).collect();
    if said.is_empty() {
        said = units.map(|it| it.get(cx.lang)).collect();
    }
    if said.is_empty() {
        said.extend(process.owner.as_ref().and_then(|owner| cx.unit(owner)).map(|it| it.get(cx.lang)));
    }
    let distinct = once(said);
    distinct.first().map(|_| Inline::Text(format!("{}.", distinct.join("; ")))).into_iter().collect()
}

fn fees(cx: &Cx<'_>) -> Vec<Inline> {
    let line = |fee: &Fee| {
        let amount = fee.amount.map(|amount| format!(": {}", money(amount, cx.lang))).unwrap_or_default();
        let basis = fee.basis.as_ref().map(|it| format!(" ({})", cx.words(it))).unwrap_or_default();
        vec![Inline::Text(format!("{}{amount}{basis}.", cx.words(&fee.name).trim_end_matches('.')))]
    };
    joined(cx.process.service.fees.iter().map(line))
}

/// The forms of the papers, each once.
fn forms(cx: &Cx<'_>) -> Vec<Inline> {
    let ids = once(cx.process.service.dossier.iter().filter_map(|item| item.form.as_ref()));
    joined(ids.into_iter().map(|id| {
        let form = cx.form(id);
        let code = form.and_then(|form| form.code.as_ref()).map(|it| format!("{} – ", cx.words(it)));
        let name = form.map_or_else(|| id.to_string(), |form| cx.words(&form.name).to_owned());
        vec![Inline::Text(format!("{}{name}.", code.unwrap_or_default()))]
    }))
}

/// The documents after each other; their titles in full stand in the procedure.
fn laws(cx: &Cx<'_>) -> Vec<Inline> {
    let laws: Vec<String> = cx.process.legal_basis.iter().map(|it| law(it, cx.lang)).collect();
    if laws.is_empty() { Vec::new() } else { vec![Inline::Text(format!("{}.", laws.join("; ")))] }
}

/// `Luật Hộ tịch 60/2014/QH13`, `118/2025/NĐ-CP ngày 09/06/2025`: laws are known by their names, other
/// documents by their numbers.
fn law(law: &LegalBasis, lang: Lang) -> String {
    const NAMED: [&str; 4] = ["Luật ", "Bộ luật ", "Pháp lệnh ", "Law "];
    let no = law.no.get(lang).trim();
    let title = law.title.as_ref().map(|it| it.get(lang).trim().trim_end_matches('.'));
    let short = title.filter(|it| NAMED.iter().any(|kind| it.starts_with(kind)) || !no.contains('/'));
    let named = match short {
        Some(title) if title.contains(no) => title.to_owned(),
        Some(title) if no.contains('/') => format!("{title} {no}"),
        Some(title) => format!("{title} ({no})"),
        None => no.to_owned(),
    };
    let on = text("ngày", "of").get(lang);
    law.date.map_or(named.clone(), |date| format!("{named} {on} {}", date.show(lang)))
}

/// Place, desks it names, opening hours; nothing where the place is not stated.
fn desk(cx: &Cx<'_>, posted: &Posted<'_>) -> Vec<Inline> {
    let place = cx.cell(&cx.process.service.place);
    if place.is_empty() {
        return place;
    }
    let desks = contact::desks(cx).into_iter().map(|it| contact::desk(it, cx.lang));
    let hours = posted.opening_hours().map(|hours| opening::lines(hours, cx.lang)).unwrap_or_default();
    joined(std::iter::once(place).chain(desks).chain(hours))
}
