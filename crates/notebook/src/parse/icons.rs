//! Icons: pictures by their names in Font Awesome or Bootstrap, whose fonts are not here.

use crate::content::{Attribute, Class, Inline, Tag};

/// Icons of Font Awesome and Bootstrap that a sign of Unicode shows as well.
const ICONS: [(&str, &str); 32] = [
    ("eye", "👁"),
    ("pencil", "✎"),
    ("edit", "✎"),
    ("check", "✓"),
    ("times", "✕"),
    ("close", "✕"),
    ("star", "★"),
    ("heart", "♥"),
    ("home", "⌂"),
    ("search", "🔍"),
    ("user", "👤"),
    ("users", "👥"),
    ("clock-o", "🕒"),
    ("clock", "🕒"),
    ("calendar", "📅"),
    ("book", "📖"),
    ("bookmark", "🔖"),
    ("link", "🔗"),
    ("file", "📄"),
    ("folder", "📁"),
    ("download", "⬇"),
    ("upload", "⬆"),
    ("arrow-right", "→"),
    ("arrow-left", "←"),
    ("plus", "+"),
    ("minus", "−"),
    ("question", "?"),
    ("info", "ℹ"),
    ("warning", "⚠"),
    ("bell", "🔔"),
    ("comment", "💬"),
    ("share-alt", "⤴"),
];

/// An icon by its name: a sign, or where there is none its name in words.
pub fn icon(name: &str) -> Inline {
    let sign = ICONS.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign).to_owned());
    let words = name.replace('-', " ");
    let attributes = vec![Attribute::Class(Class::Icon), Attribute::Title(words.clone())];
    Inline::element(Tag::Span, attributes, vec![Inline::Text(sign.unwrap_or(words))])
}
