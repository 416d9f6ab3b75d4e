//! The policy: what the browser lets the page do (Content Security Policy Level 3). The page may run and look like
//! itself, show pictures, play sounds and films, and nothing else. Every script and style is named by its hash.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha256};

/// What is allowed beyond pictures, sounds and films, which may always be shown.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    scripts: Vec<String>,
    styles: Vec<String>,
    style_attributes: Vec<String>,
    connection: bool,
}

impl Policy {
    /// Allows a `<script>` with exactly this text.
    pub fn allow_script(&mut self, text: &str) {
        self.scripts.push(hash(text));
    }

    /// Allows a `<style>` with exactly this text.
    pub fn allow_style(&mut self, text: &str) {
        self.styles.push(hash(text));
    }

    /// Allows a `style` attribute with exactly this value.
    pub fn allow_style_attribute(&mut self, value: &str) {
        self.style_attributes.push(hash(value));
    }

    /// Allows requests to the server the page came from.
    pub fn allow_connection(&mut self) {
        self.connection = true;
    }
}

/// The value of the policy's `<meta>`; it holds no character that would end an attribute.
impl std::fmt::Display for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "default-src 'none'; script-src {} 'wasm-unsafe-eval'; ", self.scripts.join(" "))?;
        write!(f, "style-src {}; ", if self.styles.is_empty() { "'none'".to_owned() } else { self.styles.join(" ") })?;
        if !self.style_attributes.is_empty() {
            write!(f, "style-src-attr 'unsafe-hashes' {}; ", self.style_attributes.join(" "))?;
        }
        if self.connection {
            write!(f, "connect-src 'self'; ")?;
        }
        write!(f, "img-src https: http: data: blob:; media-src https: http: data: blob:; ")?;
        write!(f, "manifest-src 'self'; worker-src 'self'; ")?;
        write!(f, "base-uri 'none'; form-action 'none'")
    }
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}
