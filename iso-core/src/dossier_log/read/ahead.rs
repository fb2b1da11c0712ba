//! Records that a second thread reads, decodes and cuts, while the first one keeps what they say.

use std::{
    io::{self, Read},
    ops::Range,
    sync::mpsc::{Receiver, SyncSender, sync_channel},
    thread,
};

use super::{
    LogFile,
    records::{Broken, Record, Records},
    rows::Rest,
};
use crate::dossier_log::DossierLog;

/// So many bytes of records go from one thread to the other at once.
const BATCH: usize = 128 * 1024;
/// So many batches are on their way at most: memory is bounded whoever is the slower one.
const ON_THE_WAY: usize = 4;

/// Records one after the other, cut.
#[derive(Default)]
struct Batch {
    text: Vec<u8>,
    fields: Vec<Range<usize>>,
    records: Vec<Cut>,
    /// Why there is nothing behind the last record.
    failed: Option<io::Error>,
}

/// A record of a batch: where its text and its fields end.
struct Cut {
    line: u64,
    text: usize,
    fields: usize,
    broken: Option<Broken>,
}

impl DossierLog {
    /// Reads a file to its end as [`DossierLog::read`] does, with the same result, while a second
    /// thread reads ahead: for long files, where a second processor is free.
    ///
    /// # Errors
    ///
    /// Where the reader fails. A row that is wrong is no error: it is counted and reported.
    pub fn read_ahead<R: Read + Send>(
        &mut self,
        file: LogFile<R>,
        progress: &mut dyn FnMut(u64),
    ) -> io::Result<()> {
        let LogFile { name, head, records, .. } = file;
        let rest = Rest::new(&name, &head);
        let (full, to_take) = sync_channel(ON_THE_WAY);
        let (empty, to_fill) = sync_channel(ON_THE_WAY + 2);
        let rows = thread::scope(|scope| {
            scope.spawn(move || cut_all(records, &full, &to_fill));
            let mut rows = 0;
            for batch in to_take {
                rows += self.take_all(&rest, &batch);
                progress(rows);
                if let Some(error) = batch.failed {
                    return Err(error);
                }
                // Nobody fills it again once the file has ended.
                let _ = empty.try_send(batch);
            }
            Ok(rows)
        })?;
        progress(rows);
        self.finish(head.kind);
        Ok(())
    }

    fn take_all(&mut self, rest: &Rest<'_>, batch: &Batch) -> u64 {
        let (mut text_from, mut fields_from) = (0, 0);
        for cut in &batch.records {
            let text = batch.text.get(text_from..cut.text).unwrap_or_default();
            let fields = batch.fields.get(fields_from..cut.fields).unwrap_or_default();
            self.take(rest, &Record::of(cut.line, text, fields, cut.broken));
            (text_from, fields_from) = (cut.text, cut.fields);
        }
        batch.records.len() as u64
    }
}

/// Sends every record, until the file ends or nobody takes them.
fn cut_all<R: Read>(mut records: Records<R>, full: &SyncSender<Batch>, to_fill: &Receiver<Batch>) {
    loop {
        let mut batch = to_fill.try_recv().unwrap_or_default();
        batch.clear();
        let more = loop {
            match records.next() {
                Ok(Some(record)) => batch.add(&record),
                Ok(None) => break false,
                Err(error) => {
                    batch.failed = Some(error);
                    break false;
                }
            }
            if batch.text.len() >= BATCH {
                break true;
            }
        };
        if full.send(batch).is_err() || !more {
            return;
        }
    }
}

impl Batch {
    fn clear(&mut self) {
        self.text.clear();
        self.fields.clear();
        self.records.clear();
    }

    fn add(&mut self, record: &Record<'_>) {
        self.text.extend_from_slice(record.text());
        self.fields.extend_from_slice(record.fields());
        let (text, fields) = (self.text.len(), self.fields.len());
        self.records.push(Cut { line: record.line, text, fields, broken: record.broken });
    }
}
