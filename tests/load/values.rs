//! Values that do not mean what their place needs.

use super::{below_head, faults, only};

#[test]
fn limits_that_cannot_be_understood_say_why() {
    let cases = [
        ("-3 days", "a limit cannot be negative"),
        ("3 dayz", "unknown unit `dayz`, did you mean `days`?"),
        ("3,5,1 ngày", "not a number"),
        ("99999999999 days", "the number is too large"),
        ("1.000 ngày", "thousands or decimals? write `1000` or `1`"),
        ("5", "the unit is missing"),
        ("5 ngày + 3 giờ", "two amounts in one limit"),
        ("1/7 ngày", "the fraction is too fine"),
        ("1/7200 giờ", "not a whole number of minutes"),
        ("năm ngày", "not a number"),
    ];
    for (limit, why) in cases {
        // Vietnamese letters before the value: columns count characters.
        let before = "statutory_limit: { basis: Điều 8 Luật Đất đai, limit: ";
        let (fault, message) = only(&below_head(&format!("{before}'{limit}' }}\n")));
        let (start, length) = (before.chars().count() + 1, limit.chars().count() + 2);
        assert_eq!(fault, format!("F004 3:{start}-3:{} '{limit}'", start + length));
        assert!(message.contains(why), "{limit}: {message}");
    }
}

#[test]
fn a_number_of_signs_is_no_way_to_end_the_program() {
    for limit in ["-".repeat(100_000), "1 ".repeat(50_000), "1/".repeat(50_000), "1,".repeat(50_000)] {
        assert_eq!(only(&below_head(&format!("limit: '{limit}ngày'\n"))).0.split(' ').next(), Some("F004"));
    }
}

#[test]
fn dates_and_codes_are_shown_as_they_should_be_written() {
    let (fault, message) = only(&below_head("revision: { no: 1, date: 26/11/2025 }\n"));
    assert_eq!(fault, "F004 3:26-3:36 26/11/2025");
    assert!(message.contains("`2025-11-26`"), "{message}");
    assert_eq!(only(&below_head("revision: { no: 1, date: 2025-02-30 }\n")).0, "F004 3:26-3:36 2025-02-30");
    // Without quotes the zeros at the end would be lost.
    let (fault, message) = only(&below_head("tthc: [1.012990]\n"));
    assert_eq!(fault, "F011 3:8-3:16 1.012990");
    assert!(message.contains("`1.012990` does not fit here"), "{message}");
}

#[test]
fn what_follows_a_step_is_either_or_both_but_never_a_bare_list() {
    let steps = "steps:\n  - id: a\n    name: A\n    next: [b, c]\n  - id: b\n    name: B\n    next: { one_of: [a], all_of: [c] }\n  - { id: c, name: C }\n";
    assert_eq!(faults(&below_head(steps)), ["F011 6:5-6:9 next", "F011 9:5-9:9 next"]);
}

#[test]
fn nothing_where_words_belong_is_shown_at_the_key() {
    let steps = "steps:\n  - { id: a, name: ~ }\n  - { id: b, name: }\n  - id: c\n    name:\n  - id: d\n    name: ''\n";
    let wanted = ["F011 4:20-4:21 ~", "F011 5:14-5:18 name", "F011 7:5-7:9 name", "F011 9:11-9:13 ''"];
    assert_eq!(faults(&below_head(steps)), wanted);
}

#[test]
fn rows_of_dashes_and_dots_are_words() {
    let library = super::read(below_head("purpose: ---\nscope: ...\nowner: --- \n"));
    let process = &library.processes[0].value;
    assert_eq!(process.purpose.as_ref().unwrap().get(iso_core::text::Lang::Vi), "---");
    assert_eq!(process.scope.as_ref().unwrap().get(iso_core::text::Lang::Vi), "...");
    assert_eq!(process.owner.as_ref().unwrap().as_str(), "---");
}

#[test]
fn empty_items_are_shown_at_their_dash() {
    let text = below_head("tthc:\n  -\n  - \"1.012994\"\n  - 5\n");
    assert_eq!(faults(&text), ["F011 4:4-4:4 ", "F011 6:5-6:6 5"]);
}

#[test]
fn text_over_several_lines_is_shown_to_its_end() {
    let text = below_head("limit: 3\n  dayz\nreserve: |\n  4 dayz\nowner: a b\n");
    assert_eq!(faults(&text), ["F004 3:8-4:7 3\n  dayz", "F004 6:3-6:9 4 dayz", "F015 7:8-7:11 a b"]);
}

#[test]
fn words_outside_a_list_of_words_are_told_the_list() {
    let (fault, message) = only(&below_head("steps:\n  - { id: a, name: Bước, kind: aprove }\n"));
    assert_eq!(fault, "F012 4:32-4:38 aprove");
    assert!(message.contains("did you mean `approve`?"), "{message}");
    let (fault, _) = only(&below_head("steps:\n  - { id: a, name: Bước, kind: [task] }\n"));
    assert_eq!(fault, "F012 4:26-4:30 kind");
}
