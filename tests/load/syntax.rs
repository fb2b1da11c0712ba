//! What YAML itself refuses, or allows and we do not.

use super::{below_head, faults, only, read};

/// The text below the head, and the fault it has.
fn fault_below(lines: &str) -> String {
    only(&below_head(lines)).0
}

#[test]
fn tabs_are_shown_where_they_stand() {
    assert_eq!(fault_below("steps:\n\t- id: a\n"), "F007 4:1-4:2 \t");
    assert_eq!(fault_below("purpose:\n  vi: Một\n\t\ten: Hai\n"), "F007 5:1-5:3 \t\t");
}

#[test]
fn a_colon_inside_a_title_is_shown_with_the_whole_title() {
    let (fault, message) = only("process: QT.01\ntitle: Cấp đổi: lần hai\n");
    assert_eq!(fault, "F007 2:8-2:24 Cấp đổi: lần hai");
    assert_eq!(message, "a colon `: ` inside text that is not in quotes");
}

#[test]
fn quotes_are_shown_where_they_open_or_where_text_follows() {
    assert_eq!(only("process: QT.01\ntitle: \"Cấp đổi\nlimit: 5 ngày\n").0, "F007 2:8-2:16 \"Cấp đổi");
    assert_eq!(only("process: QT.01\ntitle: 'Cấp đổi\n").0, "F007 2:8-2:16 'Cấp đổi");
    assert_eq!(only("process: QT.01\ntitle: \"Cấp\" đổi\n").0, "F007 2:14-2:17 đổi");
    assert_eq!(only("process: QT.01\ntitle: \"a\\qb\"\n").0.split(' ').next(), Some("F007"));
}

#[test]
fn wrong_indentation_is_shown_at_the_line_that_does_not_fit() {
    assert_eq!(fault_below("steps:\n  - id: a\n   name: Bước\n"), "F007 5:4-5:14 name: Bước");
    assert_eq!(fault_below("purpose: Một\n  scope: Hai\n"), "F007 4:3-4:13 scope: Hai");
    assert_eq!(fault_below(" limit: 5 ngày\n"), "F007 3:2-3:15 limit: 5 ngày");
}

#[test]
fn a_line_without_colon_is_shown() {
    for line in ["limit 5 ngày", "limit:5 ngày"] {
        assert_eq!(fault_below(&format!("{line}\nowner: a\n")), format!("F007 3:1-3:13 {line}"));
    }
}

#[test]
fn an_open_bracket_is_shown_where_it_opens() {
    let (fault, message) = only(&below_head("tthc: [\"1.012994\"\nlimit: 5 ngày\n"));
    assert_eq!(fault, "F007 3:7-3:8 [");
    assert_eq!(message, "the bracket `[` that opens here is never closed");
    assert!(fault_below("steps:\n  - { id: a, name: b\n  - { id: c, name: d }\n").starts_with("F007 4:5-"));
    // A quote inside a word hides no bracket.
    let quoted = "process: QT.01\ntitle: Xã Ea H'Leo\ntthc: [\nệ: b: c\n";
    assert_eq!(only(quoted).0, "F007 3:7-3:8 [");
    assert!(fault_below("tthc: \"1.012994\"]\n").starts_with("F007 3:17-"));
}

#[test]
fn signs_that_begin_no_value_are_named() {
    for sign in ['@', '%', '`'] {
        let (fault, message) = only(&format!("process: QT.01\ntitle: {sign}Thử\n"));
        assert_eq!(fault, format!("F007 2:8-2:12 {sign}Thử"));
        assert!(message.contains(sign), "{message}");
    }
    assert_eq!(fault_below("limit: 5\u{0} ngày\n"), "F007 3:9-3:15 \u{0} ngày");
}

#[test]
fn a_key_that_stands_twice_is_shown_with_its_first_line() {
    let text = below_head("limit: 3 ngày\nsteps:\n  - { id: a, name: Bước, id: b }\nlimit: 5 ngày\n");
    assert_eq!(faults(&text), ["F014 5:26-5:28 id", "F014 6:1-6:6 limit"]);
    let library = read(text);
    let [inner, outer] = library.findings.as_slice() else { panic!() };
    let first = |finding: &iso_core::diag::Finding| {
        let related = &finding.related[0];
        library.locate_node(&related.file, &related.node).unwrap().start
    };
    assert_eq!((first(inner).line, first(outer).line), (5, 3));
}

#[test]
fn anchors_aliases_tags_and_merge_keys_are_refused_and_nothing_follows_from_them() {
    let text = "process: QT.01\ntitle: &ten Thử\nlimit: *ten\nowner: !!str a\n<<: { purpose: Đích }\n";
    let wanted = ["F009 2:8-2:12 &ten", "F009 3:8-3:12 *ten", "F009 4:8-4:13 !!str", "F009 5:1-5:3 <<"];
    assert_eq!(faults(text), wanted);
    // A key that is an alias or a list is no reason to take values for keys.
    let text =
        below_head("*a : x\n? [limit, b]\n: y\n? { c: d }\n: [e, { f: g }]\nlimit: 3 dayz\nowner: limit\n");
    let wanted = ["F009 3:1-3:3 *a", "F009 4:3-4:4 [", "F009 6:3-6:4 {", "F004 8:8-8:14 3 dayz"];
    assert_eq!(faults(&text), wanted);
}

#[test]
fn a_bomb_of_aliases_is_refused_without_being_unfolded() {
    let mut bomb = String::from("process: QT.01\ntitle: Thử\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        let before = format!("*a{}, ", level - 1).repeat(10);
        bomb += &format!("a{level}: &a{level} [{before}]\n");
    }
    let start = std::time::Instant::now();
    let library = read(bomb);
    assert!(start.elapsed().as_secs() < 2 && library.processes.is_empty());
    let refused = library.findings.iter().filter(|finding| finding.rule.code == "F009").count();
    assert_eq!(refused, 10, "named some times, not three hundred");
}

#[test]
fn two_documents_in_one_file_are_refused_at_the_second() {
    assert_eq!(fault_below("---\nprocess: QT.02\ntitle: Hai\n"), "F009 3:1-3:4 ---");
}

#[test]
fn keys_that_look_like_numbers_are_named_where_they_stand() {
    let wanted = ["F005 3:1-3:2 1", "F005 4:1-4:5 true", "F004 5:8-5:14 3 dayz"];
    assert_eq!(faults(&below_head("1: a\ntrue: b\nlimit: 3 dayz\n")), wanted);
}

/// Some readers take these signs for line breaks. There is one reader here, so that no key is
/// seen by the one and not by the other.
#[test]
fn unusual_line_breaks_hide_no_key() {
    for sign in ['\u{85}', '\u{2028}', '\u{2029}'] {
        let library = read(format!("process: QT.01\ntitle: Thử # ghi chú{sign}limit: 5 ngày\n"));
        assert!(library.findings.is_empty() && library.processes[0].value.limit.is_none());
    }
}
