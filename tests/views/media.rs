//! Pictures, sounds and films.

use chronote_app::views::content::{Place, blocks};
use expect_test::{Expect, expect};
use notebook::content::{Block, Image, Inline, Length, Media, Source};

use crate::{PLACE, markup, web};

/// What is drawn of an inline.
fn check(inline: Inline, expected: Expect) {
    expected.assert_eq(&markup(blocks(&[Block::Plain(vec![inline])], PLACE)));
}

fn media(is_video: bool, source: Source) -> Inline {
    Inline::Media(Box::new(Media { is_video, source, label: "a.mp4".to_owned() }))
}

fn image(source: Source, size: (Option<Length>, Option<Length>)) -> Inline {
    let (alt, context) = ("a".to_owned(), "b".to_owned());
    Inline::Image(Box::new(Image { source, alt, title: String::new(), context, size }))
}

#[test]
fn a_film_of_another_host_waits_to_be_played() {
    check(
        media(true, Source::Web(web("https://example.org/a.mp4"))),
        expect![[r#"
        <span class="media">
        <video src="https://example.org/a.mp4" preload="none" aria-label="a.mp4" controls="controls">
        </video>
        <span aria-hidden="true" class="picture-caption">a.mp4</span>
        </span>"#]],
    );
}

#[test]
fn a_sound_in_the_page_is_awaited() {
    check(
        media(false, Source::Local(1)),
        expect![[r#"
        <span class="media">
        <audio preload="none" aria-label="a.mp4" controls="controls">
        </audio>
        <span aria-hidden="true" class="picture-caption">a.mp4</span>
        </span>"#]],
    );
}

#[test]
fn what_has_no_address_says_so() {
    check(
        media(true, Source::Unresolved("a.mp4".to_owned())),
        expect![[r#"
            <span class="picture is-missing">
            <span class="picture-box">
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15.5 9.5h.01">
            </path>
            </svg>
            <span class="picture-what">a.mp4</span>
            <span class="picture-why">Not in the notes folder</span>
            <span class="picture-address">a.mp4</span>
            </span>
            </span>"#]],
    );
}

#[test]
fn a_picture_in_the_page_has_its_size_before_it_is_there() {
    check(
        image(Source::Local(1), (Some(Length::Pixels(100)), Some(Length::Percent(45)))),
        expect![[r#"
            <span class="picture is-awaited">
            <span class="picture-box">
            <img alt="a" width="100" height="45%" loading="lazy" decoding="async" referrerpolicy="no-referrer">
            </span>
            </span>"#]],
    );
}

#[test]
fn there_is_nothing_to_press_in_a_link() {
    let film = [Block::Plain(vec![media(true, Source::Web(web("https://example.org/a.mp4")))])];
    assert_eq!(markup(blocks(&film, Place { linked: true, ..PLACE })), "a.mp4");
}
