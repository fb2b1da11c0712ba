//! The JSON Schema of all files of a library, for editors.

use schemars::{
    SchemaGenerator,
    generate::SchemaSettings,
    transform::{Transform, transform_subschemas},
};
use serde_json::{Map, Value, json};

use super::{
    ActionEntry, AuditEntry, Calendar, CompetenceEntry, Family, IntervalEntry, Organization, Process,
    Register, RegisterKind, ResultEntry, ReviewEntry,
};

/// One schema (draft 2020-12) for every file of a library: which part applies is told by the top
/// key. A file without any known key is taken for a procedure, so that editors offer its keys.
///
/// ```
/// let schema = iso_core::model::json_schema();
/// assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
/// ```
#[must_use]
pub fn json_schema() -> Value {
    let settings = SchemaSettings::draft2020_12().with_transform(ForPeople);
    let mut generator = SchemaGenerator::new(settings);
    let part = |schema: schemars::Schema| Value::from(schema);
    let process = part(generator.subschema_for::<Process>());
    let organization = part(generator.subschema_for::<Organization>());
    let family = part(generator.subschema_for::<Family>());
    let calendar = part(generator.subschema_for::<Calendar>());
    let registers: Vec<Value> = RegisterKind::ALL
        .into_iter()
        .map(|kind| {
            let is_it = json!({ "properties": { "register": { "const": kind.key() } } });
            json!({ "if": is_it, "then": part(register(&mut generator, kind)) })
        })
        .collect();
    let definitions: Map<String, Value> = generator.take_definitions(true);
    let has = |key: &str| json!({ "required": [key] });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Thư viện quy trình ISO 9001 / ISO 9001 process library",
        "description": "Quy trình, cơ quan, nhóm mặc định, lịch làm việc hoặc sổ theo dõi.\n\nA procedure, the organization, a family of defaults, a calendar or a register.",
        "type": "object",
        "if": has("organization"),
        "then": organization,
        "else": {
            "if": { "allOf": [has("calendar"), { "not": has("process") }] },
            "then": calendar,
            "else": {
                "if": { "allOf": [has("family"), { "not": has("process") }, { "not": has("steps") }] },
                "then": family,
                "else": {
                    "if": { "allOf": [has("register"), { "not": has("process") }] },
                    "then": { "allOf": registers },
                    "else": process
                }
            }
        },
        "$defs": definitions
    })
}

fn register(generator: &mut SchemaGenerator, kind: RegisterKind) -> schemars::Schema {
    match kind {
        RegisterKind::Audits => generator.subschema_for::<Register<AuditEntry>>(),
        RegisterKind::Reviews => generator.subschema_for::<Register<ReviewEntry>>(),
        RegisterKind::Actions => generator.subschema_for::<Register<ActionEntry>>(),
        RegisterKind::Competence => generator.subschema_for::<Register<CompetenceEntry>>(),
        RegisterKind::Results => generator.subschema_for::<Register<ResultEntry>>(),
        RegisterKind::ProviderEvaluations | RegisterKind::Calibrations | RegisterKind::Surveys => {
            generator.subschema_for::<Register<IntervalEntry>>()
        }
    }
}

/// What editors show to people: titles from the first words, no `null` where a key is merely
/// optional, no empty defaults that an editor would insert.
#[derive(Debug, Clone)]
struct ForPeople;

impl Transform for ForPeople {
    fn transform(&mut self, schema: &mut schemars::Schema) {
        transform_subschemas(self, schema);
        let Some(object) = schema.as_object_mut() else { return };
        drop_null(object);
        if object.get("default").is_some_and(is_empty) {
            object.remove("default");
        }
        object.remove("format");
        if let (None, Some(description)) =
            (object.get("title"), object.get("description").and_then(Value::as_str))
        {
            let first = description.lines().next().unwrap_or_default();
            let title = first.split(['.', ';', ':', ',']).next().unwrap_or(first).trim();
            if title.chars().count() <= 60 {
                object.insert("title".into(), title.into());
            }
        }
    }
}

fn drop_null(object: &mut Map<String, Value>) {
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(parts)) = object.get_mut("anyOf") {
        parts.retain(|part| part.get("type").is_none_or(|kind| kind != "null"));
        if let [Value::Object(only)] = parts.as_slice() {
            let only = only.clone();
            object.remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
        }
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(entries) => entries.values().all(is_empty),
        Value::Bool(is) => !is,
        Value::Number(number) => number.as_u64() == Some(0),
        Value::String(text) => text.is_empty(),
    }
}
