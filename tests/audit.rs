//! The papers of an audit ask every question, hide no finding, and claim nothing that nobody said.

use std::{collections::BTreeSet, fs};

use iso_core::{
    doc::{Block, Document, Inline, Table, Target},
    load::Library,
    manual::{Options, audit},
    render::{Format, render},
    standard::{ClauseKind, Edition, QUESTIONS},
    text::Lang,
};

use crate::support::{check_by, iso, library_in, library_of_text, root, stderr, stdout, today};

fn papers(library: &Library, editions: &[Edition], lang: Lang) -> Vec<Document> {
    audit::documents(library, &check_by(library, editions), &Options { lang, today: today() })
}

fn markdown(document: &Document) -> String {
    String::from_utf8(render(document, Format::Markdown)).unwrap()
}

fn office() -> Library {
    library_in("processes")
}

fn tables(document: &Document) -> impl Iterator<Item = &Table> {
    document
        .blocks
        .iter()
        .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None })
}

#[test]
fn every_question_is_asked_with_room_to_answer() {
    for (edition, count) in
        [(Edition::Iso9001_2008, 22), (Edition::Iso9001_2015, 24), (Edition::Iso9001_2026, 24)]
    {
        let papers = papers(&office(), &[edition], Lang::Vi);
        let asked = papers[0].blocks.iter().filter(|block| matches!(block, Block::Heading { level: 2, .. }));
        assert_eq!(asked.count(), count, "{edition}");
        let room = tables(&papers[0]).filter(|table| table.name_of_column(1) == "Bằng chứng đã xem");
        assert_eq!(room.count(), count);
        let text = markdown(&papers[0]);
        for question in QUESTIONS.iter().filter(|it| !it.clauses(edition).is_empty()) {
            assert!(
                text.contains(question.question.vi) && text.contains(question.look.vi),
                "{}",
                question.code
            );
        }
        assert_eq!(text.contains("hành vi đạo đức"), edition == Edition::Iso9001_2026);
    }
}

#[test]
fn every_finding_is_a_lead_with_its_place() {
    let text = "process: QT.01\ntitle: Thử\nlimit: 1 ngày làm việc\n\
                steps: [{ id: a, name: Xử lý, role: x, limit: 2 ngày làm việc }]\n";
    let library = library_of_text(text);
    for editions in [&[Edition::Iso9001_2008][..], &[Edition::Iso9001_2015], &Edition::ALL] {
        let checked = check_by(&library, editions);
        let papers = audit::documents(&library, &checked, &Options { lang: Lang::En, today: today() });
        let text = markdown(&papers[0]);
        for finding in &checked.findings {
            assert!(text.contains(&format!("{} (", finding.rule.code)), "{} is no lead", finding.rule.code);
        }
        assert!(text.contains("a.yaml:3"), "the promise of one day stands on line 3");
    }
}

#[test]
fn leads_stand_below_the_question_on_their_clause() {
    let text = "process: QT.01\ntitle: Thử\nlimit: 1 ngày làm việc\n\
                steps: [{ id: a, name: Xử lý, role: x, limit: 2 ngày làm việc }]\n";
    let papers = papers(&library_of_text(text), &[Edition::Iso9001_2008], Lang::En);
    let text = markdown(&papers[0]);
    let of = |code: &str| {
        let from = text.find(&format!("## {code} ")).unwrap();
        let rest = &text[from + 3..];
        rest[..rest.find("\n## ").unwrap_or(rest.len())].to_owned()
    };
    // T003 rests on 7.2.2 c, which Q13 is about.
    assert!(of("Q13").contains("T003"), "{}", of("Q13"));
    assert!(!of("Q22").contains("T003"));
}

#[test]
fn the_matrix_says_what_the_definitions_say_and_nothing_else() {
    let office = office();
    for edition in Edition::ALL {
        let papers = papers(&office, &[edition], Lang::En);
        let matrix = papers.iter().find(|it| it.name == format!("audit-matrix-{edition}")).unwrap();
        let plain =
            |table: &Table, row: usize, column: usize| Inline::plain(&table.rows[row].cells[column].words);
        let [forth, back] = tables(matrix).collect::<Vec<_>>()[..] else { panic!("two tables") };
        let printed: BTreeSet<String> = (0..forth.rows.len()).map(|row| plain(forth, row, 0)).collect();
        for clause in edition.clauses().iter().filter(|it| it.kind == ClauseKind::Requirements) {
            assert!(
                clause.number == "1.2" || printed.contains(clause.number),
                "{edition}: {}",
                clause.number
            );
        }
        assert_eq!(back.rows.len(), office.processes.len() + 1, "every procedure, and the quality manual");
        // Whoever claims a clause stands in its line, whether the claim is wider or narrower.
        for row in 0..back.rows.len() {
            let code = plain(back, row, 1);
            for claim in plain(back, row, 3).split(", ").filter(|it| *it != "–") {
                let number = claim.split(' ').next().unwrap();
                let touched = (0..forth.rows.len()).any(|line| {
                    let clause = plain(forth, line, 0);
                    let lies = clause == number || clause.starts_with(&format!("{number}."));
                    let cell = plain(forth, line, 2);
                    lies && (cell.contains(&code) || cell.contains("more"))
                });
                assert!(touched, "{edition}: {code} claims {claim}");
            }
        }
    }
}

#[test]
fn an_office_without_claims_claims_nothing() {
    let library = library_of_text("process: QT.01\ntitle: Thử\nsteps: [{ id: a, name: A }]\n");
    let papers = papers(&library, &[Edition::Iso9001_2015], Lang::En);
    let matrix = tables(&papers[2]).next().unwrap();
    let cells: BTreeSet<String> = matrix.rows.iter().map(|row| Inline::plain(&row.cells[2].words)).collect();
    assert_eq!(cells.into_iter().collect::<Vec<_>>(), ["", "Nobody claims it"]);
    assert!(!markdown(&papers[3]).contains("filled in\n"), "nothing is filled in");
}

#[test]
fn links_lead_somewhere() {
    fn targets(words: &[Inline], found: &mut Vec<Target>) {
        for inline in words {
            match inline {
                Inline::Link { target, .. } => found.push(target.clone()),
                Inline::Strong(words) | Inline::Emphasis(words) => targets(words, found),
                Inline::Text(_) | Inline::LineBreak => {}
            }
        }
    }
    for editions in [&Edition::ALL[..], &[Edition::Iso9001_2008]] {
        let papers = papers(&office(), editions, Lang::Vi);
        let names: BTreeSet<&str> = papers.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names.len(), papers.len());
        for paper in &papers {
            assert!(paper.control.mark.is_none() && paper.name.starts_with("audit"));
            let mut found = Vec::new();
            for block in &paper.blocks {
                match block {
                    Block::Paragraph(words) => targets(words, &mut found),
                    Block::List(items) => items.iter().for_each(|words| targets(words, &mut found)),
                    Block::Table(table) => {
                        let cells = table.rows.iter().flat_map(|row| &row.cells);
                        cells.for_each(|cell| targets(&cell.words, &mut found));
                    }
                    _ => {}
                }
            }
            let places: BTreeSet<&str> = paper
                .blocks
                .iter()
                .filter_map(|it| if let Block::Heading { id, .. } = it { Some(id.as_str()) } else { None })
                .collect();
            for target in found {
                match target {
                    Target::Document(name) => assert!(names.contains(name.as_str()), "{name}"),
                    Target::Place(id) => assert!(places.contains(id.as_str()), "{}: {id}", paper.name),
                    Target::Web(address) => panic!("{address}"),
                }
            }
        }
    }
}

#[test]
fn the_way_from_2008_to_2015() {
    let papers = papers(&office(), &[Edition::Iso9001_2015], Lang::Vi);
    insta::assert_snapshot!(markdown(&papers[3]));
}

#[test]
fn guide_for_the_auditor() {
    let papers = papers(&office(), &[Edition::Iso9001_2015], Lang::En);
    insta::assert_snapshot!(markdown(&papers[1]));
}

#[test]
fn the_program_writes_the_papers_and_harms_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let written = || {
        let names = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name());
        names.map(|it| it.to_string_lossy().into_owned()).collect::<BTreeSet<_>>()
    };
    let to = folder.path().to_string_lossy().into_owned();
    let arguments = ["audit", "processes", "-o", &to, "--format", "md"];
    let output = iso(&root(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).trim_end().ends_with("audit.md"), "{}", stdout(&output));
    assert!(written().contains("audit-matrix-2008.md"));
    let first = fs::read(folder.path().join("audit.md")).unwrap();
    iso(&root(), &arguments);
    assert_eq!(first, fs::read(folder.path().join("audit.md")).unwrap(), "same input, same bytes");
    iso(&root(), &[&arguments[..], &["--edition", "2015", "--lang", "en"]].concat());
    assert!(!written().contains("audit-matrix-2008.md"), "an earlier paper is taken away");
    // The manual may lie beside them.
    let manual = iso(&root(), &["manual", "processes", "-o", &to, "--format", "md"]);
    assert_ne!(manual.status.code(), Some(2), "{}", stderr(&manual));
    iso(&root(), &arguments);
    assert!(written().contains("index.md") && written().contains("audit.md"));
    let mine = tempfile::tempdir().unwrap();
    fs::write(mine.path().join("audit.html"), "mine").unwrap();
    let output = iso(&root(), &["audit", "processes", "-o", &mine.path().to_string_lossy()]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(mine.path().join("audit.html")).unwrap(), "mine");
}
