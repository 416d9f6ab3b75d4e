//! A mind map (`markmap`): headings and bullets that become one list, which folds like any other.

use super::blocks::Placed;
use crate::content::{Block, Item, List};

/// The list of what a mind map's text says: what stands under a heading stands in its item.
pub fn list(blocks: Vec<Placed>) -> Block {
    // The items that are open, outermost first, with the levels of their headings.
    let mut open: Vec<(u8, Item)> = Vec::new();
    let mut items = Vec::new();
    for Placed { block, .. } in blocks {
        match block {
            Block::Heading { level, content } => {
                close(&mut open, &mut items, level);
                open.push((level, Item { task: None, content: vec![Block::Plain(content)] }));
            }
            Block::List(list) if open.is_empty() => items.extend(list.items),
            block => match open.last_mut() {
                Some((_, item)) => item.content.push(block),
                None => items.push(Item { task: None, content: vec![block] }),
            },
        }
    }
    close(&mut open, &mut items, 0);
    Block::List(List { start: None, items })
}

/// Closes the items whose headings are not above that level.
fn close(open: &mut Vec<(u8, Item)>, items: &mut Vec<Item>, level: u8) {
    while open.last().is_some_and(|(opened, _)| *opened >= level) {
        let Some((_, item)) = open.pop() else { return };
        match open.last_mut() {
            None => items.push(item),
            Some((_, parent)) => match parent.content.last_mut() {
                Some(Block::List(list)) => list.items.push(item),
                _ => parent.content.push(Block::List(List { start: None, items: vec![item] })),
            },
        }
    }
}
