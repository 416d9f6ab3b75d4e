//! A plain reading of Markdown: the words of a source without its signs, by a few rules that know nothing of the parser.
//! Where it cannot tell, it leaves a word out: what stands in signs here may be an address there.

/// The text as words with a blank around each: what a word of a source is sought in.
pub fn folded(text: &str) -> String {
    format!(" {} ", parts(text).collect::<Vec<_>>().join(" "))
}

/// The words of a note that a reader sees, each with a blank on both sides where its script has blanks.
pub fn words(source: &str) -> Vec<String> {
    let source = without_metadata(source);
    let source = without(&without(&source, "<!--", "-->"), "%%", "%%");
    let mut words = Vec::new();
    let mut fence = None;
    for line in source.lines() {
        let text = line.trim_start_matches([' ', '\t', '>']);
        let sign =
            ["```", "~~~", "$$"].into_iter().find(|sign| text.starts_with(sign) && text.matches(sign).count() == 1);
        if let Some(sign) = sign {
            match fence {
                Some(open) if open == sign => fence = None,
                None => fence = Some(sign),
                Some(_) => {}
            }
        } else if fence.is_some() {
            words.extend(parts(text).map(str::to_owned));
        } else if !is_silent(text) {
            words.extend(parts(&shown(text)).map(str::to_owned));
        }
    }
    words
        .into_iter()
        .filter(|word| is_word(word))
        .map(|word| if word.is_ascii() { format!(" {word} ") } else { word })
        .collect()
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty())
}

/// Numbers, and letters glued to them, are read as dates and times and written in other ways.
fn is_word(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && word.chars().count() > 1
}

/// Without the blocks between `---` at the top, whose keys nobody sees.
fn without_metadata(source: &str) -> String {
    let mut rest = source.trim_start_matches('\u{feff}');
    while let Some((_, body)) = rest
        .trim_start()
        .strip_prefix("---\n")
        .and_then(|inside| inside.split_once("\n---\n"))
        .filter(|(block, _)| block.contains(':') && !block.contains("\n#"))
    {
        rest = body;
    }
    rest.to_owned()
}

/// Without all that stands between two signs, and them.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(open) {
        let Some((_, behind)) = inside.split_once(close) else { break };
        kept += before;
        kept.push(' ');
        rest = behind;
    }
    kept + rest
}

/// A line of signs only tools read: tables of contents, closed boxes, definitions of addresses and abbreviations, tags,
/// labels of facts, which the reader shows in words of its own.
fn is_silent(line: &str) -> bool {
    let is_definition = line.starts_with('[') && line.contains("]:") || line.starts_with("*[");
    let is_fact = line.trim_start_matches(['-', '*', ' ']).split_once(':').is_some_and(|(label, rest)| {
        label.split_whitespace().count() <= 2
            && !rest.starts_with("//")
            && label.chars().all(|letter| letter.is_alphabetic() || letter == ' ' || letter == '/')
    });
    let is_toc = line.to_ascii_lowercase().starts_with("[toc") || line.to_ascii_lowercase().starts_with("[[toc");
    is_definition && !line.starts_with("[^")
        || is_toc
        || line.starts_with(":::")
        || line.starts_with("###### tags:")
        || is_fact
}

/// The line without what stands in its signs and is no text: addresses, elements, icons, names of embeds and of formulas.
fn shown(line: &str) -> String {
    let line = without(&without(&without(line, "{%", "%}"), "<", ">"), "$", "$");
    let mut kept = String::new();
    for (index, part) in line.split("](").enumerate() {
        // A link's address reaches to its bracket; one with brackets inside is left out to the end of the line.
        let behind = if index == 0 { Some(part) } else { part.split_once(')').map(|(_, behind)| behind) };
        kept += behind.unwrap_or_default();
        kept.push(' ');
    }
    let kept = without(&without(&kept, "[[", "]]"), "[^", "]");
    let words = kept.split_whitespace().filter(|word| {
        !word.contains("://")
            && !word.contains('@')
            && !word.contains("[color=")
            && !word.starts_with("^")
            && !word.starts_with("[!")
            && !is_emoji(word)
    });
    words
        .collect::<Vec<_>>()
        .join(" ")
        .replace("[name=", " ")
        .replace("[time=", " ")
        .replace("{ruby ", " ")
        .replace("(tm)", " ")
        .replace("&nbsp;", " ")
        .replace(['^', '~'], "")
}

/// `:smile:`.
fn is_emoji(word: &str) -> bool {
    word.trim_matches(['.', ',', ')', '(']).strip_prefix(':').is_some_and(|word| word.ends_with(':'))
}
