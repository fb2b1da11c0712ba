//! Verdicts about limits for people, for machines and for spreadsheets.

use std::fmt::Write;

use iso_core::{
    graph::{Judgement, ProcessGraph, Proof, Verdict, Worst},
    model::{Block, Case, Date, Process, Total, Wording},
    text::{Lang, Text},
};
use serde::Serialize;

use super::{
    csv::push_line,
    table::{Side, aligned},
};

/// One case of a procedure; nothing is judged where its references do not resolve.
#[derive(Debug)]
pub(crate) struct Row<'a> {
    pub(crate) process: &'a Process,
    pub(crate) case: Option<&'a Case>,
    pub(crate) judged: Option<Proven<'a>>,
    pub(crate) blocks: Vec<OfBlock<'a>>,
}

/// A block of a procedure of several agencies.
#[derive(Debug)]
pub(crate) struct OfBlock<'a> {
    pub(crate) block: &'a Block,
    pub(crate) judged: Proven<'a>,
}

/// A judgement with the steps of its witness.
#[derive(Debug)]
pub(crate) struct Proven<'a> {
    pub(crate) judgement: Judgement,
    ids: Vec<String>,
    names: Vec<&'a Wording>,
}

impl<'a> Proven<'a> {
    pub(crate) fn new(judgement: Judgement, graph: &ProcessGraph<'a>) -> Self {
        let steps = &judgement.witness;
        let ids = steps.iter().map(|step| graph.name(*step)).collect();
        let name = |step: &usize| graph.steps().get(*step).map(|node| &node.step.name);
        let names = steps.iter().filter_map(name).collect();
        Proven { judgement, ids, names }
    }

    fn best(&self) -> Option<Total> {
        self.judgement.times.best.as_ref().map(|best| best.total)
    }

    fn worst(&self) -> Option<Total> {
        match &self.judgement.times.worst {
            Worst::Proven(worst) => Some(worst.total),
            Worst::Unbounded { .. } | Worst::NotDecided(_) => None,
        }
    }
}

impl<'a> OfBlock<'a> {
    pub(crate) fn new(block: &'a Block, judgement: Judgement, graph: &ProcessGraph<'a>) -> Self {
        OfBlock { block, judged: Proven::new(judgement, graph) }
    }
}

const HEADS: [Text; 7] = [
    Text { vi: "Quy trình", en: "Procedure" },
    Text { vi: "Nhanh nhất", en: "Best" },
    Text { vi: "Lâu nhất", en: "Worst" },
    Text { vi: "Đã hứa", en: "Promised" },
    Text { vi: "Luật", en: "Law" },
    Text { vi: "Dự phòng", en: "Reserve" },
    Text { vi: "Kết luận", en: "Verdict" },
];

const BROKEN_FILE: Text = Text { vi: "còn lỗi, xem `iso check`", en: "has errors, see `iso check`" };

/// A table in columns; under a promise that is broken, the run that breaks it.
pub(crate) fn human(rows: &[Row<'_>], lang: Lang) -> String {
    let mut lines: Vec<(Vec<String>, Vec<String>)> =
        vec![(HEADS.iter().map(|head| head.get(lang).to_owned()).collect(), Vec::new())];
    for row in rows {
        let code = row.process.process.to_string();
        let name = match row.case {
            Some(case) => format!("{code} ({})", case.id),
            None => code,
        };
        match &row.judged {
            Some(judged) => lines.push((cells(name, judged, lang), reasons(judged, lang))),
            None => {
                let mut cells = vec![name];
                cells.resize(HEADS.len() - 1, "–".to_owned());
                cells.push(BROKEN_FILE.get(lang).to_owned());
                lines.push((cells, Vec::new()));
            }
        }
        for of in &row.blocks {
            let name = format!("  {}", of.block.id);
            lines.push((cells(name, &of.judged, lang), reasons(&of.judged, lang)));
        }
    }
    let (cells, reasons): (Vec<_>, Vec<_>) = lines.into_iter().unzip();
    let mut text = String::new();
    for (line, reasons) in aligned(&[Side::Left; HEADS.len()], &cells).into_iter().zip(reasons) {
        let _ = writeln!(text, "{line}");
        for reason in reasons {
            let _ = writeln!(text, "    {reason}");
        }
    }
    text.push('\n');
    text.push_str(&legend(rows, lang));
    text
}

fn cells(name: String, judged: &Proven<'_>, lang: Lang) -> Vec<String> {
    let it = &judged.judgement;
    let total = |total: Option<Total>| total.map_or_else(|| "–".to_owned(), |total| total.show(lang));
    let verdict = it.verdict.name().get(lang);
    let verdict = match it.verdict {
        Verdict::NotDecided(why) => format!("{verdict}: {}", why.name().get(lang)),
        _ => verdict.to_owned(),
    };
    vec![
        name,
        total(judged.best()),
        total(judged.worst()),
        total(it.promised.map(Total::from)),
        total(it.statutory.map(Total::from)),
        total(it.reserve),
        verdict,
    ]
}

/// The run that breaks a promise, and the days on which it does.
fn reasons(judged: &Proven<'_>, lang: Lang) -> Vec<String> {
    let it = &judged.judgement;
    let mut reasons = Vec::new();
    if matches!(it.verdict, Verdict::Proven | Verdict::Tight) || judged.names.is_empty() {
        return reasons;
    }
    let names: Vec<&str> = judged.names.iter().map(|name| name.get(lang)).collect();
    let way: Text = Text { vi: "đường", en: "run" };
    reasons.push(format!("{}: {}", way.get(lang), names.join(" → ")));
    if let Proof::Days { year, broken } = &it.proof
        && !broken.is_empty()
    {
        let days: Vec<String> = broken.iter().take(8).map(|it| Date(it.received.date()).show(lang)).collect();
        let on: Text = Text { vi: "nhận ngày", en: "received on" };
        let of: Text = Text { vi: "ngày trong năm", en: "days of" };
        let count = broken.len();
        let more = if count > days.len() { ", …" } else { "" };
        reasons.push(format!("{} {}{more} ({count} {} {year})", on.get(lang), days.join(", "), of.get(lang)));
    }
    reasons
}

/// How many have which verdict.
fn legend(rows: &[Row<'_>], lang: Lang) -> String {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    let judged = rows.iter().filter_map(|row| row.judged.as_ref());
    for it in judged.chain(rows.iter().flat_map(|row| &row.blocks).map(|of| &of.judged)) {
        let name = it.judgement.verdict.name().get(lang);
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let counts: Vec<String> = counts.iter().map(|(name, count)| format!("{count} {name}")).collect();
    format!("{}\n", counts.join(", "))
}

#[derive(Serialize)]
struct Report {
    version: u32,
    processes: Vec<JsonRow>,
}

#[derive(Serialize)]
struct JsonRow {
    process: String,
    case: Option<String>,
    #[serde(flatten)]
    judged: JsonJudged,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    blocks: Vec<JsonBlock>,
}

#[derive(Serialize)]
struct JsonBlock {
    block: String,
    #[serde(flatten)]
    judged: JsonJudged,
}

#[derive(Serialize)]
struct JsonJudged {
    best: Option<String>,
    worst: Option<String>,
    promised: Option<String>,
    statutory: Option<String>,
    verdict: &'static str,
    witness: Vec<String>,
}

impl JsonJudged {
    fn of(judged: Option<&Proven<'_>>) -> Self {
        let it = judged.map(|judged| &judged.judgement);
        let total = |total: Option<Total>| total.map(|total| total.show(Lang::En));
        JsonJudged {
            best: total(judged.and_then(Proven::best)),
            worst: total(judged.and_then(Proven::worst)),
            promised: total(it.and_then(|it| it.promised).map(Total::from)),
            statutory: total(it.and_then(|it| it.statutory).map(Total::from)),
            verdict: it.map_or("not-decided", |it| it.verdict.key()),
            witness: judged.map(|judged| judged.ids.clone()).unwrap_or_default(),
        }
    }
}

/// The table as JSON.
pub(crate) fn json(rows: &[Row<'_>]) -> String {
    let block = |of: &OfBlock<'_>| JsonBlock {
        block: of.block.id.to_string(),
        judged: JsonJudged::of(Some(&of.judged)),
    };
    let row = |row: &Row<'_>| JsonRow {
        process: row.process.process.to_string(),
        case: row.case.map(|case| case.id.to_string()),
        judged: JsonJudged::of(row.judged.as_ref()),
        blocks: row.blocks.iter().map(block).collect(),
    };
    super::json::pretty(&Report { version: 1, processes: rows.iter().map(row).collect() })
}

/// The table with commas, blocks as rows of their own.
pub(crate) fn csv(rows: &[Row<'_>]) -> String {
    let mut text = "process,case,block,best,worst,promised,statutory,reserve,verdict,witness\n".to_owned();
    for row in rows {
        let case = row.case.map(|case| case.id.to_string()).unwrap_or_default();
        let mut line = |block: String, judged: Option<&Proven<'_>>| {
            let fields = JsonJudged::of(judged);
            let reserve = judged.and_then(|it| it.judgement.reserve).map(|it| it.show(Lang::En));
            let cells = [
                row.process.process.to_string(),
                case.clone(),
                block,
                fields.best.unwrap_or_default(),
                fields.worst.unwrap_or_default(),
                fields.promised.unwrap_or_default(),
                fields.statutory.unwrap_or_default(),
                reserve.unwrap_or_default(),
                fields.verdict.to_owned(),
                fields.witness.join(" > "),
            ];
            push_line(&mut text, &cells);
        };
        line(String::new(), row.judged.as_ref());
        for of in &row.blocks {
            line(of.block.id.to_string(), Some(&of.judged));
        }
    }
    text
}
