//! `chronote watch`: a change reaches the open page, the published file stays clean, and only its folder is shown.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, ChildStderr, Stdio},
    time::Duration,
};

use crate::place::Place;

// A running `chronote watch`, ended with the test.
struct Watch {
    child: Child,
    host: String,
    said: BufReader<ChildStderr>,
}

impl Watch {
    fn start(place: &Place) -> Self {
        let mut command = place.command("watch notes --shell shell --out site/page.html --port 0");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let host = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap_or_default().to_owned();
        assert!(host.starts_with("127.0.0.1:"), "{line}");
        let said = BufReader::new(child.stderr.take().unwrap());
        Self { child, host, said }
    }

    // Returns once the terminal shows a line with these words.
    fn says(&mut self, words: &str) {
        assert!(
            self.said.by_ref().lines().any(|line| line.unwrap().contains(words)),
            "it ended without saying {words}"
        );
    }

    // The whole answer to a request, head and body.
    fn ask(&self, method: &str, path: &str, host: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path, &self.host)
    }

    // Where the page that is shown asks for a newer one.
    fn newer(&self) -> String {
        let page = self.get("/");
        let version = page.split("/.chronote/newer-than/").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        format!("/.chronote/newer-than/{version}")
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

const NOTE: &[u8] = b"# A talk\n\n2022-09-28\n";

#[test]
fn a_changed_note_reaches_the_open_page() {
    let place = Place::with(&[("a.md", NOTE)]);
    let watch = Watch::start(&place);
    let (page, newer) = (place.read("site/page.html"), watch.newer());
    place.write("notes/a.md", b"# Another talk\n\n2022-09-29\n");
    assert!(watch.get(&newer).starts_with("HTTP/1.1 200"), "the answer comes once there is a newer page");
    assert_ne!(watch.newer(), newer);
    assert_ne!(place.read("site/page.html"), page);
}

#[test]
fn a_changed_shell_reaches_the_open_page() {
    let place = Place::with(&[("a.md", NOTE)]);
    let watch = Watch::start(&place);
    let newer = watch.newer();
    place.write("shell/style.css", b"body { margin: 1px }");
    assert!(watch.get(&newer).starts_with("HTTP/1.1 200"));
    assert!(watch.get("/").contains("margin: 1px"));
}

#[test]
fn a_changed_picture_reaches_the_open_page() {
    let place = Place::with(&[("a.md", b"# A\n\n![](a.png)\n"), ("a.png", b"\x89PNG\r\n\x1a\n1")]);
    let watch = Watch::start(&place);
    let (page, newer) = (watch.get("/"), watch.newer());
    assert!(page.contains(">iVBORw0KGgox</script>"), "{page}");
    place.write("notes/a.png", b"\x89PNG\r\n\x1a\n22");
    assert!(watch.get(&newer).starts_with("HTTP/1.1 200"));
    assert!(watch.get("/").contains(">iVBORw0KGgoyMg==</script>"));
}

#[test]
fn a_problem_is_said_where_the_author_looks() {
    let place = Place::with(&[("a.md", NOTE)]);
    let mut watch = Watch::start(&place);
    place.write("notes/b.md", b"# Caf\xe9\n");
    watch.says("b.md:1: ");
    watch.says("Wrote site/page.html: ");
}

#[test]
fn the_last_good_page_stays_when_binding_fails_and_the_next_good_one_follows() {
    let place = Place::with(&[("a.md", NOTE)]);
    let mut watch = Watch::start(&place);
    let newer = watch.newer();
    std::fs::rename(place.path("notes"), place.path("elsewhere")).unwrap();
    watch.says("there is no folder notes; the last page stays");
    assert_eq!(watch.newer(), newer);
    place.write("notes/b.md", b"# A new folder of the same name\n");
    assert!(watch.get(&newer).starts_with("HTTP/1.1 200"));
}

#[test]
fn the_file_that_people_publish_does_not_reload() {
    let place = Place::with(&[("a.md", NOTE)]);
    let watch = Watch::start(&place);
    let (file, shown) = (place.read("site/page.html"), watch.get("/"));
    assert!(!file.contains("newer-than") && !file.contains("connect-src"));
    assert!(shown.contains("newer-than") && shown.contains("connect-src 'self'") && shown.contains("no-store"));
    assert_eq!(watch.get("/index.html"), shown);
}

#[test]
fn only_the_folder_of_the_page_is_shown_and_only_to_this_computer() {
    let place = Place::with(&[("a.md", NOTE)]);
    place.write("site/icons/icon.svg", b"<svg/>");
    place.write("site/.secret", b"secret");
    place.write("secret.txt", b"secret");
    let watch = Watch::start(&place);
    let icon = watch.get("/icons/icon.svg");
    assert!(icon.starts_with("HTTP/1.1 200") && icon.contains("image/svg+xml") && icon.ends_with("<svg/>"), "{icon}");
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//secret.txt", "/.secret", "/icons"] {
        let answer = watch.get(path);
        assert!(answer.starts_with("HTTP/1.1 404") && !answer.contains("secret"), "{path}: {answer}");
    }
    assert!(watch.ask("GET", "/", "evil.example").starts_with("HTTP/1.1 403"));
    assert!(watch.ask("POST", "/", &watch.host).starts_with("HTTP/1.1 405"));
}
