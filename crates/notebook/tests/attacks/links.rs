//! Attacks inside addresses, links between notes, pictures, embeds and files.

use super::{check, check_folder};

#[test]
fn the_addresses_of_links() {
    check("one [two](@) three [four](<@> \"@\") five\n", &["one", "two", "three", "four", "five"]);
    check("one [two][a] three\n\n[a]: @ \"@\"\n", &["one", "two", "three"]);
    check("one <@> two https://example.org/@ three\n", &["one", "two", "three"]);
    check("one <a href=\"@\" title=\"@\" target=\"@\">two</a> three\n", &["one", "three"]);
    check("one [two](obsidian://open?vault=@) [three](mailto:@) [four](tel:@)\n", &["one", "two", "three", "four"]);
}

#[test]
fn the_targets_and_names_of_wikilinks() {
    check("one [[@]] two [[@|three]] four [[five|@]]\n", &["one", "two", "three", "four"]);
    check("one [[#@]] two [[note#@|three]] [[note#^@|four]]\n", &["one", "two", "three", "four"]);
    check("| one | two |\n|---|---|\n| [[@\\|three]] | four |\n", &["one", "two", "three"]);
}

#[test]
fn what_wikilinks_embed() {
    check(
        "one\n\n![[@]]\n\n![[@|two]]\n\n![[a.png|@]] ![[@.png|100]] ![[@.mp4]] ![[@.pdf#page=@]]\n\nthree\n",
        &["one", "two", "three"],
    );
    let other = ("other.md", "# @\n\nfour ^id\n\n<img src=x onerror=\"@\"> five\n");
    check_folder(
        &[("note.md", "one\n\n![[other]]\n\n![[other#^id]]\n\n![[other#@]]\n\ntwo\n"), other],
        &["one", "two", "four", "five"],
    );
}

#[test]
fn the_sizes_of_pictures() {
    check("one ![two](https://a.example/x.png =@) three\n", &["one", "three"]);
    check("one ![two|@](https://a.example/x.png) ![](https://a.example/x.png =100x@) three\n", &["one", "three"]);
    check(
        "one <img src=\"https://a.example/x.png\" width=\"@\" height=\"@\" alt=\"two\" style=\"@\"> three\n",
        &["one", "three"],
    );
}

#[test]
fn the_addresses_of_pictures() {
    check("one ![two](@) ![three](<@> \"@\") four\n", &["one", "two", "three", "four"]);
    check("one <img src=\"@\" srcset=\"@\" onerror=\"@\" longdesc=\"@\"> two\n", &["one", "two"]);
    check("one ![](data:image/svg+xml,@) ![](data:image/png;@) two\n", &["one", "two"]);
    check("one ![Uploading @..._x]() two\n", &["one", "two"]);
}

#[test]
fn the_ids_of_embeds() {
    for service in
        ["youtube", "vimeo", "gist", "slideshare", "speakerdeck", "pdf", "figma", "preview", "hackmd", "codepen", "@"]
    {
        check(&format!("one\n\n{{%{service} @ %}}\n\n{{%{service} https://a.example/@ %}}\n\ntwo\n"), &["one", "two"]);
    }
}

#[test]
fn frames_and_players() {
    for element in [
        "<iframe src=\"@\" srcdoc=\"@\" onload=\"@\" title=\"@\"></iframe>",
        "<iframe src=\"https://www.youtube.com/embed/@\" allow=\"@\"></iframe>",
        "<embed src=\"@\"> <object data=\"@\">x</object>",
        "<video src=\"@\" poster=\"@\" onplay=\"@\" title=\"@\"></video>",
        "<audio controls><source src=\"@\" onerror=\"@\"></audio>",
        "<form action=\"@\"><button formaction=\"@\">x</button></form>",
        "<base href=\"@\"> <meta http-equiv=\"refresh\" content=\"0;url=@\"> <link rel=\"stylesheet\" href=\"@\">",
        "<svg><use href=\"@\"/><a xlink:href=\"@\"><text>x</text></a></svg>",
        "<math><maction actiontype=\"statusline\" xlink:href=\"@\">x</maction></math>",
    ] {
        check(&format!("one\n\n{element}\n\ntwo\n\nthree {element} four\n"), &["one", "two", "three", "four"]);
    }
}

#[test]
fn addresses_at_hackmd() {
    check("one [two](/@) three [four](/s/@#@) [five](/@me/@)\n", &["one", "two", "three", "four", "five"]);
}

#[test]
fn the_map_of_addresses() {
    let map = ("links.yaml", "M78yxeOGQyaqAdlsj7JX3Q: \"@\"\nsafe: '@'\n/other: @\n? @\n");
    let note = "one [two](/M78yxeOGQyaqAdlsj7JX3Q) [three](/safe) [four](/other)\n\n{%hackmd safe %}\n";
    check_folder(&[("note.md", note), map], &["one", "two", "three", "four"]);
}

#[test]
fn the_paths_of_files() {
    let note = "one ![two](<@.png>) ![[@.png]] [three](<@.pdf>) ![[@.mp3]] ![](/etc/passwd.png) ![[../../secret.png]]\n\nfour\n";
    check_folder(
        &[("note.md", note), ("@.png", ""), ("a/@.pdf", ""), ("@.mp3", ""), ("secret.png", "")],
        &["one", "four"],
    );
}

#[test]
fn the_paths_of_notes() {
    check_folder(&[("@.md", "one @\n\n[[b]]\n"), ("a/@/b.md", "# two\n\n[[@]] three\n")], &["one", "two", "three"]);
}

#[test]
fn videos_by_address() {
    check("one\n\nhttps://www.youtube.com/watch?v=@\n\n![](https://youtu.be/@)\n\ntwo\n", &["one", "two"]);
}
