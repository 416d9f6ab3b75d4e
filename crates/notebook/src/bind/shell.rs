//! The shell: what the compiler left of the app, without notes.

/// The parts of a shell. Trunk writes each into a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shell {
    /// `index.html`, in which Trunk put tags for the other parts.
    pub html: String,
    /// The module that wasm-bindgen wrote to go with the WebAssembly.
    pub script: String,
    /// The WebAssembly.
    pub wasm: Vec<u8>,
    /// The style sheets, one behind the other.
    pub style: String,
}

/// Why nothing can be bound into a shell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The HTML lacks this tag.
    NoTag(&'static str),
    /// The script does not say what starts it.
    NoStart,
    /// The script imports another file, which a page opened from disk cannot load.
    Import,
    /// The WebAssembly does not begin as WebAssembly does.
    NoWasm,
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoTag(tag) => write!(f, "its HTML has no {tag}"),
            Self::NoStart => write!(f, "its script has no default export, as wasm-bindgen's has"),
            Self::Import => write!(f, "its script imports another file, which one file cannot hold"),
            Self::NoWasm => write!(f, "its WebAssembly file holds something else"),
        }
    }
}

impl std::error::Error for Unfit {}
