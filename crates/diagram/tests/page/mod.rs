//! What goes into the page: checked here by rules of its own, apart from the code that writes it.

/// Every problem of a drawing's markup, as sentences.
pub fn problems(markup: &str, id: &str) -> Vec<String> {
    const ELEMENTS: &[&str] = &[
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "defs",
        "marker",
        "clipPath",
        "linearGradient",
        "radialGradient",
        "stop",
        "desc",
    ];
    let mut problems = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        let Some(end) = rest[at..].find('>') else {
            problems.push("a tag that breaks off".to_owned());
            break;
        };
        let tag = &rest[at + 1..at + end];
        rest = &rest[at + end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop().as_deref() != Some(name) {
                problems.push(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !ELEMENTS.contains(&name) || (name == "svg") != open.is_empty() {
            problems.push(format!("<{name}>"));
        }
        if !closed {
            open.push(name.to_owned());
        }
        let mut seen = Vec::new();
        let mut parts = attributes.split('"').peekable();
        while let Some(name) = parts.next() {
            if name.trim().is_empty() && parts.peek().is_none() {
                break;
            }
            let value = parts.next().unwrap_or("<missing>");
            let name = name.trim().trim_end_matches('=');
            problems.extend(attribute_problem(name, value, id));
            if seen.contains(&name) {
                problems.push(format!("{name} twice"));
            }
            seen.push(name);
        }
    }
    if !open.is_empty() {
        problems.push(format!("{open:?} stay open"));
    }
    problems
}

fn attribute_problem(name: &str, value: &str, id: &str) -> Option<String> {
    let problem = || Some(format!("{name}=\"{value}\""));
    if name.starts_with("on") || matches!(name, "style" | "href" | "xlink:href" | "src" | "target") {
        return problem();
    }
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') || value.contains(['<', '>', '&', '\\']) {
        return problem();
    }
    let local = format!("url(#{id}-");
    match name {
        "xmlns" if value != "http://www.w3.org/2000/svg" => problem(),
        "xmlns" => None,
        "id" | "aria-describedby" if !value.starts_with(&format!("{id}-")) => problem(),
        "class" if !value.split(' ').all(|class| class == "diagram" || class.starts_with("d-")) => problem(),
        _ if value.contains(':') => problem(),
        _ if value.contains("url(") && !value.starts_with(&local) => problem(),
        _ => None,
    }
}
