//! What the file says about itself.

use super::{LANGUAGE, package::Properties, xml::Xml};
use crate::{
    doc::{Document, Fact},
    render::safe,
};

/// Word shows no more of a property.
const LONGEST: usize = 250;

pub(super) fn parts(document: &Document) -> Properties {
    Properties { core: core(document), app: app(document) }
}

fn core(document: &Document) -> Vec<u8> {
    let control = &document.control;
    let facts: Vec<String> = control.facts.iter().map(Fact::to_string).collect();
    let mut xml = Xml::new();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &"http://purl.org/dc/terms/"),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let mut property = |name, value: &str| {
        if !value.is_empty() {
            xml.element(name, &[], |xml| xml.text(&safe::shortened(value, LONGEST)));
        }
    };
    property("dc:title", &document.title);
    property("dc:subject", &control.kind);
    property("dc:creator", control.organization.as_deref().unwrap_or_default());
    property("cp:keywords", &facts.join("; "));
    property("dc:description", control.imprint.as_deref().unwrap_or_default());
    property("dc:language", LANGUAGE.get(document.lang));
    property("cp:contentStatus", control.mark.as_deref().unwrap_or_default());
    if let Some(date) = control.date {
        for name in ["dcterms:created", "dcterms:modified"] {
            let time = format!("{date}T00:00:00Z");
            xml.element(name, &[("xsi:type", &"dcterms:W3CDTF")], |xml| xml.text(&time));
        }
    }
    xml.close("cp:coreProperties");
    xml.finish()
}

fn app(document: &Document) -> Vec<u8> {
    let mut xml = Xml::new();
    let space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.element("Properties", &[("xmlns", &space)], |xml| {
        xml.element("Application", &[], |xml| xml.text("iso"));
        if let Some(organization) = &document.control.organization {
            xml.element("Company", &[], |xml| xml.text(&safe::shortened(organization, LONGEST)));
        }
    });
    xml.finish()
}
