//! Whatever bytes a log holds, every row is counted or reported.
#![no_main]

use iso_core::dossier_log::{Columns, DossierLog, LogFile};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let head = b"dossier,procedure,unit,received_at,resolved_at\n";
    for file in [bytes.to_vec(), [head.as_slice(), bytes].concat()] {
        let Ok(file) = LogFile::open("a.csv", file.as_slice(), &Columns::default()) else { continue };
        let mut log = DossierLog::default();
        log.read(file, &mut |_| {}).unwrap();
        let rows = log.rows();
        assert_eq!(rows.dossiers - rows.dossiers_left_out, log.len() as u64);
    }
});
