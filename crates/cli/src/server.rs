//! The server: shows the bound page on this computer, and tells an open one when there is a newer.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response};

use crate::stop::Stop;

/// The port to show the page on if none is asked for and it is free.
const PORT: u16 = 8080;

/// Where a page asks for a newer one; its own version stands behind this.
const NEWER: &str = "/.chronote/newer-than/";

/// A running server. It ends with the command.
pub struct Server {
    /// Where the page is.
    pub address: String,
    shown: Arc<Shown>,
}

// What is shown: the page from memory, everything else from the folder of its file.
struct Shown {
    folder: PathBuf,
    newest: Mutex<Newest>,
}

#[derive(Default)]
struct Newest {
    page: String,
    version: String,
    // Requests of open pages that are answered with the next version.
    waiting: Vec<Request>,
}

impl Server {
    /// Starts showing `folder`. Only this computer can reach it.
    ///
    /// # Errors
    /// When the port that was asked for is taken.
    pub fn start(folder: &Path, port: Option<u16>) -> Result<Self, Stop> {
        let listen = |port: u16| tiny_http::Server::http(("127.0.0.1", port));
        let server = match port {
            Some(port) => listen(port),
            None => listen(PORT).or_else(|_| listen(0)),
        }
        .map_err(|error| {
            Stop::because(format!("the page cannot be shown on port {}: {error}", port.unwrap_or(PORT)))
        })?;
        let address = format!("http://{}/", server.server_addr());
        let shown = Arc::new(Shown { folder: folder.to_owned(), newest: Mutex::default() });
        let answering = Arc::clone(&shown);
        thread::spawn(move || server.incoming_requests().for_each(|request| answering.answer(request)));
        Ok(Self { address, shown })
    }

    /// Shows a page; pages of another version that are open load it.
    pub fn show(&self, page: String, version: String) {
        let mut newest = self.shown.newest();
        if newest.version != version {
            newest.waiting.drain(..).for_each(|request| respond(request, 200, TEXT, Vec::new()));
        }
        newest.page = page;
        newest.version = version;
    }
}

impl Shown {
    // A thread that panicked while it held the lock left a whole page behind.
    fn newest(&self) -> MutexGuard<'_, Newest> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, request: Request) {
        let url = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        if !is_local(&request) {
            // Another site's name that leads here, so that its scripts could read the notes.
            respond(request, 403, TEXT, b"Only 127.0.0.1 and localhost are served.\n".to_vec());
        } else if !matches!(request.method(), Method::Get | Method::Head) {
            respond(request, 405, TEXT, b"There is only reading here.\n".to_vec());
        } else if let Some(version) = url.strip_prefix(NEWER) {
            let mut newest = self.newest();
            if newest.version == version {
                newest.waiting.push(request);
            } else {
                respond(request, 200, TEXT, Vec::new());
            }
        } else if url == "/sw.js" {
            // While notes are written, the page comes from here alone: this worker keeps nothing, and takes the place of
            // one that another server left on this port.
            respond(request, 200, "text/javascript; charset=utf-8", Vec::new());
        } else if matches!(url.as_str(), "/" | "/index.html") {
            let page = self.newest().page.clone().into_bytes();
            respond(request, 200, "text/html; charset=utf-8", page);
        } else {
            match self.file(&url) {
                Some((kind, bytes)) => respond(request, 200, kind, bytes),
                None => respond(request, 404, TEXT, b"There is no such file.\n".to_vec()),
            }
        }
    }

    fn file(&self, url: &str) -> Option<(&'static str, Vec<u8>)> {
        let path = percent_decode_str(url.trim_start_matches('/')).decode_utf8().ok()?;
        // While notes are written, the page shall come from here alone and not from a service worker's cache.
        let plain =
            path != "sw.js" && path.split('/').all(|part| !part.starts_with('.') && !part.contains(['\\', ':']));
        let (whole, root) = (self.folder.join(path.as_ref()), fs::canonicalize(&self.folder).ok()?);
        let inside = plain && fs::canonicalize(&whole).ok()?.starts_with(root);
        inside.then(|| fs::read(&whole).ok()).flatten().map(|bytes| (kind(&whole), bytes))
    }
}

const TEXT: &str = "text/plain; charset=utf-8";

// What a browser must be told to use the file; everything else is only saved.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "md" | "markdown" | "txt" => TEXT,
        _ => "application/octet-stream",
    }
}

fn is_local(request: &Request) -> bool {
    let host = request.headers().iter().find(|header| header.field.equiv("host"));
    let name = host.map(|header| header.value.as_str()).and_then(|host| host.split(':').next());
    matches!(name, Some("127.0.0.1" | "localhost"))
}

fn respond(request: Request, status: u16, kind: &str, body: Vec<u8>) {
    let headers = [("content-type", kind), ("cache-control", "no-store"), ("x-content-type-options", "nosniff")];
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // Who has gone away needs no answer.
    let _ = request.respond(response);
}
