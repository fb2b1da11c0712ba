//! What a procedure inherits, and what stands whatever the family says.

use iso_core::{model::Id, text::Lang};

use crate::support::{check, library_of_texts};

fn id(text: &str) -> Id {
    text.parse().unwrap()
}

const NARROW: &str = "family: hep\nextends: rong\nowner: truong-phong\nscope: Hẹp\n\
    forms: [{ id: m1, name: Mẫu hẹp }, { id: m2, name: Mẫu hai }]\nclock: { on_supplement: restart }\n";
const WIDE: &str = "family: rong\nowner: chu-tich\nscope: Rộng\ninputs: [{ name: Hồ sơ }]\n\
    forms: [{ id: m2, name: Mẫu rộng }, { id: m3, name: Mẫu ba }]\nclock: { on_supplement: pause, calendar: lich }\n";

#[test]
fn own_values_stand_and_lists_are_joined_nearest_first() {
    let own = "process: QT.01\ntitle: Thử\nfamily: hep\nscope: Riêng\nforms: [{ id: m1, name: Mẫu riêng }]\n";
    let library = library_of_texts(&[("a.yaml", own), ("h.yaml", NARROW), ("r.yaml", WIDE)]);
    assert!(library.findings.is_empty());
    let process = &library.processes[0].value;
    assert_eq!(process.scope.as_ref().unwrap().get(Lang::Vi), "Riêng");
    assert_eq!(process.owner, Some(id("truong-phong")));
    assert_eq!(process.inputs.len(), 1);
    assert_eq!(process.clock.calendar, Some(id("lich")));
    assert_eq!(process.clock.on_supplement, Some(iso_core::model::OnSupplement::Restart));
    let forms: Vec<&str> = process.forms.iter().map(|form| form.name.get(Lang::Vi)).collect();
    assert_eq!(forms, ["Mẫu riêng", "Mẫu hai", "Mẫu ba"]);
    assert!(library.is_written("a.yaml", &iso_core::source::NodePath::root().key("scope")));
    assert!(!library.is_written("a.yaml", &iso_core::source::NodePath::root().key("owner")));
}

#[test]
fn a_circle_of_families_ends_where_it_closes() {
    let circle = WIDE.replace("family: rong\n", "family: rong\nextends: hep\n");
    let own = "process: QT.01\ntitle: Thử\nfamily: rong\n";
    let whole = library_of_texts(&[("a.yaml", own), ("h.yaml", NARROW), ("r.yaml", &circle)]);
    assert_eq!(whole.processes[0].value.owner, Some(id("chu-tich")));
    assert_eq!(whole.processes[0].value.forms.len(), 3);
    let alone =
        library_of_texts(&[("a.yaml", own), ("r.yaml", "family: rong\nextends: rong\nscope: Rộng\n")]);
    assert!(alone.processes[0].value.scope.is_some());
    check(&whole);
    check(&alone);
}

#[test]
fn a_family_that_does_not_exist_is_a_finding_at_its_name() {
    let library = library_of_texts(&[("a.yaml", "process: QT.01\ntitle: Thử\nfamily: khong-co\n")]);
    let found = crate::support::codes_and_places(&library, &check(&library));
    assert!(found.contains(&"F001 3:9".to_owned()), "{found:?}");
}

#[test]
fn calendars_build_on_each_other_and_a_circle_ends() {
    let library = library_of_texts(&[
        ("a.yaml", "calendar: xa\nextends: tinh\n"),
        ("b.yaml", "calendar: tinh\nextends: nuoc\n"),
        ("c.yaml", "calendar: nuoc\nextends: tinh\n"),
    ]);
    let chain: Vec<&str> =
        library.calendar_chain(&id("xa")).iter().map(|calendar| calendar.calendar.as_str()).collect();
    assert_eq!(chain, ["xa", "tinh", "nuoc"]);
    assert!(library.calendar_chain(&id("khong-co")).is_empty());
}

#[test]
fn a_second_organization_is_told_that_nothing_of_it_is_used() {
    let library = library_of_texts(&[
        ("a.yaml", "organization: Một\nscope: { services: [A] }\n"),
        ("b.yaml", "organization: Hai\nscope: { services: [B] }\n"),
    ]);
    assert_eq!(library.organization.as_ref().unwrap().file, "a.yaml");
    let checked = check(&library);
    let twice: Vec<_> = checked.findings.iter().filter(|it| it.file == "b.yaml").collect();
    assert_eq!(twice.len(), 1, "{:?}", crate::support::codes_and_places(&library, &checked));
    assert_eq!((twice[0].rule.name, twice[0].related[0].file.as_str()), ("code-used-twice", "a.yaml"));
}
