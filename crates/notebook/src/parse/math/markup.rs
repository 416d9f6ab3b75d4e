//! Markup: the check that what the converter wrote is MathML and nothing else. The page takes formulas as markup, so
//! this holds whatever the converter does with what a note says (math-core 0.7 writes the name in `\operatorname{<b>}`
//! as it is).

/// Elements nested deeper than this are shown by no browser as they should be.
const MAX_DEPTH: usize = 160;

/// The elements of MathML Core and those for text in `<mtext>`.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "b", "code", "em", "i", "math", "menclose", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded",
    "mphantom", "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable",
    "mtd", "mtext", "mtr", "munder", "munderover", "s", "span", "u",
];

#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "accent", "accentunder", "class", "columnspan", "depth", "display", "displaystyle", "form", "height", "largeop",
    "linethickness", "lspace", "mathvariant", "maxsize", "minsize", "movablelimits", "notation", "rspace", "scriptlevel",
    "separator", "stretchy", "style", "symmetric", "voffset", "width",
];

/// Whether the markup is one `<math>` element, every element and attribute of it is known, and it is closed as it was
/// opened. If not, why not.
pub fn check(markup: &str) -> Result<(), &'static str> {
    const OTHER: &str = "the converter wrote something else than MathML";
    let mut open = Vec::with_capacity(16);
    let mut parts = markup.split('<');
    if parts.next() != Some("") || markup.is_empty() {
        return Err(OTHER);
    }
    for part in parts {
        let (tag, text) = part.split_once('>').ok_or(OTHER)?;
        if text.contains('>') || !is_text(text) {
            return Err(OTHER);
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(OTHER);
            }
        } else {
            let (tag, is_closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
            let name = tag.split(' ').next().unwrap_or_default();
            let is_known = ELEMENTS.binary_search(&name).is_ok() && open.is_empty() == (name == "math");
            if !is_known || !are_attributes(&tag[name.len()..]) {
                return Err(OTHER);
            }
            if !is_closed {
                open.push(name);
            }
            if open.len() > MAX_DEPTH {
                return Err("it is nested too deeply");
            }
        }
        if open.is_empty() && !text.is_empty() {
            return Err(OTHER);
        }
    }
    if open.is_empty() { Ok(()) } else { Err(OTHER) }
}

/// Whether every `&` begins an entity.
fn is_text(text: &str) -> bool {
    let is_entity =
        |rest: &str| ["lt;", "gt;", "amp;", "quot;", "#39;", "#x27;"].iter().any(|name| rest.starts_with(name));
    text.split('&').skip(1).all(is_entity)
}

/// Whether these are attributes with a space before each, and values of letters, numbers and lengths.
fn are_attributes(mut rest: &str) -> bool {
    rest = rest.trim_end();
    while !rest.is_empty() {
        let Some((name, behind)) = rest.trim_start().split_once("=\"") else { return false };
        let Some((value, behind)) = behind.split_once('"') else { return false };
        let is_value = |sign: u8| sign.is_ascii_alphanumeric() || b" .,:;#%+-_".contains(&sign);
        if ATTRIBUTES.binary_search(&name).is_err() || !value.bytes().all(is_value) {
            return false;
        }
        rest = behind;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{ATTRIBUTES, ELEMENTS, check};

    #[test]
    fn the_lists_are_sorted() {
        assert!(ELEMENTS.is_sorted() && ATTRIBUTES.is_sorted());
    }

    #[test]
    fn only_mathml_passes() {
        for good in [
            "<math></math>",
            "<math display=\"block\"><mi>x</mi><mspace width=\"1em\"/><mo>&lt;</mo></math>",
            "<math><mrow style=\"color:#FF0000;\"><mtext><b>b</b></mtext></mrow></math>",
        ] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            "x",
            "<mi>x</mi>",
            "<math><mi>x</math></mi>",
            "<math><mi>x</mi>",
            "<math></math><math></math",
            "<math></math>x",
            "<math><script>alert(1)</script></math>",
            "<math><mi onclick=\"x\">x</mi></math>",
            "<math><mi href=\"x\">x</mi></math>",
            "<math><mi id=\"x\">x</mi></math>",
            "<math><mi style=\"background:url(//x)\">x</mi></math>",
            "<math><mi class=x>x</mi></math>",
            "<math><a>x</a></math>",
            "<math><mi>a & b</mi></math>",
            "<math><mi>></mi></math>",
            "<math><math></math></math>",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
