//! A host: a static web server on this machine that can be switched off like a plug.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result};

/// Serves a folder until it is dropped or switched off.
pub struct Host {
    address: SocketAddr,
    state: Arc<State>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

struct State {
    folder: PathBuf,
    is_off: AtomicBool,
    asked: Mutex<Vec<String>>,
}

impl Host {
    /// Serves `folder` on a free port, and so from an origin that no journey has met before.
    pub fn serve(folder: &Path) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
        let address = listener.local_addr().context("cannot read a port")?;
        let state = State { folder: folder.to_owned(), is_off: AtomicBool::new(false), asked: Mutex::default() };
        let state = Arc::new(state);
        let serving = Arc::clone(&state);
        let thread = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if serving.is_off.load(Ordering::SeqCst) {
                    break;
                }
                let serving = Arc::clone(&serving);
                // A browser that leaves early is no matter of the host.
                std::thread::spawn(move || drop(serving.answer(&stream)));
            }
        });
        Ok(Self { address, state, thread: Mutex::new(Some(thread)) })
    }

    /// The address of its folder.
    pub fn url(&self) -> String {
        format!("http://localhost:{}/", self.address.port())
    }

    /// Where it listens while it is on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The paths that were asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.state.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Closes the port: from now on every connection is refused.
    pub fn switch_off(&self) {
        self.state.is_off.store(true, Ordering::SeqCst);
        // Wakes the thread, which then lets go of the port.
        drop(TcpStream::connect(self.address));
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            drop(thread.join());
        }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.switch_off();
    }
}

impl State {
    fn answer(&self, stream: &TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let path = request.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/").to_owned();
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).push(path.clone());
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let found = if name.contains("..") { None } else { fs::read(self.folder.join(name)).ok() };
        let (status, body) = found.map_or(("404 Not Found", Vec::new()), |body| ("200 OK", body));
        let kind = kind(name);
        let length = body.len();
        let mut stream = stream;
        write!(
            stream,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n\r\n"
        )?;
        stream.write_all(&body)
    }
}

fn kind(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
