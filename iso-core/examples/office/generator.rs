//! Many procedures out of a few, without chance.

use std::{error::Error, fs, io, path::Path};

use iso_core::load::InputFile;
use serde_yaml::{Mapping, Value};

/// The number of internal procedures a Vietnamese province publishes for its one-stop desks.
pub(crate) const OFFICE: usize = 468;

/// All definitions and tables of a folder, in the order of their names.
pub(crate) fn read(folder: &Path) -> io::Result<Vec<InputFile>> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(here) = open.pop() {
        for entry in fs::read_dir(&here)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|it| it == "yaml" || it == "csv") {
                let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                files.push(InputFile::new(name, fs::read(&path)?));
            }
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// The library, with its procedures repeated and varied until there are so many.
pub(crate) fn office(library: &[InputFile], procedures: usize) -> Result<Vec<InputFile>, Box<dyn Error>> {
    let mut files = Vec::new();
    let mut patterns = Vec::new();
    let mut roles = Vec::new();
    let mut codes = Vec::new();
    let is_table = |file: &InputFile| file.name.ends_with(".csv");
    files.extend(library.iter().filter(|file| is_table(file)).cloned());
    for file in library.iter().filter(|file| !is_table(file)) {
        let value: Value = serde_yaml::from_slice(&file.content)?;
        if value.get("process").is_some() {
            patterns.push((file, value));
        } else {
            let all = value.get("roles").and_then(Value::as_sequence);
            roles.extend(all.into_iter().flatten().filter_map(|role| role.get("id")).cloned());
            files.push(file.clone());
        }
    }
    for number in 0..procedures {
        let round = number / patterns.len().max(1);
        let Some((file, pattern)) = patterns.get(number % patterns.len().max(1)) else { break };
        if round == 0 {
            files.push((*file).clone());
            continue;
        }
        let name = file.name.trim_end_matches(".yaml");
        let varied = vary(pattern, number, round, &roles);
        codes.extend(varied.get("tthc").and_then(Value::as_sequence).into_iter().flatten().cloned());
        files.push(InputFile::new(format!("{name}-{number:05}.yaml"), serde_yaml::to_string(&varied)?));
    }
    let definitions = files.iter_mut().filter(|file| !is_table(file) && library.contains(file));
    for file in definitions.filter(|_| !codes.is_empty()) {
        let mut value: Value = serde_yaml::from_slice(&file.content)?;
        if value.get("organization").is_some() {
            publish(&mut value, &codes);
            file.content = serde_yaml::to_string(&value)?.into_bytes();
        }
    }
    Ok(files)
}

/// An office that keeps a catalogue publishes every public procedure in it, and announces it.
fn publish(organization: &mut Value, codes: &[Value]) {
    if let Some(catalogue) = organization.get_mut("tthc_catalogue").and_then(Value::as_sequence_mut) {
        let entry = |code: &Value| Value::from(Mapping::from_iter([("code".into(), code.clone())]));
        let known: Vec<Value> = catalogue.iter().filter_map(|it| it.get("code")).cloned().collect();
        catalogue.extend(codes.iter().filter(|code| !known.contains(code)).map(entry));
    }
    let scope = organization.get_mut("conformity").and_then(|it| it.get_mut("scope"));
    if let Some(scope) = scope.and_then(Value::as_sequence_mut) {
        let known = scope.clone();
        scope.extend(codes.iter().filter(|code| !known.contains(code)).cloned());
    }
}

fn vary(pattern: &Value, number: usize, round: usize, roles: &[Value]) -> Value {
    let mut process = pattern.clone();
    let Some(entries) = process.as_mapping_mut() else { return process };
    let code = entries.get("process").and_then(Value::as_str).unwrap_or_default().to_owned();
    entries.insert("process".into(), format!("{code}.{number:05}").into());
    // The office has each of its system procedures once.
    entries.remove("implements");
    entries.remove("covers");
    match entries.get_mut("title") {
        Some(Value::Mapping(title)) => title.values_mut().for_each(|words| counted(words, number)),
        Some(words) => counted(words, number),
        None => {}
    }
    for (place, served) in
        entries.get_mut("tthc").and_then(Value::as_sequence_mut).into_iter().flatten().enumerate()
    {
        *served = format!("{}.{number:06}", place + 1).into();
    }
    let steps = match entries.get_mut("steps") {
        Some(steps) => Some(steps),
        None => {
            entries.get_mut("blocks").and_then(|blocks| blocks.get_mut(0)).and_then(|it| it.get_mut("steps"))
        }
    };
    if let Some(steps) = steps.and_then(Value::as_sequence_mut) {
        insert_steps(steps, number, round, roles);
    }
    process
}

fn counted(words: &mut Value, number: usize) {
    if let Some(text) = words.as_str() {
        *words = format!("{text} ({number})").into();
    }
}

/// Adds up to three steps after one that simply goes on; the last may send the work back once.
fn insert_steps(steps: &mut Vec<Value>, number: usize, round: usize, roles: &[Value]) {
    // A shared limit would be counted twice if its steps were torn apart.
    let goes_on = |step: &Value| step.get("next").is_none() && step.get("group").is_none();
    let Some(place) = steps.iter().position(goes_on).filter(|place| place + 1 < steps.len()) else { return };
    let Some(following) = steps.get(place + 1).and_then(|step| step.get("id")).cloned() else { return };
    let count = 1 + round % 3;
    for added in 0..count {
        let role = roles.get((number * 7 + added) % roles.len().max(1)).cloned().unwrap_or_default();
        let mut step = Mapping::from_iter([
            ("id".into(), format!("doi-chieu-{added}").into()),
            ("name".into(), format!("Đối chiếu lần {} với dữ liệu dùng chung", added + 1).into()),
            ("role".into(), role),
            ("outside_clock".into(), "not_counted".into()),
        ]);
        if added > 0 && added + 1 == count {
            let way =
                |to: Value, when: &str| Mapping::from_iter([("to".into(), to), ("when".into(), when.into())]);
            let mut back = way("doi-chieu-0".into(), "Dữ liệu chưa khớp");
            back.insert("max".into(), 1.into());
            let ways = vec![Value::from(way(following.clone(), "Dữ liệu khớp")), Value::from(back)];
            step.insert("next".into(), Mapping::from_iter([("one_of".into(), Value::from(ways))]).into());
        }
        steps.insert(place + 1 + added, step.into());
    }
}
