//! The forms of the one-stop desk: an officer would hand out a paper with an old number, a day that
//! `iso due` does not tell, or words that are cut off.

use std::{path::Path, process::Command};

use iso_core::{
    load::InputFile,
    manual::forms::{self, Entry},
    render::{Format, render},
    standard::OfficialForm,
    text::Lang,
};

use crate::support::{files_of, folder_of, iso, library_in, root, stderr, stdout};

/// Runs `iso` in the checkout and gives back a file it wrote.
fn written(folder: &Path, arguments: &[&str], file: &str) -> String {
    let path = folder.to_string_lossy().into_owned();
    let all: Vec<&str> = arguments.iter().copied().chain(["-o", &path]).collect();
    let output = iso(&root(), &all);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    std::fs::read_to_string(folder.join(file)).unwrap()
}

#[test]
fn blanks_are_those_of_the_day() {
    let library = library_in("processes");
    let on = |day: &str| forms::blanks(&library, None, day.parse().unwrap(), &OfficialForm::ALL, Lang::Vi);
    let names = |day: &str| on(day).unwrap().into_iter().map(|it| it.name).collect::<Vec<_>>();
    assert_eq!(names("2025-03-03")[4..], ["mau-05-phieu-kiem-soat", "mau-06-so-theo-doi"]);
    let now = on("2026-03-03").unwrap();
    let text: Vec<String> =
        now.iter().map(|it| String::from_utf8(render(it, Format::Markdown)).unwrap()).collect();
    insta::assert_snapshot!("blanks", text.join("\n=====\n\n"));
    // Where no law of Vietnam is followed no form is prescribed.
    let office = InputFile::new("iso.yaml", "organization: X\nlanguage: en\n");
    let library = iso_core::load::library([office], &iso_core::load::Limits::default()).unwrap();
    let day = "2010-01-01".parse().unwrap();
    let foreign = forms::blanks(&library, None, day, &[OfficialForm::Receipt], Lang::En).unwrap();
    let text = String::from_utf8(render(&foreign[0], Format::Markdown)).unwrap();
    assert!(!text.contains("SOCIALIST") && !text.contains("Form 01"), "{text}");
}

#[test]
fn events_call_for_their_papers() {
    let folder = tempfile::tempdir().unwrap();
    let asked = [
        "due",
        "QT.MT.01",
        "--received",
        "2026-03-03T09:10",
        "--dossier",
        "000.00.64.H10-260303-0011",
        "--event",
        "supplement_requested 2026-03-04T10:00",
        "--event",
        "supplement_received 2026-03-06T10:00",
        "--event",
        "extended 2026-03-09T09:00 -> 2026-03-13T17:00",
        "--event",
        "stopped 2026-03-10T10:00",
        "--fill",
        "applicant=Nguyễn Văn A",
        "--fill",
        "required=Bản sao Giấy khai sinh",
        "--fill",
        "required=Tờ khai, mục 3",
        "--fill",
        "reason=Chưa có kết quả xác minh",
        "--slip",
        "md",
    ];
    let mut papers = vec![written(folder.path(), &asked, "phieu-yeu-cau-bo-sung.md")];
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    papers.extend(["xin-loi-hen-lai.md", "thong-bao-dung.md"].map(read));
    insta::assert_snapshot!("papers_of_events", papers.join("\n=====\n\n"));
    // The circular of 2018 has no notice of stopping.
    let folder = tempfile::tempdir().unwrap();
    let received = ["due", "QT.MT.01", "--received", "2025-03-03T09:00", "--slip", "md"];
    let all: Vec<&str> = received.into_iter().chain(["--event", "withdrawn 2025-03-04T10:00"]).collect();
    written(folder.path(), &all, "giay-hen.md");
    assert!(!folder.path().join("thong-bao-dung.md").exists());
}

/// The moment of a machine's answer in the words of a slip.
fn in_words(moment: &str) -> String {
    let (date, time) = moment.split_once('T').unwrap();
    let date: Vec<&str> = date.split('-').collect();
    let (hour, minute) = time.split_once(':').unwrap();
    format!("{hour} giờ {minute} phút, ngày {}/{}/{}", date[2], date[1], date[0])
}

#[test]
fn the_slip_says_the_day_that_machines_are_told() {
    let examples = include_str!("fixtures/deadline_examples.csv");
    let mut compared = 0;
    for line in examples.lines().skip(1) {
        // No field before the limit is quoted with a comma in the rows that have one limit.
        let text = line.split_once('"').filter(|_| line.split(',').nth(1).unwrap().starts_with('"'));
        let rest = text.map_or(line, |(_, rest)| rest.split_once('"').unwrap().1);
        let fields: Vec<&str> = rest.split(',').collect();
        let (received, limit) = match text {
            Some(_) => (fields[1], fields[2]),
            None => (fields[2], fields[3]),
        };
        let limit = limit.split('(').next().unwrap().trim();
        if limit.parse::<iso_core::model::TimeLimit>().is_err() {
            continue;
        }
        let mut files: Vec<InputFile> = files_of(&root().join("processes/calendars"));
        let office = "organization: X\nprofiles: [vn-public-office]\ncalendar: mot-cua-xa\n";
        files.push(InputFile::new("iso.yaml", office));
        let steps = format!("steps: [{{ id: a, name: Làm, limit: {limit} }}]");
        let procedure = format!("process: QT.01\ntitle: Thử\nlimit: {limit}\n{steps}\n");
        files.push(InputFile::new("a.yaml", procedure));
        let library = folder_of(&files);
        let path = library.path().join("out").to_string_lossy().into_owned();
        let asked = ["due", "QT.01", "--received", received, "--format", "json", "-o", &path, "--slip", "md"];
        let output = iso(library.path(), &asked);
        assert_eq!(output.status.code(), Some(0), "{line}: {}", stderr(&output));
        let answer: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
        let slip = std::fs::read_to_string(library.path().join("out/giay-hen.md")).unwrap();
        let wanted = in_words(answer["due"].as_str().unwrap());
        assert!(slip.contains(&format!("Thời gian trả kết quả: **{wanted}")), "{line}: {wanted}\n{slip}");
        compared += 1;
    }
    assert!(compared >= 20, "{compared}");
}

/// A library with a procedure that asks for ten papers of long names.
fn long() -> tempfile::TempDir {
    let mut files: Vec<InputFile> = files_of(&root().join("processes/calendars"));
    let office = "organization: Ủy ban nhân dân xã có tên rất dài\nprofiles: [vn-public-office]\ncalendar: mot-cua-xa\n";
    files.push(InputFile::new("iso.yaml", office));
    let paper = |number: usize| {
        format!("    - {{ name: Giấy tờ số{number} {}, originals: 1 }}\n", "chứng minh quyền ".repeat(9))
    };
    let papers: String = (1..=10).map(paper).collect();
    let procedure = format!(
        "process: QT.01\ntitle: Thử\nlimit: 3 ngày làm việc\nservice:\n  dossier:\n{papers}\
         steps: [{{ id: a, name: Làm, limit: 3 ngày làm việc }}]\n"
    );
    files.push(InputFile::new("a.yaml", procedure));
    folder_of(&files)
}

#[test]
fn slips_are_of_a5_and_nothing_is_cut_off() {
    let library = long();
    let path = library.path().join("out").to_string_lossy().into_owned();
    let asked = ["due", "QT.01", "--received", "2026-03-03T09:00", "-o", &path, "--slip", "pdf"];
    let output = iso(library.path(), &[&asked[..], &["--slip", "html", "--slip", "docx"]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let page = std::fs::read_to_string(library.path().join("out/giay-hen.html")).unwrap();
    assert!(page.contains("@page{size:148.00mm 210.00mm;"));
    let printed = library.path().join("out/giay-hen.pdf");
    let Ok(about) = Command::new("pdfinfo").arg(&printed).output() else { return };
    let about = String::from_utf8_lossy(&about.stdout).into_owned();
    assert!(about.contains("419.527 x 595.275"), "{about}");
    let text = Command::new("pdftotext").arg(&printed).arg("-").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for number in 1..=10 {
        assert!(text.contains(&format!("số{number}")), "{text}");
    }
    assert!(text.contains("NGƯỜI TIẾP NHẬN HỒ SƠ") && text.contains("Trang: 2/2"), "{text}");
}

#[test]
fn what_people_enter_stays_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut asked =
        vec!["due", "QT.MT.01", "--received", "2026-03-03T09:10", "--slip", "html", "--slip", "md"];
    let evil = "</p><script>alert(1)</script>]]>\u{202e}| # *x* [a](javascript:alert(1))";
    let fills: Vec<String> = Entry::ALL.iter().map(|entry| format!("{entry}={evil}")).collect();
    for fill in &fills {
        asked.extend(["--fill", fill]);
    }
    asked.extend(["--event", "refused 2026-03-04T10:00", "--slip", "docx", "--slip", "pdf"]);
    let page = written(folder.path(), &asked, "giay-hen.html");
    assert!(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"));
    assert!(!page.contains('\u{202e}') && !page.contains("href=\"javascript"));
    let text = std::fs::read_to_string(folder.path().join("phieu-tu-choi.md")).unwrap();
    assert!(!text.contains("<script>") && !text.contains("[a](javascript"), "{text}");
}

#[test]
fn the_register_counts_through_the_year() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("ho-so.csv");
    let rows = "dossier,procedure,unit,received_at,resolved_at\n\
                A-1,QT.MT.01,UBND xã A,2025-03-03T09:00,2025-03-05T10:00\n\
                A-2,QT.MT.01,UBND xã A,03/03/2025 08:00,\n\
                A-3,QT.KT.01,UBND xã A,2025-04-01T09:00,2025-04-20T10:00\n\
                A-4,QT.KT.01,UBND xã A,2024-12-30T09:00,2025-01-20T10:00\n\
                A-5,<script>|x,UBND xã A,2025-04-03T09:00,\n";
    std::fs::write(&log, rows).unwrap();
    let path = log.to_string_lossy().into_owned();
    let asked = [
        "forms",
        "processes",
        "--dossiers",
        &path,
        "--year",
        "2025",
        "--now",
        "2026-01-05",
        "--format",
        "md",
    ];
    let out = folder.path().join("out");
    let register = written(&out, &asked, "so-theo-doi.md");
    insta::assert_snapshot!("register", register);
    // A dossier that could not be read is missing: the register is not closed, and that is told.
    std::fs::write(&log, format!("{rows}A-6,QT.KT.01,UBND xã A,31/02/2025,\n")).unwrap();
    assert!(!written(&out, &asked, "so-theo-doi.md").contains("Khóa sổ năm"));
    let again = out.to_string_lossy().into_owned();
    let output = iso(&root(), &[&asked[..], &["-o", &again]].concat());
    assert!(stderr(&output).contains("1 dòng hồ sơ không đọc được"), "{}", stderr(&output));
}

#[test]
fn what_is_not_known_is_told() {
    for (arguments, wanted) in [
        (vec!["forms", "processes", "--date", "2018-12-03"], "chưa có biểu mẫu một cửa của ngày 03/12/2018"),
        (
            vec!["forms", "processes", "--date", "2025-03-03", "--form", "07"],
            "có các mẫu 01, 02, 03, 04, 05, 06",
        ),
        (
            vec!["due", "QT.MT.01", "--received", "2026-03-03", "--fill", "nguoi_nop=A"],
            "applicant (người nộp)",
        ),
    ] {
        let output = iso(&root(), &[&arguments[..], &["-o", "/nowhere"]].concat());
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(wanted), "{}", stderr(&output));
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_string_lossy().into_owned();
    let asked = ["forms", "processes", "--date", "2025-10-01", "--form", "05", "--format", "md", "-o", &path];
    let output = iso(&root(), &asked);
    assert!(stderr(&output).contains("ngày đầu có hiệu lực chưa đối chiếu"), "{}", stderr(&output));
}
