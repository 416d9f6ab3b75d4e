//! Mentions: which sessions link to a session, or show a part of it.

use std::collections::HashMap;

use super::{anchors::Sheet, found::Asking, links::Answer};
use crate::{
    Notebook,
    content::{Block, Inline, Target},
    walk::{self, Node},
};

/// Writes into every session which others mention it. What a note says before its first session counts as said there.
/// What an embed shows is not said where it is shown, so embeds must not be filled yet.
pub fn note_down(
    notebook: &mut Notebook,
    asking: &Asking,
    sessions: &[Vec<usize>],
    answers: &[HashMap<String, Answer>],
) {
    if answers.iter().all(HashMap::is_empty) {
        return;
    }
    let catalogue = &notebook.catalogue;
    let at = catalogue.sessions.iter().enumerate().map(|(at, session)| (session.id.as_str(), at));
    let at = at.collect::<HashMap<_, _>>();
    let mut mentions = vec![Vec::<u32>::new(); catalogue.sessions.len()];
    for (own, session) in catalogue.sessions.iter().enumerate() {
        let is_first = sessions.get(session.note).and_then(|sessions| sessions.first()) == Some(&own);
        let sheets = is_first.then_some(Sheet::Lead(session.note)).into_iter().chain([Sheet::Session(own)]);
        let number = u32::try_from(own).unwrap_or(u32::MAX);
        for page in sheets.filter_map(|sheet| asking.page(sheet, notebook)) {
            walk::page(page, &mut |node| {
                let target = match &node {
                    Node::Inline(Inline::Link(link)) => Some(&link.target),
                    Node::Block(Block::Embed(embed)) => match &embed.target {
                        Target::Unresolved(written) => answers[session.note].get(written).map(|answer| &answer.target),
                        target => Some(target),
                    },
                    _ => None,
                };
                if let Some(Target::Section { session, .. }) = target
                    && let Some(other) = at.get(session.as_str())
                    && *other != own
                    && mentions[*other].last() != Some(&number)
                {
                    mentions[*other].push(number);
                }
            });
        }
    }
    for (session, mentioned_by) in notebook.catalogue.sessions.iter_mut().zip(mentions) {
        session.mentioned_by = mentioned_by;
    }
}
