//! Finding a library, reading it, and writing results so that no half file is ever seen.

use std::{
    collections::BTreeSet,
    fs,
    io::{Read, Write},
    num::NonZeroUsize,
    path::{Component, Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use iso_core::{
    load::{self, InputFile, Library, Limits, ReadFile},
    model::Process,
};

use crate::{exit_status::Failure, parallel};

/// A library on disk.
#[derive(Debug)]
pub(crate) struct OnDisk {
    /// The folder of the library.
    pub(crate) root: PathBuf,
    /// What its files say, under names that lead to them from the current folder.
    pub(crate) library: Library,
}

/// Reads the library that holds `path`, or the nearest one.
pub(crate) fn open(path: Option<&Path>) -> Result<OnDisk, Failure> {
    open_by(path, None)
}

/// The same with so many files at once; `None` takes all cores.
pub(crate) fn open_by(path: Option<&Path>, jobs: Option<NonZeroUsize>) -> Result<OnDisk, Failure> {
    let root = root_of(path)?;
    let mut found = Vec::new();
    let mut unreadable = Vec::new();
    collect(&root, &mut found, &mut unreadable);
    found.sort();
    if found.is_empty() && unreadable.is_empty() {
        return Err(Failure::EmptyFolder(root));
    }
    let limits = Limits::default();
    let mut files = Vec::new();
    let budget = AtomicUsize::new(limits.total_bytes);
    let read = parallel::each(&found, jobs, |path| read_one(path, &limits, &budget));
    for (path, read) in found.into_iter().zip(read) {
        match read {
            Ok(file) => files.push(file),
            Err(error) => unreadable.push((path, error)),
        }
    }
    // A register that is not there is a finding, one that cannot be read a failure.
    for name in load::registers_of(&files) {
        let path = PathBuf::from(&name);
        if path.is_file() {
            match read_up_to(&path, limits.file_bytes) {
                Ok(content) => files.push(load::file(InputFile::new(name, content), &limits)),
                Err(error) => unreadable.push((path, error)),
            }
        }
    }
    if !unreadable.is_empty() {
        return Err(Failure::Unreadable(unreadable));
    }
    Ok(OnDisk { library: load::assemble(files, &limits)?, root })
}

/// Beyond the limit for all files together nothing is parsed any more, only counted.
fn read_one(path: &Path, limits: &Limits, budget: &AtomicUsize) -> std::io::Result<ReadFile> {
    let content = read_up_to(path, limits.file_bytes)?;
    let size = content.len();
    let take = |left: usize| Some(left.saturating_sub(size));
    let left = budget.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).unwrap_or_default();
    let no_more = Limits { file_bytes: 0, ..limits.clone() };
    let limits = if left < size { &no_more } else { limits };
    Ok(load::file(InputFile::new(name_of(path), content), limits))
}

/// A little more than the limit is enough to see that a file is too large.
fn read_up_to(path: &Path, limit: usize) -> std::io::Result<Vec<u8>> {
    let mut content = Vec::new();
    fs::File::open(path)?.take(limit as u64 + 1).read_to_end(&mut content)?;
    Ok(content)
}

/// A file that is no part of a library, up to the size of one.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let limit = Limits::default().total_bytes;
    let content =
        read_up_to(path, limit).map_err(|error| Failure::Unreadable(vec![(path.to_owned(), error)]))?;
    if content.len() > limit {
        let error = std::io::Error::from(std::io::ErrorKind::FileTooLarge);
        return Err(Failure::Unreadable(vec![(path.to_owned(), error)]));
    }
    Ok(content)
}

/// A file that holds one procedure, read by itself as it is written: what a family says is not part
/// of it. `None` if it holds no procedure that can be read.
pub(crate) fn procedure(path: &Path) -> Result<Option<Process>, Failure> {
    let mut library = load::library([InputFile::new(name_of(path), read(path)?)], &Limits::default())?;
    Ok(library.processes.pop().map(|it| it.value))
}

/// The nearest `iso.yaml` above a file as a library of its own, if there is one that can be read:
/// whoever wants no more than the names of roles need not read hundreds of procedures.
pub(crate) fn organization_above(path: &Path) -> Option<Library> {
    let absolute = fs::canonicalize(path).ok()?;
    let file = absolute.ancestors().skip(1).map(|folder| folder.join("iso.yaml")).find(|it| it.is_file())?;
    let content = read_up_to(&file, Limits::default().file_bytes).ok()?;
    load::library([InputFile::new("iso.yaml", content)], &Limits::default()).ok()
}

/// The nearest folder upward with an `iso.yaml`; a named folder without one is taken as it is.
fn root_of(path: Option<&Path>) -> Result<PathBuf, Failure> {
    let here = PathBuf::from(".");
    let start = path.unwrap_or(&here);
    if !start.exists() {
        return Err(Failure::NoSuchPath(start.to_owned()));
    }
    let folder = if start.is_dir() {
        start
    } else {
        start.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(&here)
    };
    if folder.join("iso.yaml").is_file() {
        return Ok(folder.to_owned());
    }
    let absolute =
        fs::canonicalize(folder).map_err(|error| Failure::Unreadable(vec![(folder.to_owned(), error)]))?;
    let above = absolute.ancestors().skip(1).find(|folder| folder.join("iso.yaml").is_file());
    match (above, path) {
        (Some(above), _) => Ok(from_here(above)),
        (None, Some(_)) => Ok(folder.to_owned()),
        // A checkout keeps its library in `processes`.
        (None, None) if here.join("processes/iso.yaml").is_file() => Ok(PathBuf::from("processes")),
        (None, None) => Err(Failure::NoLibrary(absolute)),
    }
}

/// The way to an absolute folder from the current one, where that is short.
fn from_here(folder: &Path) -> PathBuf {
    let Ok(current) = std::env::current_dir().and_then(fs::canonicalize) else { return folder.to_owned() };
    if let Ok(below) = folder.strip_prefix(&current) {
        return if below.as_os_str().is_empty() { PathBuf::from(".") } else { below.to_owned() };
    }
    match current.strip_prefix(folder) {
        Ok(rest) => rest.components().map(|_| Component::ParentDir).collect(),
        Err(_) => folder.to_owned(),
    }
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>, unreadable: &mut Vec<(PathBuf, std::io::Error)>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return unreadable.push((folder.to_owned(), error)),
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let Ok(kind) = entry.file_type() else { continue };
        let yaml = path
            .extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("yaml") || it.eq_ignore_ascii_case("yml"));
        // Links to folders are not followed: they could lead in a circle.
        if hidden {
            continue;
        } else if kind.is_dir() {
            collect(&path, found, unreadable);
        } else if yaml && path.is_file() {
            found.push(path);
        } else if yaml && !path.exists() {
            unreadable.push((path, std::io::Error::from(std::io::ErrorKind::NotFound)));
        }
    }
}

/// The name under which a file is reported: its path with `/`.
pub(crate) fn name_of(path: &Path) -> String {
    let parts: Vec<_> = path.components().filter(|part| *part != Component::CurDir).collect();
    let mut name = String::new();
    for (index, part) in parts.iter().enumerate() {
        let text = part.as_os_str().to_string_lossy();
        if index > 0 && !name.ends_with('/') {
            name.push('/');
        }
        name.push_str(if *part == Component::RootDir { "/" } else { &text });
    }
    name
}

/// Writes a file that is not there yet. Nothing is ever overwritten.
pub(crate) fn write_new(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let fail = |error| Failure::Unwritable(path.to_owned(), error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(fail)?;
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path).map_err(fail)?;
    file.write_all(content).map_err(fail)
}

/// What of a library is asked for: a whole library means everything in it, a file or folder inside
/// it only what is there.
pub(crate) struct Asked<'l> {
    /// `None` for everything.
    files: Option<BTreeSet<&'l str>>,
}

impl<'l> Asked<'l> {
    pub(crate) fn of(paths: &[PathBuf], on_disk: &'l OnDisk) -> Self {
        let root = &on_disk.root;
        if paths.is_empty() || paths.iter().any(|path| path == root || name_of(path) == name_of(root)) {
            return Asked { files: None };
        }
        let places: Vec<PathBuf> = paths.iter().map(|path| absolute(path)).collect();
        let lies_there = |file: &&str| {
            let file = absolute(Path::new(file));
            places.iter().any(|place| file.starts_with(place))
        };
        Asked { files: Some(on_disk.library.file_names().filter(lies_there).collect()) }
    }

    pub(crate) fn is_everything(&self) -> bool {
        self.files.is_none()
    }

    pub(crate) fn covers(&self, file: &str) -> bool {
        self.files.as_ref().is_none_or(|files| files.contains(file))
    }
}

fn absolute(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Writes a file beside its place and moves it there when it is complete.
pub(crate) fn write_whole(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let fail = |error| Failure::Unwritable(path.to_owned(), error);
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(fail)?;
    #[cfg(unix)]
    let rights = Some(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    #[cfg(not(unix))]
    let rights = None;
    put(path, folder, content, rights).map_err(fail)
}

/// Puts new content in the place of a file that is there, with its rights; a link still leads to it.
pub(crate) fn replace(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let fail = |error| Failure::Unwritable(path.to_owned(), error);
    let real = fs::canonicalize(path).map_err(fail)?;
    let rights = fs::metadata(&real).map_err(fail)?.permissions();
    if rights.readonly() {
        return Err(fail(std::io::Error::from(std::io::ErrorKind::PermissionDenied)));
    }
    let folder = real.parent().unwrap_or(Path::new("."));
    put(&real, folder, content, Some(rights)).map_err(fail)
}

/// Whether a file is there with just this content.
pub(crate) fn holds(path: &Path, content: &[u8]) -> bool {
    let Ok(mut file) = fs::File::open(path) else { return false };
    if !file.metadata().is_ok_and(|it| it.is_file() && it.len() == content.len() as u64) {
        return false;
    }
    // Bit by bit: a bound volume would take its size in memory a second time.
    let mut part = vec![0; 64 * 1024];
    content.chunks(part.len()).all(|expected| {
        part.get_mut(..expected.len()).is_some_and(|part| file.read_exact(part).is_ok() && part == expected)
    })
}

/// Writes beside the target, in the same folder, and moves there what is complete.
fn put(target: &Path, folder: &Path, content: &[u8], rights: Option<fs::Permissions>) -> std::io::Result<()> {
    let mut temporary = tempfile::Builder::new().prefix(".iso-").tempfile_in(folder)?;
    temporary.write_all(content)?;
    if let Some(rights) = rights {
        temporary.as_file().set_permissions(rights)?;
    }
    temporary.as_file().sync_all()?;
    temporary.persist(target).map(drop).map_err(|error| error.error)
}
