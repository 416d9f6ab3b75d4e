//! What is skipped: `archive` is a folder or file of that name anywhere, `talks/old` that one path, and `*` stands for any
//! letters but `/`.

/// Whether a pattern means a path of the notes folder, or a folder it lies in.
pub fn covers(pattern: &str, path: &str) -> bool {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let is_path = pattern.trim_end_matches('/').contains('/');
    let mut parts = pattern.split('/').filter(|part| !part.is_empty()).peekable();
    if parts.peek().is_none() {
        return false;
    }
    if is_path {
        let mut names = path.split('/');
        return parts.all(|part| names.next().is_some_and(|name| fits(part, name)));
    }
    parts.any(|part| path.split('/').any(|name| fits(part, name)))
}

/// Whether a name is written as the pattern says.
fn fits(pattern: &str, name: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else { return pattern == name };
    let Some(mut left) = name.strip_prefix(first) else { return false };
    let mut pieces = rest.split('*').peekable();
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return left.ends_with(piece);
        }
        let Some((_, behind)) = left.split_once(piece) else { return false };
        left = behind;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_and_files_are_told_by_name_or_path() {
        for (pattern, path, covered) in [
            ("archive", "archive", true),
            ("archive/", "talks/archive/a.md", true),
            ("archive", "archived/a.md", false),
            ("talks/old", "talks/old/a.md", true),
            ("./talks/old/", "talks/old", true),
            ("talks/old", "more/talks/old/a.md", false),
            ("talks/old", "talks", false),
            ("*.draft.md", "a/b.draft.md", true),
            ("20*-*", "2022-03/a.md", true),
            ("20*-*", "2022/a.md", false),
            ("a*b*c", "abc", true),
            ("a*bc", "abcbc", true),
            ("*/old", "talks/old/a.md", true),
            ("*", "a.md", true),
            ("", "a.md", false),
            ("/", "a.md", false),
        ] {
            assert_eq!(covers(pattern, path), covered, "{pattern} {path}");
        }
    }
}
