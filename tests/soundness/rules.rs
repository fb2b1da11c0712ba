//! What the rules about the flow accuse, and what they must leave alone.

use crate::support::{check, library_of_text};

/// The rules that stand on the proof.
const CODES: [&str; 8] = ["C002", "G004", "G005", "G008", "G009", "G010", "V002", "V005"];

/// Codes raised by a procedure with these steps.
fn raised(head: &str, steps: &str) -> Vec<String> {
    let library = library_of_text(&format!("process: A\ntitle: A\n{head}\nsteps:\n{steps}"));
    assert!(library.findings.is_empty(), "{:?}", library.findings);
    let checked = check(&library);
    let codes = checked.findings.iter().map(|finding| finding.rule.code);
    codes.filter(|code| CODES.contains(code)).map(str::to_owned).collect()
}

fn clean(head: &str, steps: &str) {
    assert_eq!(raised(head, steps), Vec::<String>::new(), "{steps}");
}

const PUBLIC: &str = "tthc: ['1.000001']";

#[test]
fn handing_back_needs_no_approval() {
    for disposition in ["refuse", "return", "withhold", "concession"] {
        clean(
            PUBLIC,
            &format!(
                "
  - {{ id: nhan, name: N, kind: receive, next: [{{ to: ky, when: Đủ }}, {{ to: soan, when: Không, disposition: {disposition} }}] }}
  - {{ id: ky, name: K, kind: approve, next: tra }}
  - {{ id: soan, name: S }}
  - {{ id: tra, name: T, kind: deliver }}
"
            ),
        );
    }
    // Asking for a supplement is handing back only where it goes straight out.
    let supplement = |to: &str| {
        format!(
            "
  - {{ id: nhan, name: N, kind: receive, next: [{{ to: ky, when: Đủ }}, {{ to: {to}, when: Thiếu, disposition: supplement }}] }}
  - {{ id: ky, name: K, kind: approve, next: tra }}
  - {{ id: bo-sung, name: B, performer: applicant, next: xu-ly }}
  - {{ id: xu-ly, name: X }}
  - {{ id: tra, name: T, kind: deliver }}
"
        )
    };
    assert!(!raised(PUBLIC, &supplement("tra")).contains(&"V002".to_owned()));
    assert_eq!(raised(PUBLIC, &supplement("bo-sung")), ["V002"]);
}

/// Where no step verifies or approves at all, that is said once; the officer who signs alone says
/// so by the kind of the step.
#[test]
fn a_result_that_nobody_checks_is_one_finding() {
    let steps = |kind: &str| {
        format!(
        "
  - {{ id: nhan, name: N, kind: receive, next: [{{ to: lam, when: Đủ }}, {{ to: sua, when: Sai, disposition: correct }}] }}
  - {{ id: sua, name: S, performer: applicant, next: [{{ to: nhan, when: Nộp lại, max: 1 }}, {{ to: end, when: Thôi }}] }}
  - {{ id: lam, name: L{kind} }}
  - {{ id: tra, name: T, kind: deliver }}
  - {{ id: tra-nua, name: T, kind: deliver }}
"
    )
    };
    let head = format!("{PUBLIC}\nlimit: trong ngày");
    assert_eq!(raised(&head, &steps("")), ["V002"]);
    clean(&head, &steps(", kind: verify"));
    // What is only handed back was never a result.
    clean(
        PUBLIC,
        "
  - { id: nhan, name: N, kind: receive, next: [{ to: tra, when: Thiếu, disposition: return }, { to: luu, when: Đủ }] }
  - { id: luu, name: L, kind: archive, next: end }
  - { id: tra, name: T, kind: deliver }
",
    );
}

#[test]
fn a_correction_at_the_desk_concerns_the_request() {
    clean(
        PUBLIC,
        "
  - { id: nhan, name: N, kind: receive, next: [{ to: ky, when: Đủ }, { to: tra, when: Sai, disposition: correct }] }
  - { id: ky, name: K, kind: approve, next: tra }
  - { id: tra, name: T, kind: notify }
",
    );
}

#[test]
fn a_correction_sent_back_before_the_check_is_checked() {
    clean(
        PUBLIC,
        "
  - { id: nhan, name: N, kind: receive }
  - { id: soan, name: S }
  - { id: xem, name: X, kind: verify, next: [{ to: ky, when: Đạt }, { to: soan, when: Chưa, disposition: correct, max: 1 }] }
  - { id: ky, name: K, kind: approve, next: [{ to: tra, when: Đạt }, { to: xem, when: Chưa, disposition: correct, max: 1 }] }
  - { id: tra, name: T, kind: deliver }
",
    );
}

#[test]
fn an_approval_in_a_parallel_branch_is_one() {
    let steps = |waits: &str| {
        format!(
            "
  - {{ id: nhan, name: N, kind: receive, next: {{ all_of: [ky, do] }} }}
  - {{ id: ky, name: K, kind: approve, next: tra }}
  - {{ id: do, name: D, next: tra }}
  - {{ id: tra, name: T, kind: deliver, waits_for: {waits} }}
"
        )
    };
    clean(PUBLIC, &steps("all_of"));
    // Where the branches do not wait for each other that is said, and nothing is built on it.
    assert_eq!(raised(PUBLIC, &steps("one_of")), ["G005"]);
}

#[test]
fn what_others_do_before_the_desk_is_no_work_of_the_office() {
    clean(
        PUBLIC,
        "
  - { id: bao, name: B, kind: notify }
  - { id: nop, name: N, performer: applicant }
  - { id: gui, name: G, performer: other_agency }
  - { id: nhan, name: R, kind: receive }
  - { id: lam, name: L }
",
    );
    // Without any kind nobody said which step is which.
    clean(PUBLIC, "\n  - { id: nhan, name: Tiếp nhận }\n  - { id: lam, name: Làm }\n");
    // An internal procedure answers no request.
    clean("kind: management", "\n  - { id: lam, name: Làm }\n  - { id: ky, name: Ký, kind: approve }\n");
}

#[test]
fn two_supplements_with_one_step_for_the_applicant_are_lawful() {
    clean(
        PUBLIC,
        "
  - { id: nhan, name: N, kind: receive, next: [{ to: xem, when: Đủ }, { to: bo-sung, when: Thiếu, disposition: supplement }] }
  - { id: xem, name: X, kind: review_request, next: [{ to: ky, when: Đủ }, { to: bo-sung, when: Thiếu, disposition: supplement }] }
  - { id: ky, name: K, kind: approve }
  - { id: tra, name: T, kind: deliver, next: end }
  - { id: bo-sung, name: B, performer: applicant, next: [{ to: nhan, when: Nộp lại, max: 1 }, { to: end, when: Thôi }] }
",
    );
}

/// A case in which something hangs is told by the choices that lead there, in the reader's language.
#[test]
fn a_run_is_told_by_its_choices() {
    let text = "process: A\ntitle: A\nsteps:
  - { id: nhan, name: Tiếp nhận, next: [{ to: kiem, when: Đủ }, { to: end, when: Từ chối }] }
  - { id: kiem, name: Kiểm tra, next: [{ to: thue, when: Có thuế }, { to: dat, when: Không }] }
  - { id: thue, name: Hỏi thuế, next: tra }
  - { id: dat, name: Đo đất, next: tra }
  - { id: tra, name: Trả, waits_for: all_of }
";
    let checked = check(&library_of_text(text));
    let found = checked.findings.iter().find(|finding| finding.rule.code == "G004").unwrap();
    assert_eq!(
        found.message(iso_core::text::Lang::Vi),
        "A: nếu chọn “Đủ” sau “Tiếp nhận”, “Có thuế” sau “Kiểm tra” thì “Trả” chờ “Đo đất” mà việc này không đến: hồ sơ bị treo"
    );
    assert_eq!(
        found.message(iso_core::text::Lang::En),
        "A: with “Đủ” after “Tiếp nhận”, “Có thuế” after “Kiểm tra”, “Trả” waits for “Đo đất”, which does not come: the case hangs"
    );
    assert_eq!(found.witness, ["nhan", "kiem", "thue"]);
}

/// What cannot be decided is not read as passed: here because nothing can be said about the order
/// of things in a flow that hangs.
#[test]
fn what_is_not_decided_is_not_evaluated() {
    let steps = "
  - { id: nhan, name: N, kind: receive, next: [{ to: ky, when: A }, { to: tra, when: B }] }
  - { id: ky, name: K, kind: approve, next: tra }
  - { id: tra, name: T, kind: deliver, waits_for: all_of }
";
    let library = library_of_text(&format!("process: A\ntitle: A\nsteps:\n{steps}"));
    let checked = check(&library);
    assert!(checked.findings.iter().any(|finding| finding.rule.code == "G004"));
    assert!(checked.not_evaluated_codes().contains(&"V002"), "{:?}", checked.not_evaluated_codes());
}
