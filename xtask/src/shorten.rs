//! Shortening: the names by which the script and the WebAssembly know each other are long and full of hashes, which no
//! compression makes small. Every reader downloads them twice, so both files get short ones; the script also loses its
//! comments and indentation, and the WebAssembly its [`places`](crate::places).

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{DataSection, ExportSection, ImportSection, Module};

use crate::places::Memory;

/// Shortens the names in the script and the WebAssembly that were made for each other.
pub fn shorten(script: &Path, wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let text = fs::read_to_string(script).with_context(|| format!("cannot read {}", script.display()))?;
    let mut memory = Memory::of(&bytes)?;
    memory.blank();
    let mut names = Names { memory: Some(memory), ..Names::default() };
    fs::write(wasm, names.in_wasm(&bytes)?).with_context(|| format!("cannot write {}", wasm.display()))?;
    fs::write(script, names.in_script(&text)).with_context(|| format!("cannot write {}", script.display()))
}

/// What is written anew.
#[derive(Default)]
struct Names {
    /// The short names by the long ones.
    short: HashMap<String, String>,
    /// What the module puts into its memory.
    memory: Option<Memory>,
}

impl Names {
    /// The module with short names, which are noted down.
    fn in_wasm(&mut self, bytes: &[u8]) -> Result<Vec<u8>> {
        let mut module = Module::new();
        self.parse_core_module(&mut module, wasmparser::Parser::new(0), bytes)
            .map_err(|error| anyhow!("cannot read the WebAssembly: {error}"))?;
        Ok(module.finish())
    }

    /// The script with the short names that were noted down. Its lines hold no text that goes on over a line's end, since
    /// wasm-bindgen writes none.
    fn in_script(&self, text: &str) -> String {
        let mut short = String::with_capacity(text.len());
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with(['/', '*'])) {
            let mut rest = line;
            while let Some(start) = rest.find("__w") {
                let (before, word) = rest.split_at(start);
                let end = word.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_').unwrap_or(word.len());
                let (word, behind) = word.split_at(end);
                short.push_str(before);
                short.push_str(self.short.get(word).map_or(word, String::as_str));
                rest = behind;
            }
            short.push_str(rest);
            short.push('\n');
        }
        short
    }

    /// The short name; one that was not made by wasm-bindgen stays.
    fn short(&mut self, name: &str) -> String {
        if !name.starts_with("__w") {
            return name.to_owned();
        }
        let next = format!("_{}", self.short.len());
        self.short.entry(name.to_owned()).or_insert(next).clone()
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: wasmparser::ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error> {
        for import in section.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            imports.import(import.module, &self.short(import.name), kind);
        }
        Ok(())
    }

    fn parse_data(&mut self, data: &mut DataSection, datum: wasmparser::Data<'_>) -> Result<(), reencode::Error> {
        let Some(memory) = &self.memory else { return reencode::utils::parse_data(self, data, datum) };
        let bytes = memory.stretch(data.len() as usize).to_vec();
        reencode::utils::parse_data(self, data, wasmparser::Data { data: &bytes, ..datum })
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: wasmparser::Export<'_>,
    ) -> Result<(), reencode::Error> {
        let (kind, index) = (self.export_kind(export.kind)?, self.external_index(export.kind, export.index)?);
        exports.export(&self.short(export.name), kind, index);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_what_only_people_read() {
        let names =
            Names { short: HashMap::from([("__wbg_now_12ab".to_owned(), "_0".to_owned())]), ..Names::default() };
        let script =
            "/**\n * Says it.\n */\nfunction f() {\n    // why\n    return { __wbg_now_12ab: __wbg_later };\n}\n";
        assert_eq!(names.in_script(script), "function f() {\nreturn { _0: __wbg_later };\n}\n");
    }

    #[test]
    fn only_the_names_of_wasm_bindgen_are_shortened() {
        let mut names = Names::default();
        assert_eq!(
            ["memory", "__wbindgen_malloc", "main", "__wbg_a", "__wbindgen_malloc"].map(|it| names.short(it)),
            ["memory", "_0", "main", "_1", "_0"]
        );
    }
}
