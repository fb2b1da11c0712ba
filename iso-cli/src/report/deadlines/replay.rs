//! The past under other limits, in words.

use std::fmt::Write;

use iso_core::{
    dossier_log::{Percent, Promises, Replay},
    text::{Lang, grouped},
};

use super::{
    Replayed,
    words::{percent, plain},
};
use crate::report::{
    table::{left, right, table},
    text,
};

/// Nothing where nothing was asked.
pub(super) fn show(replayed: &Replayed, promises: &Promises<'_>, lang: Lang) -> String {
    let mut page = String::new();
    for replay in &replayed.replays {
        page.push_str(&one(replay, promises, lang));
    }
    page.push_str(&shortest(replayed, lang));
    page
}

fn one(replay: &Replay, promises: &Promises<'_>, lang: Lang) -> String {
    let n = |count| grouped(count, lang);
    let share = |kept| percent(Percent::of(kept, replay.resolved), lang);
    let (code, limit) = (&replay.procedure, replay.limit.show(lang));
    let (kept, of, now) = (n(replay.kept), n(replay.resolved), n(replay.kept_in_force));
    let (then_share, now_share) = (share(replay.kept), share(replay.kept_in_force));
    let mut page = match lang {
        Lang::Vi => format!(
            "\nNếu {code} hứa {limit}\n  {kept} trong {of} hồ sơ đã giải quyết sẽ đúng hạn ({then_share}); theo thời hạn lúc nhận là {now} ({now_share})\n"
        ),
        Lang::En => format!(
            "\nIf {code} promised {limit}\n  {kept} of {of} resolved dossiers would have been on time ({then_share}); by the limit in force it was {now} ({now_share})\n"
        ),
    };
    if replay.not_judged > 0 {
        let words = text(
            "hồ sơ đã giải quyết không xét được theo thời hạn này",
            "resolved dossiers cannot be judged by it",
        );
        let _ = writeln!(page, "  {} {}", n(replay.not_judged), words.get(lang));
    }
    if replay.kept < replay.resolved && replay.stopped_by.is_empty() {
        let words = text(
            "Khâu nào cản thì chưa xét được: không có tệp bước xử lý.",
            "Which step stops the others is not evaluated: there is no file of steps.",
        );
        let _ = writeln!(page, "  {}", words.get(lang));
    }
    for (step, role, count) in replay.stopped_by.iter().take(5) {
        let (step, role, count) = (plain(step), plain(promises.role(role)), n(*count));
        let _ = match lang {
            Lang::Vi => writeln!(page, "  {count} hồ sơ còn lại mất nhiều thời gian nhất ở {step} ({role})"),
            Lang::En => writeln!(page, "  {count} of the others spent the most time at {step} ({role})"),
        };
    }
    page
}

fn shortest(replayed: &Replayed, lang: Lang) -> String {
    let Some((target, all)) = &replayed.shortest else { return String::new() };
    let share = target.show(lang);
    let mut page = match lang {
        Lang::Vi => format!("\nNếu muốn {share} hồ sơ đúng hạn: thời hạn ngắn nhất đã giữ được\n"),
        Lang::En => format!("\nFor {share} on time: the shortest limit that would have held\n"),
    };
    let columns = [
        left("quy trình", "procedure"),
        left("đang hứa", "promised"),
        left("ngắn nhất", "shortest"),
        right("hồ sơ", "dossiers"),
        right("đúng hạn", "on time"),
        right("", ""),
    ];
    let mut rows = Vec::new();
    for it in all {
        let show = |limit: Option<iso_core::model::TimeLimit>| {
            limit.map_or_else(|| "–".to_owned(), |limit| limit.show(lang))
        };
        rows.push(vec![
            it.procedure.clone(),
            show(it.promised),
            show(it.limit),
            grouped(it.resolved, lang),
            grouped(it.kept, lang),
            percent(Percent::of(it.kept, it.resolved), lang),
        ]);
    }
    page.push_str(&table(&columns, rows, lang));
    page
}
