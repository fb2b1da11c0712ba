//! All faults of a file at once, each at its own place, none that is only the shadow of another.

use super::{below_head, faults, only, read};

#[test]
fn nine_different_faults_are_named_in_one_go() {
    let text = "\
process: QT.01
title: 5.5
tthc: [1.012994]
owner: trưởng phòng
limt: 5 ngày
revision: { no: một, date: 26/11/2025 }
steps:
  - id: tiếp nhận
    name: Tiếp nhận
    limit: 3 ngay lam viêcc
  - name: Thẩm định
    kind: thẩm-định
  - id: trả
    name: Trả
    next: [a, b]
";
    let wanted = [
        "F011 2:8-2:11 5.5",
        "F011 3:8-3:16 1.012994",
        "F015 4:8-4:20 trưởng phòng",
        "F005 5:1-5:5 limt",
        "F011 6:17-6:20 một",
        "F004 6:28-6:38 26/11/2025",
        "F015 8:9-8:18 tiếp nhận",
        "F004 10:12-10:28 3 ngay lam viêcc",
        "F010 11:5-11:20 name: Thẩm định",
        "F012 12:11-12:20 thẩm-định",
        "F011 15:5-15:9 next",
    ];
    assert_eq!(faults(text), wanted);
}

#[test]
fn items_after_a_lost_one_keep_their_places() {
    let text =
        below_head("tthc:\n  - 1.5\n  - \"1.012994\"\n  - 2.5\n  - \"x\"\n  - \"1.012995\"\n  - 3.5\n");
    let wanted = ["F011 4:5-4:8 1.5", "F011 6:5-6:8 2.5", "F015 7:5-7:8 \"x\"", "F011 9:5-9:8 3.5"];
    assert_eq!(faults(&text), wanted);
    let paths: Vec<String> = read(text).findings.iter().map(|finding| finding.node.to_string()).collect();
    assert_eq!(paths, ["tthc[0]", "tthc[2]", "tthc[3]", "tthc[5]"]);
}

#[test]
fn a_missing_key_is_shown_at_the_nearest_thing_that_is_there() {
    assert_eq!(only("process: QT.01\n").0, "F010 1:1-1:15 process: QT.01");
    assert_eq!(only(&below_head("steps:\n  - { name: Bước }\n")).0, "F010 4:7-4:17 name: Bước");
    assert_eq!(only(&below_head("groups: [{ id: a }]\n")).0, "F010 3:12-3:17 id: a");
    assert_eq!(faults(&below_head("steps:\n  - {}\n")), ["F010 4:5-4:7 {}", "F010 4:5-4:7 {}"]);
}

/// What is put in the place of a missing value, to read on, is nobody's mistake.
#[test]
fn a_missing_limit_date_or_list_is_one_fault() {
    let period = "steps:\n  - { id: a, name: A, periods: [{ name: Chờ }], case_limits: [{ case: b }] }\n";
    assert_eq!(faults(&below_head(period)), ["F010 4:35-4:44 name: Chờ", "F010 4:65-4:72 case: b"]);
    let groups = "groups:\n  - { id: a }\n  - { id: b }\nblocks: [{ id: a, name: A }]\nstatutory_limit: { basis: Luật }\n";
    let wanted = [
        "F010 4:7-4:12 id: a",
        "F010 5:7-5:12 id: b",
        "F010 6:12-6:17 id: a",
        "F010 7:1-7:16 statutory_limit",
    ];
    assert_eq!(faults(&below_head(groups)), wanted);
    let calendar = "calendar: a\nyears: { from: 2020 }\ndays_off: [{ name: Tết }]\nswapped_days: [{ off: 2020-01-01 }]\n";
    let wanted = ["F010 2:1-2:6 years", "F010 3:14-3:23 name: Tết", "F010 4:18-4:33 off: 2020-01-01"];
    assert_eq!(faults(calendar), wanted);
    let wrong = below_head("statutory_limit: { limit: '3,5,1 ngày' }\n");
    assert_eq!(faults(&wrong), ["F004 3:27-3:39 '3,5,1 ngày'"]);
}

#[test]
fn a_misspelt_key_is_not_missed_as_well() {
    assert_eq!(only("process: QT.01\ntitel: Thử\n").0, "F005 2:1-2:6 titel");
    let (fault, message) = only(&below_head("steps:\n  - { id: a, nmae: Bước }\n"));
    assert_eq!(fault, "F005 4:14-4:18 nmae");
    assert!(message.contains("did you mean `name`?"), "{message}");
}

#[test]
fn a_mapping_in_the_place_of_a_list_and_the_other_way_round() {
    assert_eq!(only(&below_head("steps: { id: a, name: A }\n")).0, "F011 3:1-3:6 steps");
    assert_eq!(only(&below_head("clock: [a]\n")).0, "F011 3:1-3:6 clock");
    assert_eq!(only(&below_head("steps:\n  - a\n")).0, "F011 4:5-4:6 a");
}

/// Aliased, doubled or tagged values are refused; what else is wrong is still named.
#[test]
fn faults_of_yaml_do_not_hide_faults_of_shape() {
    let text = below_head("limit: 3 dayz\nowner: &a b\nowner: c d\nstep: []\n");
    let wanted = ["F004 3:8-3:14 3 dayz", "F009 4:8-4:10 &a", "F014 5:1-5:6 owner", "F005 6:1-6:5 step"];
    assert_eq!(faults(&text), wanted);
}
