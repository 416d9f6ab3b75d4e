//! A walk over every block and inline of some content, for passes that look at, or change, one kind of it.

use crate::{
    content::{Block, Inline},
    page::{Page, Section},
};

/// Something that is met on the way, to be looked at.
#[derive(Debug)]
pub enum Node<'a> {
    /// A block.
    Block(&'a Block),
    /// An inline.
    Inline(&'a Inline),
}

/// Something that is met on the way, to be changed.
#[cfg(feature = "parse")]
#[derive(Debug)]
pub enum NodeMut<'a> {
    /// A block.
    Block(&'a mut Block),
    /// An inline.
    Inline(&'a mut Inline),
}

/// The same walk for looking and for changing.
macro_rules! walk {
    ($node:ident, $page:ident, $sections:ident, $blocks:ident, $inlines:ident, $iter:ident $(, $m:ident)?) => {
        /// Calls `visit` for everything on a page, outer before inner, in reading order.
        pub fn $page<'a>(page: &'a $($m)? Page, visit: &mut dyn FnMut($node<'_>)) {
            $blocks(&$($m)? page.head, visit);
            $blocks(&$($m)? page.intro, visit);
            $sections(&$($m)? page.sections, visit);
            for footnote in &$($m)? page.footnotes {
                $blocks(&$($m)? footnote.blocks, visit);
            }
        }

        fn $sections(content: &$($m)? [Section], visit: &mut dyn FnMut($node<'_>)) {
            for section in content {
                $inlines(&$($m)? section.title, visit);
                $blocks(&$($m)? section.blocks, visit);
                $sections(&$($m)? section.sections, visit);
            }
        }

        /// Calls `visit` for everything in some blocks, outer before inner, in reading order.
        pub fn $blocks(content: &$($m)? [Block], visit: &mut dyn FnMut($node<'_>)) {
            for block in content {
                visit($node::Block(block));
                match block {
                    Block::Paragraph(content) | Block::Plain(content) | Block::Heading { content, .. } => {
                        $inlines(content, visit);
                    }
                    Block::List(list) => {
                        for item in &$($m)? list.items {
                            $blocks(&$($m)? item.content, visit);
                        }
                    }
                    Block::Callout(callout) => {
                        if let Some(title) = &$($m)? callout.title {
                            $inlines(title, visit);
                        }
                        $blocks(&$($m)? callout.content, visit);
                    }
                    Block::Quote(content) => $blocks(content, visit),
                    Block::Element(element) => $blocks(&$($m)? element.content, visit),
                    Block::Embed(embed) => $blocks(&$($m)? embed.content, visit),
                    Block::Table(table) => {
                        for cell in table.head.$iter().chain(table.rows.$iter().flatten()) {
                            $inlines(cell, visit);
                        }
                    }
                    Block::Code(_) | Block::Diagram(_) | Block::Math(_) | Block::Rule => {}
                }
            }
        }

        /// Calls `visit` for all inlines, outer before inner, in reading order.
        pub fn $inlines(content: &$($m)? [Inline], visit: &mut dyn FnMut($node<'_>)) {
            for inline in content {
                visit($node::Inline(inline));
                match inline {
                    Inline::Link(link) => $inlines(&$($m)? link.content, visit),
                    Inline::Element(element) => $inlines(&$($m)? element.content, visit),
                    Inline::Text(_)
                    | Inline::Break
                    | Inline::Code(_)
                    | Inline::Image(_)
                    | Inline::FailedUpload { .. }
                    | Inline::Media(_)
                    | Inline::Card(_)
                    | Inline::Math(_)
                    | Inline::Footnote { .. } => {}
                }
            }
        }
    };
}

walk!(Node, page, sections, blocks, inlines, iter);
#[cfg(feature = "parse")]
walk!(NodeMut, page_mut, sections_mut, blocks_mut, inlines_mut, iter_mut, mut);
