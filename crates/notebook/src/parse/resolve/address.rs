//! An address: what a note writes to name another place, taken apart into the name of a note or file and a place in it.

/// An address, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Address {
    /// The ways to read the name, the likeliest first; none if the place is in the same note.
    pub names: Vec<String>,
    /// The headings that lead to the place, outermost first.
    pub headings: Vec<String>,
    /// The block's id, with its `^`.
    pub block: Option<String>,
    /// What stands behind `#`, as written.
    pub fragment: String,
    /// The vault an `obsidian:` address names; empty if it names none.
    pub vault: String,
    /// Whether it was written as a wikilink, which names notes wherever they lie.
    pub is_wikilink: bool,
}

/// What a reader is shown of an address: a wikilink without its brackets.
pub fn shown(written: &str) -> &str {
    written.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")).unwrap_or(written).trim()
}

/// As much of an address as a sentence says.
pub fn told(words: &str) -> &str {
    &words[..words.floor_char_boundary(100)]
}

impl Address {
    /// Takes an address apart. Any text is one.
    pub fn read(written: &str) -> Self {
        let inside = shown(written);
        if written.starts_with("[[") {
            let (name, fragment) = inside.split_once('#').unwrap_or((inside, ""));
            let mut address = Self { is_wikilink: true, ..Self::default() };
            address.name(name.trim());
            // A name that has a `#` in it, as no Obsidian note has, but other tools' notes may.
            if !fragment.is_empty() && !name.trim().is_empty() {
                address.name(inside);
            }
            address.place(fragment);
            return address;
        }
        if let Some(query) = strip_prefix(inside, "obsidian://") {
            return Self::of_obsidian(query);
        }
        let inside = inside.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(inside);
        let (name, fragment) = inside.split_once('#').unwrap_or((inside, ""));
        let mut address = Self::default();
        address.name(&decoded(name));
        address.name(name);
        if let Some((path, _)) = name.split_once('?') {
            address.name(&decoded(path));
        }
        address.place(&decoded(fragment));
        address
    }

    // `obsidian://open?vault=V&file=F`, and the short `obsidian://vault/V/F`.
    fn of_obsidian(rest: &str) -> Self {
        let mut address = Self { is_wikilink: true, ..Self::default() };
        let mut file = String::new();
        if let Some((vault, path)) = strip_prefix(rest, "vault/").and_then(|rest| rest.split_once('/')) {
            (address.vault, file) = (decoded(vault), decoded(path));
        } else if let Some((_, query)) = rest.split_once('?') {
            for (key, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
                match key {
                    "vault" => address.vault = decoded(value),
                    "file" => file = decoded(value),
                    _ => {}
                }
            }
        }
        let (name, fragment) = file.split_once('#').unwrap_or((&file, ""));
        address.name(name.trim());
        address.place(fragment);
        address
    }

    fn name(&mut self, name: &str) {
        if !name.is_empty() && !self.names.iter().any(|other| other == name) {
            self.names.push(name.to_owned());
        }
    }

    fn place(&mut self, fragment: &str) {
        fragment.clone_into(&mut self.fragment);
        for part in fragment.split('#').map(str::trim).filter(|part| !part.is_empty()) {
            if part.starts_with('^') {
                self.block = Some(part.to_owned());
            } else {
                self.headings.push(part.to_owned());
            }
        }
    }
}

fn strip_prefix<'a>(text: &'a str, lower_case: &str) -> Option<&'a str> {
    let start = text.get(..lower_case.len())?;
    start.eq_ignore_ascii_case(lower_case).then(|| &text[lower_case.len()..])
}

/// The text with `%20` and the like read; as it is where that gives no text.
pub fn decoded(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        let digit = |at: usize| behind.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        rest = match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.extend(u8::try_from(high * 16 + low));
                &behind[2..]
            }
            _ => {
                bytes.push(*first);
                behind
            }
        };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The folder a file lies in, without `/` at its end; empty for the notes folder itself.
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path as seen from a folder, without `.` and `..`; none if it leads out of the notes folder.
pub fn joined(folder: &str, path: &str) -> Option<String> {
    let (folder, path) = path.strip_prefix('/').map_or((folder, path), |absolute| ("", absolute));
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// A path of the notes folder as a link of Markdown in a file of that folder names it.
pub fn relative(folder: &str, path: &str) -> String {
    let mut from = folder.split('/').filter(|part| !part.is_empty()).peekable();
    let mut to = path.split('/').peekable();
    while from.peek().is_some() && from.peek() == to.peek() {
        from.next();
        to.next();
    }
    let parts = from.map(|_| "..").chain(to).collect::<Vec<_>>();
    parts.join("/").replace('%', "%25").replace(' ', "%20").replace('(', "%28").replace(')', "%29")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_apart() {
        for (written, names, headings, block) in [
            ("[[Note]]", "Note", "", ""),
            ("[[dir/Note.md#A#B]]", "dir/Note.md|dir/Note.md#A#B", "A|B", ""),
            ("[[#A]]", "", "A", ""),
            ("[[Note#^one]]", "Note|Note#^one", "", "^one"),
            ("My%20Note.md#Set%20up", "My Note.md|My%20Note.md", "Set up", ""),
            ("<a b.md>", "a b.md", "", ""),
            ("/M78?view#H", "/M78?view|/M78", "H", ""),
            ("100%.md", "100%.md", "", ""),
            ("a%ff.md", "a%ff.md", "", ""),
            ("obsidian://open?vault=V&file=dir%2FNote%23H", "dir/Note", "H", ""),
            ("OBSIDIAN://vault/V/Note", "Note", "", ""),
            ("", "", "", ""),
            ("[[", "[[", "", ""),
        ] {
            let address = Address::read(written);
            let found = (address.names.join("|"), address.headings.join("|"), address.block.unwrap_or_default());
            assert_eq!(found, (names.to_owned(), headings.to_owned(), block.to_owned()), "{written}");
        }
    }

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for (folder, path, whole) in [
            ("a/b", "../c.md", Some("a/c.md")),
            ("a", "/c.md", Some("c.md")),
            ("", "./c//d.md", Some("c/d.md")),
            ("a", "../../etc/passwd", None),
            ("", "/../x", None),
        ] {
            assert_eq!(joined(folder, path).as_deref(), whole, "{folder} {path}");
        }
    }

    #[test]
    fn a_path_is_written_as_seen_from_a_folder() {
        for (folder, path, written) in [
            ("", "a/b c.md", "a/b%20c.md"),
            ("a/x", "a/y/c (1).md", "../y/c%20%281%29.md"),
            ("a", "a/c.md", "c.md"),
            ("a/b", "c.md", "../../c.md"),
        ] {
            assert_eq!(relative(folder, path), written);
            assert_eq!(joined(folder, &decoded(written)).as_deref(), Some(path));
        }
    }
}
