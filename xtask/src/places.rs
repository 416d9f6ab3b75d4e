//! Places: where in the sources a panic happened. Nobody who reads notes sees them, and all download them: a path, a line and a column
//! for everything that could go wrong. They are blanked in the compiled module, where they lie as `core::panic::Location`: the
//! address and the length of a path, a line, a column.

use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{DataKind, Operator, Parser, Payload};

/// What a module puts into its memory: each stretch with the address it begins at.
pub struct Memory(Vec<(u32, Vec<u8>)>);

/// Four numbers of four bytes.
const SIZE: usize = 16;

/// No source has so many lines, and none of its lines is as long.
const MOST: u32 = 100_000;

impl Memory {
    /// That of a module.
    pub fn of(module: &[u8]) -> Result<Self> {
        let mut stretches = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            let Payload::DataSection(section) = payload.context("cannot read the WebAssembly")? else { continue };
            for data in section {
                let data = data.context("cannot read the WebAssembly")?;
                let start = match data.kind {
                    DataKind::Active { offset_expr, .. } => match offset_expr.get_operators_reader().read()? {
                        Operator::I32Const { value } => value.cast_unsigned(),
                        _ => 0,
                    },
                    DataKind::Passive => 0,
                };
                stretches.push((start, data.data.to_vec()));
            }
        }
        Ok(Self(stretches))
    }

    /// Blanks the places in it.
    pub fn blank(&mut self) {
        let mut paths = Vec::new();
        let mut places = Vec::new();
        for (stretch, (_, bytes)) in self.0.iter().enumerate() {
            for (at, place) in
                bytes.chunks_exact(4).enumerate().map(|(at, _)| (at * 4, bytes.get(at * 4..at * 4 + SIZE)))
            {
                let Some(place) = place else { break };
                let [address, length, line, column] = [0, 4, 8, 12]
                    .map(|at| u32::from_le_bytes([place[at], place[at + 1], place[at + 2], place[at + 3]]));
                let counted = |number: u32| (1..MOST).contains(&number);
                if let (Some(path), true) = (self.path(address, length), counted(line) && counted(column)) {
                    paths.push(path);
                    places.push((stretch, at));
                }
            }
        }
        for (stretch, path) in paths {
            self.0[stretch].1[path].fill(0);
        }
        // The address stays one of text, which is empty but for the zero it may end with.
        for (stretch, at) in places {
            let place = &mut self.0[stretch].1[at..at + SIZE];
            place[4..].fill(0);
            place[4] = 1;
        }
    }

    /// The bytes of the stretch of that index.
    pub fn stretch(&self, index: usize) -> &[u8] {
        self.0.get(index).map_or(&[], |(_, bytes)| bytes)
    }

    /// Where a path to a source lies.
    fn path(&self, address: u32, length: u32) -> Option<(usize, Range<usize>)> {
        let is_short = (4..1000).contains(&length);
        self.0.iter().enumerate().filter(|_| is_short).find_map(|(stretch, (start, bytes))| {
            let from = address.checked_sub(*start)? as usize;
            let path = from..from + length as usize;
            let text = std::str::from_utf8(bytes.get(path.clone())?).ok()?;
            text.trim_end_matches('\0').ends_with(".rs").then_some((stretch, path))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(numbers: [u32; 4]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    #[test]
    fn only_places_are_blanked() {
        let text = b"src/main.rs\0a text".to_vec();
        let places = [numbers([100, 12, 7, 9]), numbers([112, 6, 7, 9]), numbers([100, 12, 0, 9])].concat();
        let mut memory = Memory(vec![(100, text), (200, places)]);
        memory.blank();
        assert_eq!(memory.stretch(0), [&[0; 12][..], b"a text"].concat());
        let blanked = [numbers([100, 1, 0, 0]), numbers([112, 6, 7, 9]), numbers([100, 12, 0, 9])].concat();
        assert_eq!(memory.stretch(1), blanked);
    }
}
