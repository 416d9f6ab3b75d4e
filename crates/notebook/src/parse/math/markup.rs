//! Markup: the check that what the converter wrote is MathML and nothing else. The page takes formulas as markup, so
//! this holds whatever the converter does with what a note says (math-core 0.7 writes the name in `\operatorname{<b>}`
//! as it is).

/// Elements nested deeper than this are shown by no browser as they should be.
const MAX_DEPTH: usize = 160;

/// The elements of MathML Core and those for text in `<mtext>`.
#[rustfmt::skip]
fn is_element(name: &[u8]) -> bool {
    matches!(
        name,
        b"mi" | b"mo" | b"mn" | b"mrow" | b"msub" | b"msup" | b"msubsup" | b"mspace" | b"mtext" | b"mfrac" | b"math"
        | b"msqrt" | b"mroot" | b"mover" | b"munder" | b"munderover" | b"mtable" | b"mtr" | b"mtd" | b"mpadded" | b"mphantom"
        | b"mmultiscripts" | b"mprescripts" | b"menclose" | b"merror" | b"mstyle" | b"ms"
        | b"b" | b"code" | b"em" | b"i" | b"s" | b"span" | b"u"
    )
}

#[rustfmt::skip]
fn is_attribute(name: &[u8]) -> bool {
    matches!(
        name,
        b"lspace" | b"rspace" | b"stretchy" | b"style" | b"width" | b"height" | b"depth" | b"voffset" | b"mathvariant"
        | b"form" | b"accent" | b"accentunder" | b"movablelimits" | b"minsize" | b"maxsize" | b"symmetric" | b"largeop"
        | b"separator" | b"linethickness" | b"display" | b"displaystyle" | b"scriptlevel" | b"columnspan" | b"class"
        | b"notation"
    )
}

/// Whether the markup is one `<math>` element, every element and attribute of it is known, and it is closed as it was
/// opened. If not, why not.
pub fn check(markup: &str) -> Result<(), &'static str> {
    let mut rest = markup.as_bytes();
    let mut open = Vec::with_capacity(16);
    loop {
        if open.len() > MAX_DEPTH {
            return Err("it is nested too deeply");
        }
        read(&mut rest, &mut open).ok_or("the converter wrote something else than MathML")?;
        if open.is_empty() {
            return Ok(());
        }
    }
}

/// Takes the next tag and the text behind it; `None` if it is not ours, or anything follows the last one. Written out byte by byte, because this reads all
/// that the converter writes.
fn read<'a>(rest: &mut &'a [u8], open: &mut Vec<&'a [u8]>) -> Option<()> {
    let tag = rest.strip_prefix(b"<")?;
    *rest = if let Some(tag) = tag.strip_prefix(b"/") {
        let behind = tag.strip_prefix(open.pop()?)?;
        behind.strip_prefix(b">")?
    } else {
        let (name, mut behind) = tag.split_at(length(tag, u8::is_ascii_lowercase));
        if !is_element(name) || open.is_empty() != (name == b"math") {
            return None;
        }
        while let [b' ', attribute @ ..] = behind {
            behind = if attribute.starts_with(b"/") { attribute } else { behind_attribute(attribute)? };
        }
        if let Some(behind) = behind.strip_prefix(b"/") {
            behind.strip_prefix(b">")?
        } else {
            open.push(name);
            behind.strip_prefix(b">")?
        }
    };
    if open.is_empty() {
        return rest.is_empty().then_some(());
    }
    loop {
        *rest = &rest[length(rest, |sign| !matches!(sign, b'<' | b'>' | b'&'))..];
        match rest.first() {
            Some(b'&') => *rest = behind_entity(rest)?,
            Some(b'>') => return None,
            _ => return Some(()),
        }
    }
}

fn length(text: &[u8], is_part: impl Fn(&u8) -> bool) -> usize {
    text.iter().position(|sign| !is_part(sign)).unwrap_or(text.len())
}

/// What stands behind the attribute: a name, and a value of letters, numbers and lengths.
fn behind_attribute(attribute: &[u8]) -> Option<&[u8]> {
    let (name, value) = attribute.split_at(length(attribute, u8::is_ascii_lowercase));
    let value = value.strip_prefix(b"=\"")?;
    let is_value = |sign: &u8| sign.is_ascii_alphanumeric() || b" .,:;#%+-_".contains(sign);
    if !is_attribute(name) {
        return None;
    }
    value[length(value, is_value)..].strip_prefix(b"\"")
}

fn behind_entity(text: &[u8]) -> Option<&[u8]> {
    let entities: [&[u8]; 6] = [b"&lt;", b"&gt;", b"&amp;", b"&quot;", b"&#39;", b"&#x27;"];
    entities.iter().find_map(|entity| text.strip_prefix(*entity))
}

#[cfg(test)]
mod tests {
    use super::check;

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
            "<math",
            "<math><",
            "<math></",
            "<math><mi x></mi></math>",
            "<math><mi style=\"x></mi></math>",
            "<math><mi / class=\"x\"></mi></math>",
        ] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
