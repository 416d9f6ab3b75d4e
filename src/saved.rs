//! Saved views: filters that the reader named, each with the address that shows it again.

use crate::route::Route;

/// A filter under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// As the reader called it, without a line end or tab.
    pub name: String,
    /// The address of the view ([`Route`]), without a session.
    pub address: String,
}

/// The views with one more, or another one of the same name, in the order of their names. One without a name is not saved.
#[must_use]
pub fn with(views: &[Saved], name: &str, route: &Route) -> Vec<Saved> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut views = without(views, &name);
    if !name.is_empty() {
        let at = views.partition_point(|view| view.name < name);
        views.insert(at, Saved { name, address: route.with_session(None).to_string() });
    }
    views
}

/// The views but the one of that name.
#[must_use]
pub fn without(views: &[Saved], name: &str) -> Vec<Saved> {
    views.iter().filter(|view| view.name != name).cloned().collect()
}

/// The views as text to be kept: a line for each, its name and its address parted by a tab.
#[must_use]
pub fn write(views: &[Saved]) -> String {
    views.iter().map(|view| [&view.name, "\t", &view.address, "\n"].concat()).collect()
}

/// Reads what [`write()`] wrote. What is no such line is left out.
#[must_use]
pub fn read(text: &str) -> Vec<Saved> {
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    lines.map(|(name, address)| Saved { name: name.to_owned(), address: address.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_are_kept_by_name() {
        let route = |hash| Route::parse(hash);
        let views = with(&[], " talks\tin  May ", &route("#/a/b?tag=talks"));
        let views = with(&views, "docker", &route("#/?q=docker"));
        let views = with(&views, "", &route("#/?q=x"));
        assert_eq!(write(&views), "docker\t#/?q=docker\ntalks in May\t#/?tag=talks\n");
        assert_eq!(read(&write(&views)), views);
        let views = with(&views, "docker", &route("#/?q=podman"));
        assert_eq!(write(&without(&views, "talks in May")), "docker\t#/?q=podman\n");
        assert_eq!(read("nothing\n\n"), []);
    }
}
