//! A language: the words that people write after a fence, the name that a person would read, and the grammar. The words
//! are those of GitHub, HackMD (highlight.js) and Obsidian (Prism), and the common endings of files.
//!
//! `text`, `plain` and their like stand nowhere here, and so are never highlighted.

/// A language that can be highlighted.
#[derive(Debug)]
pub struct Language {
    /// The name that a person would read.
    pub name: &'static str,
    /// The grammar, as the engine names it.
    pub grammar: &'static str,
    words: &'static [&'static str],
}

const fn language(name: &'static str, grammar: &'static str, words: &'static [&'static str]) -> Language {
    Language { name, grammar, words }
}

/// The language of a word, in any case.
pub fn find(word: &str) -> Option<&'static Language> {
    let word = word.trim();
    LANGUAGES.iter().find(|language| language.words.iter().any(|known| known.eq_ignore_ascii_case(word)))
}

#[rustfmt::skip]
const LANGUAGES: &[Language] = &[
    language("ActionScript", "actionscript-3", &["actionscript", "as3"]),
    language("Ada", "ada", &["ada", "adb", "ads"]),
    language("Apache", "apache", &["apache", "apacheconf", "htaccess"]),
    language("APL", "apl", &["apl"]),
    language("AppleScript", "applescript", &["applescript"]),
    language("AsciiDoc", "asciidoc", &["asciidoc", "adoc"]),
    language("Assembly", "asm", &["asm", "assembly", "nasm", "x86asm", "s"]),
    language("Astro", "astro", &["astro"]),
    language("AWK", "awk", &["awk", "gawk"]),
    language("Bash", "shellscript", &["bash"]),
    language("Batch", "bat", &["bat", "batch", "cmd", "dosbatch"]),
    language("BibTeX", "bibtex", &["bibtex", "bib"]),
    language("C", "c", &["c"]),
    language("C#", "csharp", &["csharp", "cs", "c#", "dotnet"]),
    language("C++", "cpp", &["cpp", "c++", "cc", "cxx", "h", "hpp", "hh", "hxx", "arduino", "ino"]),
    language("Clojure", "clojure", &["clojure", "clj", "cljs", "cljc", "edn"]),
    language("CMake", "cmake", &["cmake"]),
    language("COBOL", "cobol", &["cobol", "cob", "cbl"]),
    language("CoffeeScript", "coffee", &["coffeescript", "coffee"]),
    language("Common Lisp", "common-lisp", &["lisp", "common-lisp", "commonlisp", "cl"]),
    language("Console", "shellsession", &["console", "shell-session", "shellsession", "sh-session", "bash-session",
        "terminal"]),
    language("Coq", "coq", &["coq", "rocq"]),
    language("Crystal", "crystal", &["crystal", "cr"]),
    language("CSS", "css", &["css"]),
    language("CSV", "csv", &["csv"]),
    language("CUDA", "cuda", &["cuda", "cu", "cuh"]),
    language("Cypher", "cypher", &["cypher"]),
    language("D", "d", &["d", "dlang"]),
    language("Dart", "dart", &["dart"]),
    language("Diff", "diff", &["diff", "patch", "udiff"]),
    language("Docker", "docker", &["dockerfile", "docker", "containerfile"]),
    language("Dotenv", "dotenv", &["dotenv", "env"]),
    language("Elixir", "elixir", &["elixir", "ex", "exs"]),
    language("Elm", "elm", &["elm"]),
    language("Emacs Lisp", "emacs-lisp", &["elisp", "emacs-lisp", "el"]),
    language("ERB", "erb", &["erb", "eruby"]),
    language("Erlang", "erlang", &["erlang", "erl", "hrl"]),
    language("F#", "fsharp", &["fsharp", "fs", "f#"]),
    language("Fish", "fish", &["fish"]),
    language("Fortran", "fortran-free-form", &["fortran", "f90", "f95", "f03", "f08"]),
    language("Fortran", "fortran-fixed-form", &["f77", "f", "for", "fortran-fixed-form"]),
    language("GDScript", "gdscript", &["gdscript", "gd"]),
    language("Gherkin", "gherkin", &["gherkin", "cucumber", "feature"]),
    language("Gleam", "gleam", &["gleam"]),
    language("GLSL", "glsl", &["glsl", "frag", "vert", "shader"]),
    language("Gnuplot", "gnuplot", &["gnuplot"]),
    language("Go", "go", &["go", "golang"]),
    language("GraphQL", "graphql", &["graphql", "gql"]),
    language("Groovy", "groovy", &["groovy", "gradle", "jenkinsfile"]),
    language("Haml", "haml", &["haml"]),
    language("Handlebars", "handlebars", &["handlebars", "hbs", "mustache"]),
    language("Haskell", "haskell", &["haskell", "hs"]),
    language("HCL", "terraform", &["hcl", "terraform", "tf", "tfvars"]),
    language("HLSL", "hlsl", &["hlsl"]),
    language("HTML", "html", &["html", "htm", "xhtml"]),
    language("HTTP", "http", &["http", "https"]),
    language("INI", "ini", &["ini", "cfg", "conf", "properties", "editorconfig", "gitconfig"]),
    language("Java", "java", &["java"]),
    language("JavaScript", "javascript", &["js", "javascript", "mjs", "cjs", "node", "es6", "ecmascript"]),
    language("Jinja", "jinja", &["jinja", "jinja2", "j2"]),
    language("JSON", "json", &["json", "ipynb", "geojson", "webmanifest"]),
    language("JSON", "jsonc", &["jsonc", "json-with-comments"]),
    language("JSON Lines", "jsonl", &["jsonl", "ndjson"]),
    language("JSON5", "json5", &["json5", "hjson"]),
    language("Jsonnet", "jsonnet", &["jsonnet", "libsonnet"]),
    language("JSX", "jsx", &["jsx", "javascriptreact"]),
    language("Julia", "julia", &["julia", "jl"]),
    language("Just", "just", &["just", "justfile"]),
    language("Kotlin", "kotlin", &["kotlin", "kt", "kts"]),
    language("LaTeX", "latex", &["latex", "tex"]),
    language("Lean", "lean", &["lean", "lean4"]),
    language("Less", "less", &["less"]),
    language("Liquid", "liquid", &["liquid"]),
    language("LLVM IR", "llvm", &["llvm", "ll"]),
    language("Log", "log", &["log"]),
    language("Lua", "lua", &["lua", "luau"]),
    language("Make", "make", &["makefile", "make", "mk", "gnumakefile"]),
    language("Markdown", "markdown", &["markdown", "md", "mdown", "mkd"]),
    language("MATLAB", "matlab", &["matlab", "m", "octave"]),
    language("MDX", "mdx", &["mdx"]),
    language("Mermaid", "mermaid", &["mermaid", "mmd"]),
    language("Metal", "metal", &["metal"]),
    language("MIPS Assembly", "mipsasm", &["mips", "mipsasm"]),
    language("Mojo", "mojo", &["mojo"]),
    language("nginx", "nginx", &["nginx", "nginxconf"]),
    language("Nim", "nim", &["nim"]),
    language("Nix", "nix", &["nix"]),
    language("Nushell", "nushell", &["nushell", "nu"]),
    language("Objective-C", "objective-c", &["objective-c", "objectivec", "objc", "obj-c", "mm"]),
    language("OCaml", "ocaml", &["ocaml", "ml", "mli"]),
    language("OpenCL", "opencl", &["opencl"]),
    language("OpenSCAD", "openscad", &["openscad", "scad"]),
    language("Pascal", "pascal", &["pascal", "delphi", "pas"]),
    language("Perl", "perl", &["perl", "pl", "pm"]),
    language("PHP", "php", &["php", "php3", "php4", "php5", "php7", "php8", "phtml"]),
    language("PL/SQL", "plsql", &["plsql"]),
    language("PO", "po", &["po", "pot", "gettext"]),
    language("PostCSS", "postcss", &["postcss", "pcss"]),
    language("PowerShell", "powershell", &["powershell", "ps1", "ps", "psm1", "psd1", "pwsh", "posh"]),
    language("Prisma", "prisma", &["prisma"]),
    language("Prolog", "prolog", &["prolog"]),
    language("Protocol Buffers", "proto", &["proto", "protobuf", "protocol-buffers", "proto3"]),
    language("Pug", "pug", &["pug", "jade"]),
    language("Puppet", "puppet", &["puppet"]),
    language("PureScript", "purescript", &["purescript"]),
    language("Python", "python", &["python", "py", "python3", "py3", "python2", "ipython", "ipython3", "pycon",
        "python-repl", "pyi", "gyp", "sage", "sagemath"]),
    language("QML", "qml", &["qml"]),
    language("R", "r", &["r", "rscript", "splus"]),
    language("Racket", "racket", &["racket", "rkt"]),
    language("Raku", "raku", &["raku", "perl6"]),
    language("Regular expression", "regexp", &["regex", "regexp", "re"]),
    language("reStructuredText", "rst", &["rst", "rest", "restructuredtext"]),
    language("RISC-V Assembly", "riscv", &["riscv", "risc-v"]),
    language("RON", "ron", &["ron"]),
    language("Ruby", "ruby", &["ruby", "rb", "gemfile", "rakefile", "jruby", "irb"]),
    language("Rust", "rust", &["rust", "rs"]),
    language("SAS", "sas", &["sas"]),
    language("Sass", "sass", &["sass"]),
    language("Scala", "scala", &["scala", "sc", "sbt"]),
    language("Scheme", "scheme", &["scheme", "scm"]),
    language("SCSS", "scss", &["scss"]),
    language("Shell", "shellscript", &["sh", "shell", "shellscript", "ksh"]),
    language("Smalltalk", "smalltalk", &["smalltalk"]),
    language("Solidity", "solidity", &["solidity", "sol"]),
    language("SPARQL", "sparql", &["sparql", "rq"]),
    language("SQL", "sql", &["sql", "mysql", "postgres", "postgresql", "psql", "pgsql", "sqlite", "sqlite3", "tsql",
        "mssql", "mariadb"]),
    language("SSH config", "ssh-config", &["ssh-config", "sshconfig"]),
    language("Starlark", "starlark", &["starlark", "bazel", "bzl"]),
    language("Stata", "stata", &["stata"]),
    language("Stylus", "stylus", &["stylus", "styl"]),
    language("Svelte", "svelte", &["svelte"]),
    language("SVG", "xml", &["svg"]),
    language("Swift", "swift", &["swift"]),
    language("systemd", "systemd", &["systemd", "service"]),
    language("SystemVerilog", "system-verilog", &["systemverilog", "system-verilog", "sv", "svh"]),
    language("Tcl", "tcl", &["tcl"]),
    language("TOML", "toml", &["toml"]),
    language("TSV", "tsv", &["tsv"]),
    language("TSX", "tsx", &["tsx", "typescriptreact"]),
    language("Turtle", "turtle", &["turtle", "ttl"]),
    language("Twig", "twig", &["twig"]),
    language("TypeScript", "typescript", &["ts", "typescript", "mts", "cts", "deno"]),
    language("Typst", "typst", &["typst", "typ"]),
    language("V", "v", &["vlang"]),
    language("Vala", "vala", &["vala"]),
    language("Verilog", "verilog", &["verilog", "v"]),
    language("VHDL", "vhdl", &["vhdl", "vhd"]),
    language("Vim script", "viml", &["viml", "vim", "vimscript"]),
    language("Visual Basic", "vb", &["vb", "vbnet", "vba", "visualbasic", "vbs", "vbscript"]),
    language("Vue", "vue", &["vue"]),
    language("WebAssembly", "wasm", &["wasm", "wat", "wast"]),
    language("WGSL", "wgsl", &["wgsl"]),
    language("Wikitext", "wikitext", &["wikitext", "mediawiki", "wiki"]),
    language("Wolfram", "wolfram", &["wolfram", "mathematica", "wl", "nb"]),
    language("XML", "xml", &["xml", "rss", "atom", "xsd", "wsdl", "plist", "mathml", "xaml"]),
    language("XSLT", "xsl", &["xsl", "xslt"]),
    language("YAML", "yaml", &["yaml", "yml"]),
    language("Zig", "zig", &["zig"]),
    language("Zsh", "shellscript", &["zsh"]),
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::engine;

    #[test]
    fn a_word_means_one_language() {
        let mut seen = HashSet::new();
        for word in LANGUAGES.iter().flat_map(|language| language.words) {
            assert!(seen.insert(word), "{word} stands twice");
            assert_eq!(word.to_ascii_lowercase(), **word);
        }
    }

    #[test]
    fn the_engine_has_a_grammar_for_every_language() {
        for language in LANGUAGES {
            assert!(engine::has(language.grammar), "{}", language.name);
        }
    }

    #[test]
    fn plain_text_is_no_language() {
        for word in ["", " ", "text", "plain", "plaintext", "txt", "no-highlight", "nohighlight", "none", "output"] {
            assert!(find(word).is_none(), "{word}");
        }
    }
}
