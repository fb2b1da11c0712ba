//! `iso new`: a procedure to begin with, written into the library.

use std::collections::BTreeSet;

use iso_core::{
    load::{self, InputFile, Library, Limits},
    model::{ProcessCode, QmsDuty},
    text::{Lang, Text},
};

use crate::{
    args::{NewArgs, NewProcedureArgs, NewThing},
    exit_status::{ExitStatus, Failure},
    files::{self, OnDisk},
    output,
    settings::Settings,
};

/// The documented procedures of ISO 9001:2008, by their clauses.
const TEMPLATES: [(&str, &str); 6] = [
    ("4.2.3", include_str!("../../templates/4.2.3.yaml")),
    ("4.2.4", include_str!("../../templates/4.2.4.yaml")),
    ("8.2.2", include_str!("../../templates/8.2.2.yaml")),
    ("8.3", include_str!("../../templates/8.3.yaml")),
    ("8.5.2", include_str!("../../templates/8.5.2.yaml")),
    ("8.5.3", include_str!("../../templates/8.5.3.yaml")),
];
const SERVICE: &str = include_str!("../../templates/service.yaml");

const UNDEFINED: Text = Text {
    vi: "các vai trò này chưa có trong iso.yaml, hãy khai báo hoặc thay bằng vai trò của cơ quan: ",
    en: "these roles are not in iso.yaml yet; define them or put in your own: ",
};

pub(crate) fn run(args: &NewArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let NewThing::Procedure(args) = &args.what;
    procedure(args, settings)
}

fn procedure(args: &NewProcedureArgs, settings: &Settings) -> Result<ExitStatus, Failure> {
    let (template, folder, prefix) = match &args.clause {
        Some(clause) => (template(clause, settings.lang())?, "he-thong/", "QT-HT-"),
        None => (SERVICE, "", "QT.MOI."),
    };
    let OnDisk { root, library } = files::open(args.path.as_deref())?;
    let lang = settings.lang_for(&library);
    let code = match &args.code {
        Some(code) => own_code(code, &library, lang)?,
        None => next_code(prefix, &library),
    };
    let schema = if folder.is_empty() { "process.schema.json" } else { "../process.schema.json" };
    let text = template
        .replace("@code@", &code)
        .replace("@schema@", schema)
        .replace("@top_management@", &role(&library, QmsDuty::TopManagement, "lanh-dao-cao-nhat"))
        .replace(
            "@management_representative@",
            &role(&library, QmsDuty::ManagementRepresentative, "dai-dien-lanh-dao"),
        );
    let path = root.join(format!("{folder}{}.yaml", code.replace('/', "-")));
    files::write_new(&path, text.as_bytes())?;
    output::result(&format!("{}\n", files::name_of(&path)))?;
    let undefined = undefined_roles(&library, &text)?;
    if !settings.quiet && !undefined.is_empty() {
        let list: Vec<&str> = undefined.iter().map(String::as_str).collect();
        output::complain(&format!("{}{}", UNDEFINED.get(lang), list.join(", ")));
    }
    Ok(ExitStatus::Clean)
}

fn template(clause: &str, lang: Lang) -> Result<&'static str, Failure> {
    let wanted =
        clause.trim().trim_start_matches("9001:").trim_start_matches("2008").trim_start_matches([':', ' ']);
    let found = TEMPLATES.iter().find(|(clause, _)| *clause == wanted);
    found.map(|(_, template)| *template).ok_or_else(|| {
        let known = TEMPLATES.map(|(clause, _)| clause).join(", ");
        Failure::unanswerable(
            lang,
            format!(
                "không có mẫu cho điều “{clause}”; ISO 9001:2008 đòi hỏi thủ tục dạng văn bản ở các điều {known}; bỏ trống điều khoản để có mẫu quy trình dịch vụ"
            ),
            format!(
                "there is no template for clause `{clause}`; ISO 9001:2008 asks for documented procedures in {known}; leave the clause out for a procedure for the public"
            ),
        )
    })
}

fn own_code(code: &str, library: &Library, lang: Lang) -> Result<String, Failure> {
    let refuse = |vi, en| Failure::unanswerable(lang, vi, en);
    let expected = ProcessCode::EXPECTED.get(lang);
    let parsed: ProcessCode = code.parse().map_err(|_| {
        refuse(
            format!("“{code}” không phải là mã quy trình; cần {expected}"),
            format!("`{code}` is no procedure code; expected {expected}"),
        )
    })?;
    match library.process(parsed.as_str()) {
        Some(used) => Err(refuse(
            format!("mã {code} đã dùng ở {}", used.file),
            format!("the code {code} is already used in {}", used.file),
        )),
        None => Ok(parsed.to_string()),
    }
}

fn next_code(prefix: &str, library: &Library) -> String {
    let number = |code: &str| code.strip_prefix(prefix).and_then(|rest| rest.parse::<u32>().ok());
    let last = library.processes.iter().filter_map(|it| number(it.value.process.as_str())).max();
    format!("{prefix}{:02}", last.unwrap_or_default().saturating_add(1))
}

/// The role with this duty, or a name for the officer to replace.
fn role(library: &Library, duty: QmsDuty, otherwise: &str) -> String {
    let roles = library.organization.iter().flat_map(|it| &it.value.roles);
    let found = roles.into_iter().find(|role| role.qms_duties.contains(&duty));
    found.map_or_else(|| otherwise.to_owned(), |role| role.id.to_string())
}

fn undefined_roles(library: &Library, text: &str) -> Result<BTreeSet<String>, Failure> {
    let known: BTreeSet<String> =
        library.organization.iter().flat_map(|it| &it.value.roles).map(|role| role.id.to_string()).collect();
    let written = load::library([InputFile::new("new.yaml", text)], &Limits::default())?;
    let steps = written.processes.iter().flat_map(|it| it.value.steps_in_order());
    let named = steps.flat_map(|(_, step)| step.role.iter().chain(&step.consulted).chain(&step.informed));
    Ok(named.map(ToString::to_string).filter(|role| !known.contains(role)).collect())
}
