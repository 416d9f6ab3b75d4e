//! A scope: what a grammar says of a stretch of code, a path such as `string.quoted.double.json`. Scopes are nested,
//! so a token has a stack of them, the innermost last. Their names are a convention between grammars and themes
//! (<https://macromates.com/manual/en/language_grammars#naming_conventions>), kept loosely; here is what
//! we make of it.

use crate::Class;

/// What a stack of scopes means: the class of a token that has a letter, and of one without. They differ where a
/// grammar calls operators keywords: `and` is one to a reader, `&&` is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// The class of a word.
    pub word: Option<Class>,
    /// The class of signs.
    pub sign: Option<Class>,
}

/// How many scopes are looked at, from the innermost. What says more than "somewhere inside" stands near the token.
const DEPTH: usize = 12;

/// The meaning of a stack of scopes: the innermost that says anything decides.
pub fn meaning<'a>(scopes: impl Iterator<Item = &'a str>) -> Meaning {
    let scopes: Vec<&str> = scopes.collect();
    // The outermost is the language.
    let inner: Vec<Says> = scopes.iter().skip(1).rev().take(DEPTH).map(|scope| of_scope(scope)).collect();
    let word = inner.iter().find_map(|says| match says {
        Says::Class(class) | Says::WordOnly(class) => Some(Some(*class)),
        Says::Plain => Some(None),
        Says::Nothing => None,
    });
    let sign = inner.iter().find_map(|says| match says {
        Says::Class(class) => Some(Some(*class)),
        Says::Plain => Some(None),
        Says::WordOnly(_) | Says::Nothing => None,
    });
    Meaning { word: word.flatten(), sign: sign.flatten() }
}

/// What one scope says.
#[derive(Debug, Clone, Copy)]
enum Says {
    /// It is of this class.
    Class(Class),
    /// It is of this class if it is a word; of signs it says nothing.
    WordOnly(Class),
    /// It is plain.
    Plain,
    /// Nothing: the scope around it decides.
    Nothing,
}

fn of_scope(scope: &str) -> Says {
    let rule = RULES.iter().find(|(_, patterns)| patterns.iter().any(|pattern| matches(scope, pattern)));
    rule.map_or(Says::Nothing, |(says, _)| *says)
}

/// Whether a path begins with the parts of the pattern. With a star: whether it begins and ends with what stands before
/// and behind the star.
fn matches(scope: &str, pattern: &str) -> bool {
    let (start, end) = pattern.split_once('*').unwrap_or((pattern, ""));
    let Some(rest) = scope.strip_prefix(start) else { return false };
    match end {
        "" => rest.is_empty() || rest.starts_with('.'),
        end => rest.ends_with(end),
    }
}

const fn is(class: Class) -> Says {
    Says::Class(class)
}

const fn word(class: Class) -> Says {
    Says::WordOnly(class)
}

/// What scopes say. The first pattern that matches counts, so the finer stand before the coarser.
#[rustfmt::skip]
const RULES: &[(Says, &[&str])] = &[
    // The `<` of `</script>`.
    (Says::Nothing, &["source.js-ignored-vscode", "source.css-ignored-vscode"]),
    // Code inside a string or a document is code again, and what a command printed is not.
    (Says::Plain, &["meta.embedded", "meta.template.expression", "meta.interpolation", "source", "meta.output"]),
    (word(Class::Property), &["meta.attribute.rust"]),
    (is(Class::Comment), &["comment", "entity.other.prompt-prefix", "punctuation.separator.prompt", "markup.quote"]),
    // Documents and patches.
    (is(Class::Inserted), &["markup.inserted"]),
    (is(Class::Deleted), &["markup.deleted"]),
    (is(Class::Property), &["markup.changed"]),
    (is(Class::Heading), &[
        "markup.heading", "entity.name.section", "heading", "meta.diff.header", "meta.diff.range",
        "meta.diff.index",
    ]),
    (is(Class::String), &["markup.inline.raw", "markup.raw", "markup.underline.link", "markup.math"]),
    // Strings. The arguments of a shell's command are called so, but most of its words would be green then.
    (Says::Plain, &["string.unquoted.argument.shell"]),
    (is(Class::Variable), &["string.interpolated*.makefile"]),
    (is(Class::String), &["string", "storage.type.string", "storage.type.format"]),
    (Says::Plain, &["punctuation.definition.template-expression", "punctuation.section.embedded"]),
    (is(Class::Tag), &["punctuation.definition.tag"]),
    // Numbers, with their exponents and units.
    (Says::Nothing, &["keyword.operator.exponent"]),
    (is(Class::Number), &[
        "keyword.other.unit", "storage.type.number", "storage.type.imaginary", "constant.numeric",
        "constant.other.color",
    ]),
    // Words of the language. In the C family, the names of types are called storage.
    (is(Class::Type), &["keyword.type*.cs", "keyword.other.type"]),
    (is(Class::Property), &["keyword.other.definition.ini", "storage.type.annotation"]),
    (is(Class::Keyword), &["keyword*.regexp", "keyword.control.directive"]),
    (word(Class::Keyword), &["keyword"]),
    (Says::Plain, &["storage.modifier.import", "storage.modifier.package"]),
    (is(Class::Type), &[
        "storage.type.built-in", "storage.type.primitive", "storage.type.numeric", "storage.type.boolean",
        "storage.type.byte", "storage.type.generic", "storage.type.object", "storage.type.error",
        "storage.type.java", "storage.type.groovy", "storage.type.c", "storage.type.cpp", "storage.type.sql",
        "storage.type.php", "storage.type.haskell", "storage.type.proto", "storage.type.csharp",
    ]),
    (word(Class::Keyword), &["storage"]),
    // Values.
    (is(Class::Property), &["constant.other.option", "constant.other.symbol.hashkey"]),
    (Says::Plain, &["constant.other.database-name", "constant.other.table-name"]),
    (is(Class::Constant), &["constant", "support.constant", "entity.name.label", "entity.name.constant"]),
    // Names.
    (is(Class::Property), &[
        "entity.name.tag.yaml", "entity.other.attribute-name", "support.type.property-name",
        "support.type.vendored.property-name", "variable.other.key",
    ]),
    (is(Class::Tag), &["entity.name.tag"]),
    (is(Class::Function), &[
        "entity.name.function", "entity.name.command", "entity.name.method", "support.function",
        "variable.function",
    ]),
    (Says::Plain, &[
        "entity.name.variable", "entity.name.package", "support.type.object.module", "support.class.math",
        "support.variable",
    ]),
    (Says::Nothing, &["entity.name.import", "entity.name.operator"]),
    (is(Class::Type), &[
        "entity.name", "entity.other.inherited-class", "support.type", "support.class",
        "punctuation.definition.lifetime",
    ]),
    (is(Class::Property), &["entity.other"]),
    // Variables: only those that have a sign before them.
    (Says::Plain, &["variable.other.assignment*.shell", "variable.other.loop*.shell"]),
    (is(Class::Variable), &[
        "variable*.shell", "variable*.makefile", "variable*.php", "variable*.perl", "variable*.powershell",
        "variable*.tcl", "variable.other.readwrite*.ruby", "variable*.scss", "variable*.less", "variable*.css",
    ]),
    (is(Class::Keyword), &["variable.language", "variable.parameter.function.language.special"]),
    (Says::Plain, &["variable"]),
];
