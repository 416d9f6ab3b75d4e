//! Lists, tasks, and the folds of items.

use chronote_app::views::content::blocks;
use expect_test::{Expect, expect};
use notebook::content::{Block, Image, Inline, Item, List, Source};

use crate::{PLACE, markup, paragraph, words};

/// What is drawn of a list with these items.
fn check(items: Vec<Item>, expected: Expect) {
    expected.assert_eq(&markup(blocks(&[Block::List(List { start: None, items })], PLACE)));
}

fn item(content: Vec<Block>) -> Item {
    Item { task: None, content }
}

fn inside() -> Block {
    Block::List(List { start: Some(3), items: vec![item(vec![Block::Plain(words("b"))])] })
}

#[test]
fn an_item_with_more_than_its_line_folds() {
    check(
        vec![item(vec![Block::Plain(words("a")), inside()])],
        expect![[r#"
            <ul>
            <li>
            <span>a</span>
            <details class="own item" open="open">
            <summary aria-label="Under “a”">
            </summary>
            <ol start="3">
            <li>b</li>
            </ol>
            </details>
            </li>
            </ul>"#]],
    );
    check(
        vec![item(vec![paragraph("a"), paragraph("b")])],
        expect![[r#"
            <ul>
            <li>
            <p>a</p>
            <details class="own item" open="open">
            <summary aria-label="Under “a”">
            </summary>
            <p>b</p>
            </details>
            </li>
            </ul>"#]],
    );
}

#[test]
fn an_item_with_nothing_to_press_does_not_fold() {
    let picture = Image {
        source: Source::Unresolved(String::new()),
        alt: String::new(),
        title: String::new(),
        context: "a".to_owned(),
        size: (None, None),
    };
    check(
        vec![
            item(vec![]),
            item(vec![paragraph("a")]),
            item(vec![Block::Plain(vec![]), inside()]),
            item(vec![inside()]),
        ],
        expect![[r#"
            <ul>
            <li>
            </li>
            <li>
            <p>a</p>
            </li>
            <li>
            <ol start="3">
            <li>b</li>
            </ol>
            </li>
            <li>
            <ol start="3">
            <li>b</li>
            </ol>
            </li>
            </ul>"#]],
    );
    let drawn = markup(blocks(
        &[Block::List(List {
            start: None,
            items: vec![item(vec![Block::Plain(vec![Inline::Image(Box::new(picture))]), inside()])],
        })],
        PLACE,
    ));
    assert!(!drawn.contains("<details"), "{drawn}");
}

#[test]
fn a_task_says_how_it_stands() {
    let task = |sign| Item { task: Some(sign), content: vec![Block::Plain(words("a"))] };
    check(
        vec![task(' '), task('x'), task('/'), task('P')],
        expect![[r#"
        <ul>
        <li class="task">
        <input type="checkbox" aria-label="To do" disabled="disabled">
        <div>a</div>
        </li>
        <li class="task">
        <input checked type="checkbox" aria-label="Done" disabled="disabled">
        <div>a</div>
        </li>
        <li class="task">
        <span class="task-sign" role="img" aria-label="In progress" title="In progress">/</span>
        <div>a</div>
        </li>
        <li class="task">
        <span class="task-sign" role="img" aria-label="P" title="P">P</span>
        <div>a</div>
        </li>
        </ul>"#]],
    );
    check(
        vec![Item { task: Some(' '), content: vec![Block::Plain(words("a")), inside()] }],
        expect![[r#"
            <ul>
            <li class="task">
            <input type="checkbox" aria-label="To do" disabled="disabled">
            <div>
            <span>a</span>
            <details class="own item" open="open">
            <summary aria-label="Under “a”">
            </summary>
            <ol start="3">
            <li>b</li>
            </ol>
            </details>
            </div>
            </li>
            </ul>"#]],
    );
}
