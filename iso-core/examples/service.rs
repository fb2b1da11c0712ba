//! What a service does with an uploaded procedure: check it, render it, answer a due date.
//!
//! Nothing here reads a file or a clock: the texts and the day come from the request.
//!
//! Run with `cargo run --example service -p iso-core`.

use std::{error::Error, io::Write};

use iso_core::{
    calendar::WorkingTime,
    deadline::{ClockRules, Dossier, Terms, assess, due_date},
    graph::ProcessGraph,
    load::{self, InputFile, Limits},
    manual,
    render::{Format, render},
    rules::{self, Options},
    text::Lang,
};

const ORGANIZATION: &str = "
organization: UBND xã Ví Dụ
calendar: lich
roles:
  - { id: mot-cua, title: Công chức một cửa, responsibilities: Tiếp nhận, authorities: Từ chối }
";

const CALENDAR: &str = r#"
calendar: lich
years: { from: 2026, to: 2026 }
working_hours:
  monday: ["08:00-12:00", "13:00-17:00"]
  tuesday: ["08:00-12:00", "13:00-17:00"]
  wednesday: ["08:00-12:00", "13:00-17:00"]
  thursday: ["08:00-12:00", "13:00-17:00"]
  friday: ["08:00-12:00", "13:00-17:00"]
"#;

const UPLOADED: &str = r#"
process: QT.VD.01
title: Cấp giấy xác nhận
tthc: ["1.000001"]
limit: 2 ngày làm việc
steps:
  - { id: nhan, name: Tiếp nhận hồ sơ, kind: receive, role: mot-cua, limit: 1/2 ngày làm việc }
  - { id: xu-ly, name: Xử lý, role: mot-cua, limit: 2 ngày làm việc }
  - { id: tra, name: Trả kết quả, kind: deliver, role: mot-cua, outside_clock: office_hours }
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();

    // Untrusted input has its own limits.
    let limits = Limits { file_bytes: 64 << 10, files: 10, ..Limits::default() };
    let files = [
        InputFile::new("iso.yaml", ORGANIZATION),
        InputFile::new("calendar.yaml", CALENDAR),
        InputFile::new("upload.yaml", UPLOADED),
    ];
    let library = load::library(files, &limits)?;

    // 1. Check.
    let today = "2026-11-24".parse()?;
    let checked = rules::check(&library, &Options { editions: Vec::new(), today: Some(today) });
    for finding in checked.findings.iter().filter(|finding| finding.file == "upload.yaml") {
        let line = library.locate(finding).map_or(0, |place| place.start.line);
        writeln!(out, "line {line}: {} {}", finding.rule.code, finding.message(Lang::En))?;
    }

    let process = library.process("QT.VD.01").ok_or("the upload could not be read")?;
    let graph = ProcessGraph::build(&process.value).map_err(|_| "a reference does not resolve")?;

    // 2. Render.
    let options = manual::Options { lang: Lang::Vi, today: Some(today) };
    let page = render(&manual::procedure(&library, process, &graph, &checked, &options), Format::Html);
    writeln!(out, "a page of {} bytes", page.len())?;

    // 3. Answer a due date.
    let id = library.calendar_of(&process.value).ok_or("no calendar")?;
    let time = WorkingTime::compile(&library.calendar_chain(id))?;
    let limit = graph.promised().ok_or("no limit")?;
    let due = due_date("2026-11-24T09:10".parse()?, limit, &time, &ClockRules::VIETNAM)?;
    writeln!(out, "due {}", due.due)?;

    // 4. Say how a dossier stands after all that happened to its clock.
    let law = ClockRules::on(library.clock_law_of(Some(&process.value)), due.received.date())?;
    let terms = Terms { limit: Some(limit), later: &[], working_time: &time, rules: &law.rules };
    let events = ["suspended 2026-11-25T10:00".parse()?, "resumed 2026-12-01T09:00".parse()?];
    let dossier = Dossier { events: &events, ..Dossier::received_at("2026-11-24T09:10".parse()?) };
    let it = assess(&dossier, &terms, "2026-12-02T08:00".parse()?)?;
    writeln!(out, "{}, {} working minutes left", it.status.words().en, it.left_minutes)?;
    Ok(())
}
