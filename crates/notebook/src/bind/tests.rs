//! A bound page: its order, its policy, and that nothing in it can break out.

use sha2::{Digest as _, Sha256};

use super::*;
use crate::{
    Page,
    content::{Block, Math, MathMl},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};

// As Trunk 0.21.14 writes it.
const HTML: &str = r#"<!doctype html>
<html lang="en"><head>
<!-- a word to those who read the source -->
<meta charset="utf-8"><title>Chronote</title>
<script>if (1 < 2 && "a>b") document.documentElement.dataset.theme = "dark"</script>
<script type="module">
import init, * as bindings from './app-1.js';
</script>
<link rel="stylesheet" href="./style-1.css" integrity="sha384-x"/>
<link rel="icon" href="data:image/svg+xml,%3Csvg/%3E">
<link rel="modulepreload" href="./app-1.js" crossorigin="anonymous"><link rel="preload" href="./app-1_bg.wasm" as="fetch">
</head><body><noscript>No script</noscript><div id="app"></div></body></html>
"#;

fn shell() -> Shell {
    Shell {
        html: HTML.to_owned(),
        script: "async function __wbg_init(module = import.meta.url) {}\nexport { initSync, __wbg_init as default };\n"
            .to_owned(),
        wasm: b"\0asm\x01\0\0\0".to_vec(),
        style: "body { color: black }".to_owned(),
    }
}

fn notebook(title: &str) -> Notebook {
    Notebook { catalogue: Catalogue { title: title.to_owned(), ..Catalogue::default() }, ..Notebook::default() }
}

fn page(shell: &Shell, notebook: &Notebook) -> String {
    bind(&Frame::new(shell).unwrap(), notebook, &Health::default(), &[]).page()
}

fn raw_texts(page: &str, wanted: &str) -> Vec<String> {
    let raw = |piece| match piece {
        markup::Piece::Raw { name, tag, text } if name == wanted && !tag.contains("octet-stream") => {
            Some(text.to_owned())
        }
        _ => None,
    };
    markup::pieces(page).into_iter().filter_map(raw).collect()
}

fn policy(page: &str) -> String {
    page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[test]
fn the_same_notebook_gives_the_same_bytes() {
    assert_eq!(page(&shell(), &notebook("A")), page(&shell(), &notebook("A")));
    assert_ne!(page(&shell(), &notebook("A")), page(&shell(), &notebook("B")));
}

#[test]
fn a_page_points_at_no_file() {
    let page = page(&shell(), &notebook("A"));
    for gone in ["app-1", "style-1", "stylesheet", "preload", "import init", "src=", "a word to those", "module\""] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    let (scripts, is_plain) =
        (raw_texts(&page, "script"), |text: &String| !text.contains("import.") && !text.contains("export"));
    assert!(scripts.iter().all(is_plain), "{scripts:?}");
    for kept in ["rel=\"icon\"", "<noscript>No script</noscript>", "<div id=\"app\"></div>"] {
        assert!(page.contains(kept), "{kept} not in {page}");
    }
}

#[test]
fn the_parts_stand_in_the_order_in_which_they_are_needed() {
    let page = page(&shell(), &notebook("A"));
    let parts = [
        "<meta charset",
        "Content-Security-Policy",
        "no-referrer",
        "<title>",
        "<script>",
        "<style>",
        "id=\"app\"",
        "id=\"chronote-wasm\"",
        "id=\"chronote-catalogue\"",
        "const startWasm = __wbg_init;",
        "id=\"chronote-index\"",
        "id=\"chronote-pages\"",
    ];
    let places: Vec<_> = parts.iter().map(|part| page.find(part).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.find("<meta charset").unwrap() < 1000 && page.matches("charset").count() == 1);
}

#[test]
fn every_script_and_style_is_allowed_by_its_hash_and_nothing_else_is() {
    let page = page(&shell(), &notebook("A"));
    let (scripts, styles, policy) = (raw_texts(&page, "script"), raw_texts(&page, "style"), policy(&page));
    assert_eq!((scripts.len(), styles.len()), (2, 1));
    for text in scripts.iter().chain(&styles) {
        assert!(policy.contains(&hash(text)), "{text}");
    }
    assert_eq!(policy.matches("sha256").count(), 3);
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"));
    assert!(!policy.contains("unsafe-inline") && !policy.contains("connect-src"), "{policy}");
}

#[test]
fn a_page_for_a_watching_server_runs_one_script_more() {
    let (frame, notebook) = (Frame::new(&shell()).unwrap(), notebook("A"));
    let bound = bind(&frame, &notebook, &Health::default(), &[]);
    let watched = bound.page_with("ask('</script>')");
    assert!(
        policy(&watched).contains(&hash("ask('\\x3C/script>')")) && policy(&watched).contains("connect-src 'self'")
    );
    assert_eq!(raw_texts(&watched, "script").len(), raw_texts(&bound.page(), "script").len() + 1);
}

#[test]
fn nothing_that_is_inlined_can_end_its_element() {
    let mut shell = shell();
    shell.script.insert_str(0, "const a = '</SCRIPT><!--<script>';\r\n");
    shell.style.push_str(".a::after { content: '</style><b>' }\r");
    let page = page(&shell, &notebook("</title><script>alert(1)</script>"));
    assert_eq!((raw_texts(&page, "script").len(), raw_texts(&page, "style").len()), (2, 1));
    assert!(page.contains("'\\x3C/SCRIPT>\\x3C!--\\x3Cscript>'") && page.contains("'<\\/style><b>'"), "{page}");
    assert!(page.contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>"), "{page}");
    assert!(!page.contains('\r'), "a browser would hash another text");
}

#[test]
fn an_attachment_stands_behind_the_pages_under_its_index_and_one_that_is_missing_keeps_its_place() {
    let file = |path: &str| Attachment::new(path, b"\x89PNG\r\n\x1a\n".to_vec()).ok();
    let (frame, notebook) = (Frame::new(&shell()).unwrap(), notebook("A"));
    let page = bind(&frame, &notebook, &Health::default(), &[file("a.png"), None, file("</script><b>.png")]).page();
    let found = ["id=\"chronote-pages\"", "id=\"chronote-attachment-0\"", "id=\"chronote-attachment-2\"", "</body>"];
    let places: Vec<_> = found.iter().map(|part| page.find(part).unwrap()).collect();
    assert!(places.is_sorted() && !page.contains("attachment-1"), "{places:?}");
    assert!(page.contains("data-name=\"script&gt;&lt;b&gt;.png\""), "{page}");
    assert!(policy(&page).contains("media-src https: http: data: blob:;"));
}

#[test]
fn a_notebook_without_a_name_has_a_title() {
    assert!(page(&shell(), &notebook("")).contains("<title>Chronote</title>"));
}

#[test]
fn the_styles_of_a_formula_are_allowed() {
    let drawing = Ok(MathMl("<math><mtd style=\"text-align: left;\"></mtd></math>".to_owned()));
    let content = vec![Block::Math(Box::new(Math { tex: "x".to_owned(), display: true, drawing }))];
    let notebook = Notebook { pages: vec![Page { intro: content, ..Page::default() }], ..notebook("A") };
    let allowed = format!("style-src-attr 'unsafe-hashes' {};", hash("text-align: left;"));
    assert!(policy(&page(&shell(), &notebook)).contains(&allowed));
}

#[test]
fn a_payload_is_what_was_packed() {
    use std::io::Read as _;
    let notebook = notebook("A \u{1F600}");
    let page = page(&shell(), &notebook);
    let text = page.split("id=\"chronote-catalogue\">").nth(1).unwrap().split('<').next().unwrap();
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(&STANDARD.decode(text).unwrap()[..]).read_to_end(&mut bytes).unwrap();
    assert_eq!(Catalogue::decode(&bytes), Ok(notebook.catalogue));
}

#[test]
fn what_is_no_shell_is_refused() {
    let refused = |change: fn(&mut Shell)| {
        let mut shell = shell();
        change(&mut shell);
        Frame::new(&shell).map(|_| ()).unwrap_err()
    };
    assert_eq!(refused(|shell| shell.html.clear()), Unfit::NoTag("<head>"));
    assert_eq!(refused(|shell| shell.html = "<head></head>".to_owned()), Unfit::NoTag("</body>"));
    assert_eq!(refused(|shell| shell.script.clear()), Unfit::NoStart);
    assert_eq!(refused(|shell| shell.script.insert_str(0, "import { a } from './snippets/a.js';\n")), Unfit::Import);
    assert_eq!(refused(|shell| shell.wasm = b"<!doctype html>".to_vec()), Unfit::NoWasm);
}
