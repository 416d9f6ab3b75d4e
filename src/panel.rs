//! The panel of filters: what of it is unfolded, and what is being typed or drawn there. None of it is in the address.

use notebook::query::{Facet, Span};

/// What the reader does in the panel before it filters anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Panel {
    /// Whether the further filters are unfolded.
    pub is_open: bool,
    /// The facet whose rarer values are unfolded.
    pub unfolded: Option<Facet>,
    /// What is typed to find one of them.
    pub sought: String,
    /// What is typed as the name of a view.
    pub name: String,
    /// Where the reader began to draw a span, until they are done.
    pub drawn_from: Option<Span>,
}

/// Something that happened in the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// The further filters were unfolded or folded.
    Opened(bool),
    /// The rarer values of a facet were unfolded or folded.
    Unfolded(Facet, bool),
    /// Something was typed to find a value.
    Sought(String),
    /// Something was typed as the name of a view.
    Named(String),
    /// A reader began to draw a span.
    Begun(Span),
    /// They came to another bar.
    Drawn(Span),
    /// They are done.
    Done,
}

impl Panel {
    /// Takes a move; `span` is the chosen one, which drawing changes.
    pub fn take(&mut self, happened: Move, span: &mut Option<Span>) {
        match happened {
            Move::Opened(open) => self.is_open = open,
            Move::Unfolded(facet, open) if open != (self.unfolded == Some(facet)) => {
                self.unfolded = Some(facet).filter(|_| open);
                self.sought.clear();
            }
            Move::Unfolded(..) => {}
            Move::Sought(text) => self.sought = text,
            Move::Named(text) => self.name = text,
            Move::Begun(bar) => {
                self.drawn_from = Some(bar);
                // Pressed again it is taken back.
                *span = Some(bar).filter(|bar| *span != Some(*bar));
            }
            Move::Drawn(bar) => {
                if let Some(start) = self.drawn_from.filter(|start| *start != bar || span.is_some()) {
                    *span = Some(start.joined(bar));
                }
            }
            Move::Done => self.drawn_from = None,
        }
    }
}

#[cfg(test)]
mod tests {
    use notebook::query::Month;

    use super::*;

    fn bar(month: u8) -> Span {
        let month = Month::new(2022, month);
        Span { from: month, to: month }
    }

    #[test]
    fn a_span_is_drawn_in_either_direction() {
        let (mut panel, mut span) = (Panel::default(), None);
        let mut take = |happened| {
            panel.take(happened, &mut span);
            span.map(|span| span.named())
        };
        assert_eq!(take(Move::Drawn(bar(3))), None);
        assert_eq!(take(Move::Begun(bar(5))).as_deref(), Some("May 2022"));
        assert_eq!(take(Move::Drawn(bar(7))).as_deref(), Some("May 2022 – July 2022"));
        assert_eq!(take(Move::Drawn(bar(2))).as_deref(), Some("February 2022 – May 2022"));
        assert_eq!(take(Move::Drawn(bar(5))).as_deref(), Some("May 2022"));
        take(Move::Done);
        assert_eq!(take(Move::Drawn(bar(9))).as_deref(), Some("May 2022"));
        assert_eq!(take(Move::Begun(bar(5))), None);
    }

    #[test]
    fn one_facet_is_unfolded_at_a_time() {
        let (mut panel, mut span) = (Panel::default(), None);
        for happened in [
            Move::Unfolded(Facet::Tag, true),
            Move::Sought("ml".to_owned()),
            Move::Unfolded(Facet::Person, true),
            // The browser tells of the fold that was closed for it.
            Move::Unfolded(Facet::Tag, false),
        ] {
            panel.take(happened, &mut span);
        }
        assert_eq!((panel.unfolded, panel.sought.as_str()), (Some(Facet::Person), ""));
        panel.take(Move::Unfolded(Facet::Person, false), &mut span);
        assert_eq!(panel.unfolded, None);
    }
}
