//! What is opened and never closed: raw HTML (`<!--`, `<pre>`, `<script>`) that would swallow the rest of the note
//! (CommonMark 0.31.2, 4.6, kinds 1 to 5) is escaped, so that it is shown as the text it is.

use std::borrow::Cow;

use super::report::Report;
use crate::problem::Fault;

/// The kinds of HTML blocks that blank lines do not end: how they begin and how they end, in lower case.
const SPANS: [(&[&str], &[&str]); 4] = [
    (&["<!--"], &["-->"]),
    (&["<pre", "<script", "<style", "<textarea"], &["</pre>", "</script>", "</style>", "</textarea>"]),
    (&["<?"], &["?>"]),
    (&["<![cdata["], &["]]>"]),
];

/// The body with `&lt;` in every opening that has no end, which is text in Markdown and in HTML. Lines keep their numbers.
pub fn escape_unclosed<'a>(body: &'a str, first_line: u32, report: &mut Report) -> Cow<'a, str> {
    if !body.contains('<') {
        return Cow::Borrowed(body);
    }
    let lower = body.to_ascii_lowercase();
    let last_end = |ends: &[&str]| ends.iter().filter_map(|end| lower.rfind(end)).max();
    let last_ends = SPANS.map(|(_, ends)| last_end(ends));
    let mut escapes = Vec::new();
    let mut fence = None;
    let mut at = 0;
    for (number, line) in (first_line..).zip(lower.split_inclusive('\n')) {
        let text = line.trim_start_matches([' ', '\t', '>']);
        let opening = at + line.len() - text.len();
        at += line.len();
        match (fence, ["```", "~~~"].into_iter().find(|mark| text.starts_with(mark))) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            _ => {}
        }
        let unclosed = SPANS.iter().zip(last_ends).find_map(|((starts, ends), last_end)| {
            let start = starts.iter().find(|start| begins(text, start))?;
            last_end.is_none_or(|end| end < opening).then_some((start, ends[0]))
        });
        // Indented code shows what it holds; inside a list the item's end is the end of the HTML, too.
        let is_indented = line.starts_with("    ") || line.starts_with('\t');
        if let (None, false, Some((start, end))) = (fence, is_indented, unclosed) {
            let end = start
                .strip_prefix('<')
                .filter(|name| name.starts_with(char::is_alphabetic))
                .map_or(end.to_owned(), |name| format!("</{name}>"));
            let sentence = format!(
                "`{start}` is never closed and would hide the rest of the note; it is shown as text. Close it with `{end}`."
            );
            report.correct(number, Fault::Unclosed, sentence, end);
            escapes.push(opening);
        }
    }
    if escapes.is_empty() {
        return Cow::Borrowed(body);
    }
    let mut escaped = String::with_capacity(body.len() + 3 * escapes.len());
    let mut done = 0;
    for at in escapes {
        escaped.push_str(&body[done..at]);
        escaped.push_str("&lt;");
        done = at + 1;
    }
    escaped.push_str(&body[done..]);
    Cow::Owned(escaped)
}

/// Whether a line begins with an opening; a tag's name must end there (`<prefix>` is no `<pre>`).
fn begins(line: &str, start: &str) -> bool {
    line.strip_prefix(start).is_some_and(|rest| {
        !start.ends_with(char::is_alphabetic) || rest.is_empty() || rest.starts_with([' ', '\t', '\n', '>'])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &str) {
        let mut report = Report::new("note.md");
        assert_eq!(escape_unclosed(body, 1, &mut report), expected);
        assert_eq!(report.problems.is_empty(), body == expected, "{body:?}");
    }

    #[test]
    fn what_is_never_closed_becomes_text() {
        check("a\n<!-- b\n\n## C\n", "a\n&lt;!-- b\n\n## C\n");
        check("<script>\nx\n\ny", "&lt;script>\nx\n\ny");
        check("<!-- a -->\n> <!-- b\n<pre>", "<!-- a -->\n> &lt;!-- b\n&lt;pre>");
    }

    #[test]
    fn what_is_closed_stays() {
        for body in [
            "<!-- a\n\n-->\nb",
            "<pre>\n\n</pre>",
            "<prefix>",
            "```\n<!--\n```",
            "a <!-- b",
            "~~~\n<script>",
            "a < b",
            "    <script>",
        ] {
            check(body, body);
        }
    }
}
