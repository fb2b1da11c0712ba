//! K003: no record holds what an indicator is computed from.

use super::super::{
    Check, LibraryCx, ProcessCx, Report, Rule,
    places::{self, Owner},
};
use crate::{
    diag::{Arg, RuleInfo, Tier},
    model::{Form, Record, Wording},
    standard::Requirement,
    text::{Lang, Text, without_marks},
};

/// The rule.
pub(crate) static RULE: Rule = Rule { info: &INFO, check: Check::Library(check), needs_whole_library: true };

static INFO: RuleInfo = RuleInfo {
    code: "K003",
    name: "indicator-not-computable",
    title: Text {
        vi: "Chỉ số không tính được từ hồ sơ nào",
        en: "An indicator cannot be computed from any record",
    },
    why: Text {
        vi: "Số liệu phải có sẵn trong một hồ sơ được lưu, nếu không con số không kiểm chứng được.",
        en: "The data must stand in a record that is kept, or nobody can verify the figure.",
    },
    help: Text {
        vi: "Ghi ở `source` tên một hồ sơ hoặc biểu mẫu có trong danh sách; bổ sung mục còn thiếu vào `fields` của hồ sơ.",
        en: "Name in `source` a record or form from the list; add the missing field to `fields` of the record.",
    },
    requirements: &[Requirement::ComputableIndicators],
    tier: Tier::Definition,
    gate: false,
    source: "audit plan K003",
};

static NO_RECORD: Text = Text {
    vi: "chỉ số “{indicator}”: nguồn “{source}” không phải hồ sơ hay biểu mẫu nào trong danh sách",
    en: "indicator “{indicator}”: the source “{source}” is none of the listed records or forms",
};
static NO_FIELD: Text = Text {
    vi: "chỉ số “{indicator}” cần {missing}, hồ sơ “{record}” không có mục này",
    en: "indicator “{indicator}” needs {missing}, which the record “{record}” does not contain",
};

fn check(cx: &LibraryCx<'_>, report: &mut Report) {
    let Some(organization) = cx.organization() else { return };
    for indicator in places::indicators(cx) {
        let it = &indicator.value;
        // That the source is missing is said elsewhere.
        let Some(source) = &it.source else { continue };
        let members: Vec<ProcessCx<'_>> = match indicator.owner {
            Owner::Process(process) => vec![process],
            _ => cx
                .processes()
                .filter(|it| it.process.indicators.iter().any(|own| own.name == indicator.value.name))
                .collect(),
        };
        // What a family keeps is known by the procedures that belong to it.
        if members.is_empty() {
            continue;
        }
        let records: Vec<&Record> =
            members.iter().flat_map(|it| &it.process.records).chain(&organization.value.records).collect();
        let sources: Vec<&Record> = records.into_iter().filter(|record| is_record(source, record)).collect();
        let forms = members.iter().flat_map(|it| &it.process.forms).chain(&organization.value.forms);
        if sources.is_empty() && !forms.into_iter().any(|form| is_form(source, form)) {
            let finding = indicator.finding(&INFO, &NO_RECORD, "source");
            report.add(finding.with("indicator", &it.name).with("source", source));
            continue;
        }
        let described = sources.iter().find(|record| !record.fields.is_empty());
        let Some(record) =
            described.filter(|_| sources.len() == 1 || sources.iter().all(|it| !it.fields.is_empty()))
        else {
            continue;
        };
        let holds = |field: &&Wording| {
            sources
                .iter()
                .flat_map(|it| &it.fields)
                .any(|known| is_same(field.get(Lang::Vi), known.get(Lang::Vi)))
        };
        let missing: Vec<&Wording> = it.fields.iter().filter(|field| !holds(field)).collect();
        if !missing.is_empty() {
            let finding = indicator.finding(&INFO, &NO_FIELD, "fields").with("indicator", &it.name);
            let finding = finding.with("record", &record.name);
            report.add(finding.with("missing", missing.into_iter().collect::<Arg>()));
        }
    }
}

fn is_record(source: &Wording, record: &Record) -> bool {
    let names = [Some(&record.name), record.code.as_ref()];
    let whereabouts = [record.media.as_ref(), record.place.as_ref()];
    source.get(Lang::Vi).trim() == record.id.as_str()
        || names.into_iter().flatten().any(|it| is_meant(source, it))
        || whereabouts.into_iter().flatten().any(|it| is_inside(source, it))
}

fn is_form(source: &Wording, form: &Form) -> bool {
    let names = [Some(&form.name), form.code.as_ref()];
    source.get(Lang::Vi).trim() == form.id.as_str()
        || names.into_iter().flatten().any(|it| is_meant(source, it))
}

/// Whether the words of a source mean this name: people shorten names, add what is in brackets,
/// and name several sources in one line.
fn is_meant(source: &Wording, name: &Wording) -> bool {
    let (source, name) = (without_marks(source.get(Lang::Vi)), without_marks(name.get(Lang::Vi)));
    let begins = |long: &str, short: &str| {
        let rest = long.strip_prefix(short);
        rest.is_some_and(|rest| !short.is_empty() && !rest.starts_with(char::is_alphanumeric))
    };
    let parts = source.split([',', ';', '(', ')']).map(str::trim);
    let mut parts = parts.filter(|part| !part.is_empty());
    // A name of two words, such as “hồ sơ”, stands in the names of other things too.
    let told_apart = name.split_whitespace().count() >= 3;
    (told_apart && source.contains(&name)) || parts.any(|part| begins(part, &name) || begins(&name, part))
}

/// Whether a record is said to be kept in the system that the source names.
fn is_inside(source: &Wording, whereabouts: &Wording) -> bool {
    let (source, place) = (without_marks(source.get(Lang::Vi)), without_marks(whereabouts.get(Lang::Vi)));
    source.split_whitespace().count() >= 3 && place.contains(&source)
}

fn is_same(one: &str, other: &str) -> bool {
    without_marks(one) == without_marks(other)
}
