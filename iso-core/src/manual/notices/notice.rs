//! One notice: a sheet for the wall and a page for the web from the same words.

use std::collections::BTreeMap;

use super::{
    super::{
        context::Cx,
        copies, cover,
        findings::is_draft,
        index::Manual,
        names::{INDEX, SERVICES},
        words::{DRAFT, END, NOT_STATED, SYSTEM_DOCUMENTS, online, text},
    },
    contact,
    list::BY_FIELD_TITLE,
    opening,
    parts::{Part, parts},
};
use crate::{
    calendar::OpeningHours,
    content,
    doc::{
        Align, Block, Cell, Column, Control, Crumb, Document, Fact, Inline, Look, Notice, NoticeKind, Row,
        Table,
    },
    graph::ProcessGraph,
    load::Loaded,
    model::{Id, Process, TthcCode},
    text::{Lang, Text},
};

/// What a notice is made of.
pub(super) struct Posted<'a> {
    pub(super) manual: &'a Manual<'a>,
    pub(super) process: &'a Loaded<Process>,
    /// The position of the procedure in the library.
    pub(super) position: usize,
    pub(super) graph: Option<&'a ProcessGraph<'a>>,
    /// The opening hours by every calendar.
    pub(super) hours: &'a BTreeMap<&'a Id, Vec<OpeningHours>>,
}

impl Posted<'_> {
    /// The hours of the calendar by which the procedure counts.
    pub(super) fn opening_hours(&self) -> Option<&[OpeningHours]> {
        let calendar = self.manual.library.calendar_of(&self.process.value)?;
        self.hours.get(calendar).map(Vec::as_slice)
    }
}

pub(super) fn document(posted: &Posted<'_>, name: &str) -> Document {
    let manual = posted.manual;
    let cx = Cx::new(manual.library, posted.process, manual.names, manual.lang());
    let mut document = Document::new(name, cx.words(&cx.process.title), cx.lang);
    document.look = Look::Wall;
    document.trail = vec![
        Crumb { name: INDEX.to_owned(), title: cx.say(SYSTEM_DOCUMENTS).to_owned() },
        Crumb { name: SERVICES.to_owned(), title: cx.say(BY_FIELD_TITLE).to_owned() },
    ];
    let parts = parts(&cx, posted);
    let missing: Vec<&Part> =
        parts.iter().filter(|it| it.content.is_empty() && it.written.is_some()).collect();
    // Elsewhere the law does not say which parts a notice has.
    let (missing, wanted) = if by_decree(&cx) { (missing, Vec::new()) } else { (Vec::new(), missing) };
    let held_back = is_draft(&manual.told.of_process(posted.process));
    let draft = (held_back || !missing.is_empty()).then(|| cx.say(DRAFT).to_owned());
    let mark = copies::obsolete(&cx, manual.options.today).or(draft);
    document.control = control(&cx, posted, mark);
    let code = contact::qr_code(cx.organization(), name, cx.lang);
    let to_mend = to_mend(&cx, posted, &missing, held_back);
    let to_add = to_add(&cx, posted, &wanted, code.is_some());
    let blocks = &mut document.blocks;
    blocks.push(Block::Cover);
    blocks.extend(to_mend);
    blocks.extend(to_add);
    blocks.push(table(&cx, parts, document.control.mark.is_some()));
    let made_of = to_procedure(&cx, posted);
    match code {
        Some(mut code) => {
            code.words.push(made_of);
            blocks.push(Block::QrCode(code));
        }
        None => blocks.push(Block::Paragraph(made_of)),
    }
    blocks.push(Block::EndMark(cx.say(END).to_owned()));
    document
}

/// Whether Nghị định 63/2010/NĐ-CP rules the notice: of a public procedure with a code, or of an
/// office that says it is one of Việt Nam.
fn by_decree(cx: &Cx<'_>) -> bool {
    const OFFICE: &str = "vn-public-office";
    let mut profiles = cx.organization().into_iter().flat_map(|it| &it.profiles);
    !cx.process.tthc.is_empty() || profiles.any(|profile| profile.as_str() == OFFICE)
}

fn control(cx: &Cx<'_>, posted: &Posted<'_>, mark: Option<String>) -> Control {
    const KIND: Text = text("Niêm yết thủ tục hành chính", "Public notice");
    const CODE: Text = text("Mã thủ tục", "Code");
    const FIELD: Text = text("Lĩnh vực", "Field");
    const ONLINE: Text = text("Dịch vụ công trực tuyến", "Online service");
    const PROCEDURE: Text = text("Quy trình", "Procedure");
    let process = cx.process;
    let codes: Vec<&str> = process.tthc.iter().map(TthcCode::as_str).collect();
    let facts = [
        (CODE, (!codes.is_empty()).then(|| codes.join(", "))),
        (FIELD, process.field.as_ref().map(|it| cx.words(it).to_owned())),
        (ONLINE, process.service.online.map(|level| cx.say(online(level)).to_owned())),
        (PROCEDURE, Some(process.process.to_string())),
    ];
    let fact = |(label, value)| Some(Fact { label: cx.say(label).to_owned(), value: value? });
    let today = posted.manual.options.today;
    let revision = process.revision.as_ref();
    Control {
        facts: facts.into_iter().filter_map(fact).collect(),
        mark,
        imprint: Some(copies::imprint(today, &content::hash(process).short(), cx.lang)),
        date: revision.and_then(|it| it.date.or(it.approved_on)).or(today),
        ..cover::issuer(cx.organization(), KIND, cx.lang)
    }
}

/// The parts under their numbers, each over the whole width: so the words can be large. What a notice
/// may lack is left out unless it is a draft; all other parts keep their numbers.
fn table(cx: &Cx<'_>, parts: Vec<Part>, is_draft: bool) -> Block {
    let kept =
        parts.into_iter().filter(|part| is_draft || part.written.is_some() || !part.content.is_empty());
    let row = |(at, part): (usize, Part)| {
        let title = Inline::strong(format!("{}. {}:", at + 1, cx.say(part.title)));
        let unsaid = || vec![Inline::emphasis(cx.say(NOT_STATED))];
        let content = if part.content.is_empty() { unsaid() } else { part.content };
        // What has several lines begins below its name.
        let between =
            if content.contains(&Inline::LineBreak) { Inline::LineBreak } else { Inline::from(" ") };
        Row::of([Cell::from([title, between].into_iter().chain(content).collect::<Vec<_>>())])
    };
    Block::Table(Table {
        caption: None,
        columns: vec![Column { weight: 1, align: Align::Start }],
        head: Vec::new(),
        rows: kept.enumerate().map(row).collect(),
    })
}

/// Why the notice may not be hung up yet.
fn to_mend(cx: &Cx<'_>, posted: &Posted<'_>, missing: &[&Part], held_back: bool) -> Option<Block> {
    const PARTS: Text = text(
        "Bảng niêm yết phải có đủ các bộ phận của thủ tục (Nghị định 63/2010/NĐ-CP, Điều 8, 16, 17). Còn thiếu:",
        "A notice must have all parts of the procedure (Decree 63/2010/NĐ-CP, Articles 8, 16, 17). Missing:",
    );
    const HELD: Text = text("Quy trình chưa được ban hành, xem các điểm phải sửa ở ", "See what holds back ");
    let mut blocks = Vec::new();
    if !missing.is_empty() {
        blocks.push(Block::paragraph(cx.say(PARTS)));
        blocks.push(Block::List(missing.iter().map(|part| where_written(cx, part)).collect()));
    }
    if held_back {
        let link = posted.manual.code_of(posted.position);
        let words = std::iter::once(Inline::from(cx.say(HELD))).chain(link).chain([Inline::from(".")]);
        blocks.push(Block::Paragraph(words.collect()));
    }
    let title = cx.say(DRAFT).to_owned();
    (!blocks.is_empty()).then_some(Block::Notice(Notice { kind: NoticeKind::Stop, title, blocks }))
}

fn where_written(cx: &Cx<'_>, part: &Part) -> Vec<Inline> {
    const WRITE: Text = text("ghi ở", "to be written in");
    let written = part.written.unwrap_or_default();
    vec![Inline::strong(cx.say(part.title)), Inline::Text(format!(": {} `{written}`.", cx.say(WRITE)))]
}

/// What would make the notice more useful; told on the screen, not on the wall.
fn to_add(cx: &Cx<'_>, posted: &Posted<'_>, wanted: &[&Part], has_code: bool) -> Option<Block> {
    const TITLE: Text = text("Có thể bổ sung", "Could be added");
    const WEBSITE: Text = text(
        "Mã QR: ghi ở iso.yaml `website: https://…`, địa chỉ trang web nơi đăng sổ tay này.",
        "QR code: add `website: https://…` to iso.yaml, the address where this manual is published.",
    );
    const DESK: Text = text(
        "Địa chỉ, điện thoại của quầy: ghi ở iso.yaml `desks: [{ name: …, address: …, telephone: … }]`, tên quầy như ở `service: place`.",
        "Address and telephone of the desk: add `desks: [{ name: …, address: …, telephone: … }]` to iso.yaml, named as in `service: place`.",
    );
    const HOURS: Text = text(
        "Giờ làm việc của quầy: ghi `working_hours`, `desk_hours` ở lịch mà quy trình dùng.",
        "Opening hours: add `working_hours` and `desk_hours` to the calendar of the procedure.",
    );
    const PLACE: Text = text(
        "Nơi tiếp nhận và trả kết quả: ghi `service: { place: … }`.",
        "Where dossiers are handed in and results collected: add `service: { place: … }`.",
    );
    const UNUSABLE: Text = text(
        "Mã QR: `website` ở iso.yaml chưa dùng được; phải bắt đầu bằng https:// (hoặc http://), không dấu, không khoảng trắng, ngắn hơn 250 ký tự.",
        "QR code: `website` in iso.yaml cannot be used; it must begin with https:// (or http://), have no spaces or accented letters, and be shorter than 250 characters.",
    );
    let website = cx.organization().and_then(|it| it.website.as_ref());
    let has_place = cx.process.service.place.is_some();
    let no_hours = posted.opening_hours().is_none_or(|hours| opening::lines(hours, cx.lang).is_empty());
    let could = [
        (!has_code && website.is_none(), WEBSITE),
        (!has_code && website.is_some(), UNUSABLE),
        (!has_place, PLACE),
        (has_place && contact::desks(cx).is_empty(), DESK),
        (has_place && no_hours, HOURS),
    ];
    let could =
        could.iter().filter(|(missing, _)| *missing).map(|(_, words)| vec![Inline::from(cx.say(*words))]);
    let items: Vec<Vec<Inline>> = wanted.iter().map(|part| where_written(cx, part)).chain(could).collect();
    if items.is_empty() {
        return None;
    }
    let (kind, title) = (NoticeKind::Review, cx.say(TITLE).to_owned());
    Some(Block::Notice(Notice { kind, title, blocks: vec![Block::List(items)] }))
}

/// The way to the procedure, with the revision the notice was made of.
fn to_procedure(cx: &Cx<'_>, posted: &Posted<'_>) -> Vec<Inline> {
    const MADE_OF: Text = text("Theo quy trình ", "According to procedure ");
    let revision = cx.process.revision.as_ref();
    let no = revision.and_then(|it| it.no).map(|no| match cx.lang {
        Lang::Vi => format!(", lần ban hành {no:02}"),
        Lang::En => format!(", revision {no:02}"),
    });
    let from = revision.and_then(|it| it.effective_on).map(|date| match cx.lang {
        Lang::Vi => format!(", hiệu lực từ {}", date.show(Lang::Vi)),
        Lang::En => format!(", in force from {}", date.show(Lang::En)),
    });
    let rest = format!("{}{}.", no.unwrap_or_default(), from.unwrap_or_default());
    let link = posted.manual.code_of(posted.position);
    let words = std::iter::once(Inline::from(cx.say(MADE_OF))).chain(link).chain([Inline::Text(rest)]);
    vec![Inline::Emphasis(words.collect())]
}
