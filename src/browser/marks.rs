//! Marks: the hits of a search in the open session, as the browser knows them: ranges between its text nodes. They are
//! coloured by the CSS Custom Highlight API, which leaves the elements as Yew drew them; where there is none, the hits are
//! still counted and walked through.

use std::{cell::RefCell, ops};

use gloo::utils::{document, document_element, window};
use notebook::query::marks::Marks;
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{Element, Node};

use super::{folds, scroll};

#[wasm_bindgen]
extern "C" {
    // What web-sys has of it is behind a flag of the compiler.
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);
    #[wasm_bindgen(js_namespace = ["CSS", "highlights"])]
    fn set(name: &str, highlight: &Highlight);

    // As in web-sys, but never refused, because the ends lie inside of their nodes.
    #[derive(Clone)]
    type Range;
    #[wasm_bindgen(constructor)]
    fn new() -> Range;
    #[wasm_bindgen(method, js_name = setStart)]
    fn set_start(this: &Range, node: &Node, offset: u32);
    #[wasm_bindgen(method, js_name = setEnd)]
    fn set_end(this: &Range, node: &Node, offset: u32);
    #[wasm_bindgen(method, getter, js_name = startContainer)]
    fn start_container(this: &Range) -> Node;

    // As in web-sys, but with a selector that has crossed the border once for all.
    type Matching;
    #[wasm_bindgen(method)]
    fn matches(this: &Matching, selector: &JsValue) -> bool;
}

/// The names of the highlights in the style sheet: every hit, and the one that the reader has come to.
const HIT: &str = "chronote-hit";
const CURRENT: &str = "chronote-hit-current";

/// What stands inside a line. Every other element begins a new one, so that no word goes from one cell into the next.
const INLINE: &str = "a,abbr,b,bdi,bdo,cite,code,del,dfn,em,i,ins,kbd,mark,q,rt,ruby,s,samp,small,\
                      span:not(.status,.card,.picture,.media),strong,sub,sup,u,var";

/// What the page says of the session, or says twice. The words of a drawing are said in its name, and are marked.
const ASIDE: &str = "button,annotation,:not(div)[aria-hidden=true],[role=status],.visually-hidden,.footnote-mark,.label,.hint,\
                     .facts dt,.path,.picture-why,.provenance,.mentions,.source,.as-written>summary";

/// So many pixels from the upper and lower edge of the window something else may lie over the text.
const EDGE: f64 = 64.0;

/// What was out of sight had only a guessed height; after so many frames what is around a hit is laid out.
const FRAMES: u8 = 3;

thread_local! {
    // The browser has one open session, as it has one focus.
    static HITS: RefCell<Hits> = RefCell::default();
}

/// The hits in the open session, in the order of its text, and which of them the reader has come to.
#[derive(Default)]
struct Hits {
    ranges: Vec<Range>,
    current: Option<usize>,
}

/// Finds the hits in the open session, colours and counts them. Nobody has come to one yet.
pub fn mark(marks: &Marks) {
    let mut text = Text::default();
    if let Some(session) = first(".session").filter(|_| !marks.is_empty()) {
        text.gather(&session, [&ASIDE.into(), &INLINE.into()]);
    }
    let ranges = text.ranges(&marks.in_text(&text.said));
    colour(HIT, &ranges);
    // What is told last lies above.
    colour(CURRENT, &[]);
    HITS.replace(Hits { ranges, current: None });
    HITS.with_borrow(Hits::tell);
}

/// Goes to the first hit inside the element of that id, if there is one.
pub fn enter(id: &str) {
    let Some(element) = document().get_element_by_id(id) else { return };
    HITS.with_borrow_mut(|hits| {
        let inside = |range: &Range| element.contains(Some(&range.start_container()));
        if let Some(at) = hits.ranges.iter().position(inside) {
            hits.show(at);
        }
    });
}

/// Goes to the next hit, or the one before; at the end it goes round. Says whether there is any.
pub fn step(forward: bool) -> bool {
    HITS.with_borrow_mut(|hits| {
        let count = hits.ranges.len();
        let next = match hits.current {
            _ if count == 0 => return false,
            None if forward => 0,
            None => count - 1,
            Some(at) if forward => (at + 1) % count,
            Some(at) => (at + count - 1) % count,
        };
        hits.show(next);
        true
    })
}

impl Hits {
    /// Opens what is folded around a hit, brings it into view and gives it a colour of its own.
    fn show(&mut self, at: usize) {
        self.current = Some(at);
        self.tell();
        let range = &self.ranges[at];
        colour(CURRENT, std::slice::from_ref(range));
        if let Some(element) = range.start_container().parent_element() {
            folds::open_around(&element);
            reveal(element, range.clone(), FRAMES);
        }
    }

    /// Says in the bar which of how many it is.
    fn tell(&self) {
        let count = self.ranges.len();
        let mut said = String::new();
        if let Some(at) = self.current {
            said.push_str(&(at + 1).to_string());
            said.push_str(" of ");
        }
        if count > 0 {
            said.push_str(&count.to_string());
            said.push_str(if count == 1 { " hit" } else { " hits" });
        }
        if let Some(bar) = first(".walk p") {
            bar.set_text_content(Some(&said));
        }
    }
}

fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn colour(name: &str, ranges: &[Range]) {
    let Ok(highlight) = Highlight::new() else { return };
    ranges.iter().for_each(|range| highlight.add(range));
    set(name, &highlight);
}

/// Brings a hit into the middle of the window, unless it is in view, and again in so many frames.
fn reveal(element: Element, range: Range, frames: u8) {
    // As an element has one.
    let (place, height) =
        (range.unchecked_ref::<Element>().get_bounding_client_rect(), f64::from(document_element().client_height()));
    // At the edges stand the toolbar of narrow windows and the bar.
    if place.top() < EDGE || place.bottom() > height - EDGE {
        window().scroll_by_with_x_and_y(0.0, (place.top() + place.bottom() - height) / 2.0);
    }
    // Code and tables that are wider than the page scroll by themselves.
    if let Some(wide) = element.closest(".scroll,.formula,pre").ok().flatten() {
        let frame = wide.get_bounding_client_rect();
        if place.left() < frame.left() || place.right() > frame.right() {
            let across = place.left() - frame.left() - frame.width() / 3.0;
            wide.set_scroll_left(wide.scroll_left() + across as i32);
        }
    }
    if frames > 0 {
        scroll::in_next_frame(Box::new(move || reveal(element, range, frames - 1)));
    }
}

/// The text of the open session, with the nodes it comes from, each behind where it begins.
#[derive(Default)]
struct Text {
    said: String,
    pieces: Vec<(usize, Node)>,
}

impl Text {
    fn gather(&mut self, within: &Node, [aside, inline]: [&JsValue; 2]) {
        let mut next = within.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            match node.dyn_ref::<Element>() {
                Some(element) if is(element, aside) => {}
                Some(element) => {
                    let parted = if is(element, inline) { "" } else { "\n" };
                    self.said.push_str(parted);
                    self.gather(&node, [aside, inline]);
                    self.said.push_str(parted);
                }
                None => {
                    let said = node.node_value().unwrap_or_default();
                    self.pieces.push((self.said.len(), node));
                    self.said.push_str(&said);
                }
            }
        }
    }

    /// The ranges of some stretches, which are in order and apart.
    fn ranges(&self, found: &[ops::Range<usize>]) -> Vec<Range> {
        let mut ranges = Vec::new();
        let mut pieces = self.pieces.iter().peekable();
        // A place that was come to, and the node it is in, with how far it is in there as JavaScript counts.
        let (mut past, mut node, mut offset) = (0, None, 0);
        for stretch in found {
            let range = Range::new();
            for (at, is_end) in [(stretch.start, false), (stretch.end, true)] {
                // A stretch ends in the node that has its last letter, not at the beginning of the next one.
                while let Some((start, next)) = pieces.next_if(|(start, _)| *start < at + usize::from(!is_end)) {
                    (past, node, offset) = (*start, Some(next), 0);
                }
                offset += self.said.get(past..at).map_or(0, |said| said.encode_utf16().count() as u32);
                past = at;
                match node {
                    Some(node) if is_end => range.set_end(node, offset),
                    Some(node) => range.set_start(node, offset),
                    None => {}
                }
            }
            ranges.push(range);
        }
        ranges
    }
}

fn is(element: &Element, selector: &JsValue) -> bool {
    element.unchecked_ref::<Matching>().matches(selector)
}
