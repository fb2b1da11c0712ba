//! The line at the top of every page: the way back, the state, the way to the search.

use maud::{Markup, html};

use crate::{
    doc::{Crumb, Document},
    render::safe,
    text::Text,
};

const WAY_BACK: Text = Text { vi: "Vị trí trong sổ tay", en: "Place in the manual" };

pub(super) fn bar(document: &Document) -> Markup {
    let mark = document.control.mark.as_deref();
    html! {
        header.bar {
            (way_back(document))
            @if let Some(mark) = mark {
                p.mark { (safe::words(mark)) }
            }
            @if let Some(directory) = &document.directory {
                a.find href=(address(directory)) {
                    svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" {
                        path d="M11 11l4 4M12 7A5 5 0 1 1 2 7a5 5 0 0 1 10 0z" {}
                    }
                    span { (safe::words(&directory.title)) }
                }
            }
        }
    }
}

fn way_back(document: &Document) -> Markup {
    let organization = document.control.organization.as_deref();
    html! {
        @if !document.trail.is_empty() {
            nav.trail aria-label=(WAY_BACK.get(document.lang)) {
                @for crumb in &document.trail {
                    a href=(address(crumb)) { (safe::words(&crumb.title)) }
                    span aria-hidden="true" { " › " }
                }
                span aria-current="page" { (safe::shortened(&safe::words(&document.title), 80)) }
            }
        } @else if let Some(organization) = organization.filter(|_| document.directory.is_some()) {
            p.trail { (safe::shortened(&safe::words(organization), 80)) }
        }
    }
}

fn address(crumb: &Crumb) -> String {
    format!("{}.html", safe::name(&crumb.name))
}
