//! The styles of drawings: our converter gives some elements of a formula a `style` attribute (the alignment of a
//! matrix, for example). Nothing else in a page has one, so the policy names each of them.

use std::collections::BTreeSet;

use crate::{
    Notebook,
    content::{Block, Inline, Math},
    walk::{self, Node},
};

/// Every value of a `style` attribute in the notebook's formulas, once, sorted.
pub fn styles(notebook: &Notebook) -> Vec<String> {
    let mut found = BTreeSet::new();
    for page in notebook.pages.iter().chain(&notebook.leads) {
        walk::page(page, &mut |node| {
            if let Node::Block(Block::Math(math)) | Node::Inline(Inline::Math(math)) = node {
                formula(math, &mut found);
            }
        });
    }
    found.into_iter().collect()
}

fn formula(math: &Math, found: &mut BTreeSet<String>) {
    if let Ok(drawing) = &math.drawing {
        let styles = drawing.markup().split("style=\"").skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(styles.map(str::to_owned));
    }
}
