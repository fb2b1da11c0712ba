//! The archive: parts, their types and how they refer to each other (ECMA-376, part 2).

use std::io::{Cursor, Write};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::xml::Xml;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
const CORE_TYPE: &str = "application/vnd.openxmlformats-package.core-properties+xml";
const APP_TYPE: &str = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

/// A part of the document, in the folder `word`.
pub(super) struct Part {
    name: &'static str,
    /// The last words of its content type.
    kind: &'static str,
    content: Vec<u8>,
}

impl Part {
    pub(super) fn new(name: &'static str, kind: &'static str, content: Vec<u8>) -> Self {
        Part { name, kind, content }
    }

    /// Name of the relationship by which the document refers to the part.
    pub(super) fn id(&self) -> &str {
        self.name.trim_start_matches("word/").trim_end_matches(".xml")
    }
}

/// Name of the relationship of an address.
pub(super) fn address_id(number: usize) -> String {
    format!("link{number}")
}

/// Properties of the file: those of every office format, and those of Word.
pub(super) struct Properties {
    pub(super) core: Vec<u8>,
    pub(super) app: Vec<u8>,
}

/// All parts in one archive; the first is the document itself.
///
/// Writing to memory fails only beyond the four gigabytes of the ZIP format.
pub(super) fn archive(parts: &[Part], addresses: &[String], properties: &Properties) -> Vec<u8> {
    try_archive(parts, addresses, properties).unwrap_or_default()
}

fn try_archive(parts: &[Part], addresses: &[String], properties: &Properties) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::with_capacity(64 * 1024)));
    // Always the same day: the archive is the same bytes whenever it is written.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644);
    let mut add = |name: &str, content: &[u8]| -> ZipResult<()> {
        zip.start_file(name, options)?;
        Ok(zip.write_all(content)?)
    };
    add("[Content_Types].xml", &content_types(parts))?;
    add("_rels/.rels", &package_relationships())?;
    for part in parts {
        add(part.name, &part.content)?;
    }
    add("word/_rels/document.xml.rels", &document_relationships(parts, addresses))?;
    add("docProps/core.xml", &properties.core)?;
    add("docProps/app.xml", &properties.app)?;
    Ok(zip.finish()?.into_inner())
}

fn content_types(parts: &[Part]) -> Vec<u8> {
    let mut xml = Xml::new();
    let space = format!("{PACKAGE}content-types");
    xml.element("Types", &[("xmlns", &space)], |xml| {
        let relationships = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", &"rels"), ("ContentType", &relationships)]);
        xml.empty("Default", &[("Extension", &"xml"), ("ContentType", &"application/xml")]);
        let mut part = |name: &str, kind: &str| {
            let name = format!("/{name}");
            xml.empty("Override", &[("PartName", &name), ("ContentType", &kind)]);
        };
        for it in parts {
            part(it.name, &format!("{WORD}{}+xml", it.kind));
        }
        part("docProps/core.xml", CORE_TYPE);
        part("docProps/app.xml", APP_TYPE);
    });
    xml.finish()
}

fn package_relationships() -> Vec<u8> {
    let office = |name| format!("{OFFICE}{name}");
    relationships(
        &[
            ("document".to_owned(), office("officeDocument"), "word/document.xml".to_owned()),
            (
                "core".to_owned(),
                format!("{PACKAGE}relationships/metadata/core-properties"),
                "docProps/core.xml".to_owned(),
            ),
            ("app".to_owned(), office("extended-properties"), "docProps/app.xml".to_owned()),
        ],
        &[],
    )
}

fn document_relationships(parts: &[Part], addresses: &[String]) -> Vec<u8> {
    let inside: Vec<(String, String, String)> = parts
        .iter()
        .skip(1)
        .map(|part| {
            let target = part.name.trim_start_matches("word/").to_owned();
            (part.id().to_owned(), format!("{OFFICE}{}", part.kind), target)
        })
        .collect();
    relationships(&inside, addresses)
}

fn relationships(inside: &[(String, String, String)], addresses: &[String]) -> Vec<u8> {
    let mut xml = Xml::new();
    let space = format!("{PACKAGE}relationships");
    xml.element("Relationships", &[("xmlns", &space)], |xml| {
        for (id, kind, target) in inside {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
        let kind = format!("{OFFICE}hyperlink");
        for (number, target) in addresses.iter().enumerate() {
            let id = address_id(number);
            xml.empty(
                "Relationship",
                &[("Id", &id), ("Type", &kind), ("Target", target), ("TargetMode", &"External")],
            );
        }
    });
    xml.finish()
}
