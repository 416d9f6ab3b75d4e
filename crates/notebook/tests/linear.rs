//! Linear time: twice the input costs about twice the work, whatever the input is.
//!
//! The work is counted in instructions by valgrind, not in seconds, so that neither the machine nor its load matters: the
//! test starts itself once more under callgrind. Memory is counted,
//! too, in bytes that are allocated: it shows what is copied again and again, and is all there is without valgrind.

#![allow(clippy::unwrap_used, reason = "what cannot be measured has failed")]

use std::{
    env, fs,
    hint::black_box,
    path::PathBuf,
    process::{Command, Stdio},
    thread,
};

use notebook::{SourceFile, SourceFolder};

/// The bytes of an input whose instructions are counted. Valgrind takes its time, but a line of this size is too long to be
/// read as a fact whatever its markup, so that all three sizes take the same way.
const WORK_SIZE: usize = 1_050;

/// The bytes of an input that is parsed before.
const WARM_UP_SIZE: usize = 100;

/// The bytes of an input whose memory is counted. What is only copied shows in a large one. A little less than a power of
/// two, to which buffers grow.
const MEMORY_SIZE: usize = 4_000;

/// How much more twice the input may cost: twice as much and something for what grows in steps.
const MOST: f64 = 2.3;

/// Inputs that cost more: of what, and where it comes from.
const KNOWN: [(&str, &str, &str); 4] = [
    (WORK, "metadata with tags for many sessions", "each session has the tags of the note, 100 at most"),
    (WORK, "nested quotes that go on", "pulldown-cmark looks at every open quote for every line"),
    (WORK, "a wide table with empty rows", "pulldown-cmark fills every row up, to 64 MB at most"),
    (
        MEMORY,
        "one long footnote, mentioned by many sessions",
        "`pages::number_footnotes` gives each session the whole footnote, because each session shows it",
    ),
];

/// What is counted, as it is called.
const WORK: &str = "instructions";
const MEMORY: &str = "bytes allocated";

/// So many processes share the work.
const SHARES: usize = 2;

/// Tells a process under valgrind which share is its.
const SHARE: &str = "CHRONOTE_LINEAR_SHARE";

/// Something to repeat until there is enough of it.
struct Input {
    name: &'static str,
    make: Box<dyn Fn(usize) -> String>,
}

/// The same again and again, which is also its name.
fn again(piece: &'static str) -> Input {
    Input { name: piece, make: Box::new(|size| piece.repeat(size.div_ceil(piece.len()))) }
}

/// Pieces that differ by their number.
fn numbered(name: &'static str, piece: fn(usize) -> String) -> Input {
    Input { name, make: Box::new(move |size| pieces(size, piece)) }
}

/// A note made of that many bytes.
fn made(name: &'static str, make: fn(usize) -> String) -> Input {
    Input { name, make: Box::new(make) }
}

fn pieces(size: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 1.. {
        text += &piece(number);
        if text.len() >= size {
            break;
        }
    }
    text
}

fn inputs() -> Vec<Input> {
    let mut inputs = "[|![|[a](|[a](b.md |[a](b.md (c |[a](b c.md)|[a](b.md))|[a] (b.md)|[[a] |[[a](b.md)|[a]] |](|\
        [x](y))|![](x) |[a][b] |[[|![[|[[a]] |[^|[^a] |^[|*a |*a**|__a_|~~a |==a |++a |`|a`` |$|$a$ |{%|{%a b%} |\
        %%|:|&amp;|<|<a |<b>|</b>|<b>a</b>|<div>|<svg>|<script>|<?|<!--|<!-- -->|<![CDATA[|> |- |1. |@|a@|www.|http://|://|1/|28 Sep |\
        2022-|(|\"|#a |年"
        .split('|')
        .map(again)
        .collect::<Vec<_>>();
    inputs.extend(
        [
            "\n",
            "\t",
            "a\n",
            "a  \n",
            "> a\n",
            "- a\n",
            "- a\n\n",
            "* a\n  - b\n    - c\n",
            "- [ ] a\n",
            "***\n\n",
            "a\n---\n",
            "```\n",
            "```a\n```\n",
            ":::\n",
            ":::info\n",
            ":::info\na\n:::\n",
            "<div>\n\n",
            "<div>\n\na\n\n</div>\n\n",
            "<!--\n\n",
            "<pre>\n\n",
            "|a|\n|-|\n|b|\n\n",
            "$$\na\n$$\n\n",
            "[a]: b\n",
            "[^a]: b\n\n",
            "%%\na\n\n",
            "---\na: b\n---\n",
            "> [!NOTE]\n> a\n\n",
            "# a\n\n",
            "## a\n\n---\n\n",
            "# a\n2022-01-01\n\n",
            "# a\n28 Sep\n\n",
            "Date: 28 Sep\n",
            "A B\n",
            "a ^a\n\n",
        ]
        .map(again),
    );
    inputs.extend([
        numbered("backtick runs of every length", |number| "`".repeat(number) + " "),
        numbered("headings that look like numbered ones", |number| format!("# a\n\n# a-{number}\n\n")),
        numbered("sessions with dates", |number| format!("# a{number}\n{}-01-01\n\n", 1900 + number % 100)),
        again("## 5 May 2022\n\n"),
        numbered("lines that are dates", |number| format!("{} May 2022\n\n", number % 31 + 1)),
        numbered("bold lines with dates", |number| format!("**{} May 2022**\n\na\n\n", number % 31 + 1)),
        numbered("parts with dates", |number| format!("{} May 2022\na\n\n---\n\n", number % 31 + 1)),
        numbered("dates without a year", |number| format!("## {} May\n\n", number % 31 + 1)),
        numbered("days under months", |number| {
            format!("## {} 2022\n\n### {}\n\n", ["May", "June"][number % 2], number % 30 + 1)
        }),
        numbered("headings that lead to others", |number| format!("- [[a{number}]]\n")),
        numbered("reference definitions", |number| format!("[a{number}]: b\n")),
        numbered("references and their definitions", |number| format!("[a{number}]\n\n[a{number}]: b\n\n")),
        numbered("footnotes", |number| format!("[^{number}]\n\n[^{number}]: b\n\n")),
        numbered("footnotes that nobody mentions", |number| format!("[^{number}]: b\n\n")),
        numbered("footnotes that mention the next", |number| format!("[^{number}]: [^{}]\n\n", number + 1)),
        numbered("terms", |number| format!("- A{number}B - abc bcd\n")),
        numbered("terms far down", |number| format!("- AB{number} - a bcd\n\nx\n\n")),
        numbered("people", |number| format!("Host: A{number}\n")),
        numbered("missing notes", |number| format!("[[a{number}]] [b](c{number}.md)\n")),
        numbered("missing headings", |number| format!("[a](#b{number}) ")),
        numbered("headings and links to them", |number| format!("# a{number}\n\n[b](#a{number})\n\n")),
        numbered("tags in the text", |number| format!("#a{number} ")),
        numbered("unknown elements", |number| format!("<a{number}x> ")),
        numbered("abbreviations", |number| format!("*[A{number}]: b\n\nA{number}\n\n")),
        made("nested brackets", |size| "[".repeat(size / 2) + &"]".repeat(size / 2)),
        made("nested links", |size| "[".repeat(size / 5) + "a" + &"](b)".repeat(size / 5)),
        made("nested emphasis", |size| "*a ".repeat(size / 6) + &" b*".repeat(size / 6)),
        made("nested elements", |size| "<i>".repeat(size / 7) + &"</i>".repeat(size / 7)),
        made("nested divisions", |size| "<div>".repeat(size / 11) + &"</div>".repeat(size / 11)),
        made("nested containers", |size| ":::info\n".repeat(size / 12) + &":::\n".repeat(size / 12)),
        made("nested lists", |size| {
            let one = (0..30).map(|level| "  ".repeat(level) + "- a\n").collect::<String>();
            one.repeat(size.div_ceil(one.len()))
        }),
        made("nested quotes that go on", |size| ">".repeat(size / 2) + "a\n" + &"b\n".repeat(size / 4)),
        made("a wide table", |size| {
            let columns = size / 6;
            format!("{}\n{}\n{}\n", "|a".repeat(columns), "|-".repeat(columns), "|b".repeat(columns))
        }),
        made("a long table", |size| "|a|b|\n|-|-|\n".to_owned() + &"|c|d|\n".repeat(size / 6)),
        made("a wide table with empty rows", |size| {
            let columns = size / 8;
            format!("{}\n{}\n{}\n", "|a".repeat(columns), "|-".repeat(columns), "|b\n".repeat(size / 6))
        }),
        made("one long definition, mentioned often", |size| {
            format!("[a]: {}\n\n{}", "b".repeat(size / 2), "[a] ".repeat(size / 8))
        }),
        made("one long footnote, mentioned by many sessions", |size| {
            format!("{}[^a]: {}\n", "# a\n2022-01-01\n\n[^a]\n\n".repeat(size / 12), "b ".repeat(size))
        }),
        made("pictures under a long heading", |size| {
            format!("# {}\n\n{}", "a ".repeat(size / 4), "![](b)\n\n".repeat(size / 16))
        }),
        made("headings after a long title", |size| {
            format!("# {}\n\n{}", "a ".repeat(size / 4), "# b\n\n".repeat(size / 10))
        }),
        made("links in a long line of the head", |size| {
            format!("2022-01-01\n{}", "[a](https://b.c) ".repeat(size / 17))
        }),
        made("many attributes", |size| format!("<b {}>a</b>", pieces(size, |number| format!("a{number}=b ")))),
        made("metadata with many keys", |size| {
            format!("---\n{}---\n", pieces(size, |number| format!("a{number}: b\n")))
        }),
        made("metadata with many broken keys", |size| {
            format!("---\n{}---\n", pieces(size, |number| format!("a{number}: b: c\n")))
        }),
        made("metadata with many tags", |size| {
            format!("---\ntags: [{}]\n---\na", pieces(size, |number| format!("a{number}, ")))
        }),
        made("metadata with tags for many sessions", |size| {
            // As long as it is known, a fraction of the others is enough.
            let tags = pieces(size / 8, |number| format!("a{number}, "));
            format!("---\ntags: [{tags}]\n---\n{}", "# a\n2022-01-01\n\n".repeat(size / 64))
        }),
        made("metadata in TOML", |size| format!("+++\n{}+++\n", pieces(size, |number| format!("a{number} = 1\n")))),
        made("metadata in broken TOML", |size| {
            format!("+++\n{}+++\n", pieces(size, |number| format!("a{number} = 1-\n")))
        }),
        made("metadata in nested TOML", |size| {
            format!("+++\na = {}\n+++\n", "[".repeat(size / 2) + &"]".repeat(size / 2))
        }),
        made("metadata, nested", |size| {
            // At every size deeper than saphyr reads, or the step to that would lie between them.
            format!("---\na: {}\n---\n", "[".repeat(size) + &"]".repeat(size))
        }),
        made("formulas, nested", |size| {
            let one = format!("$${}a{}$$\n\n", "{".repeat(9), "}".repeat(9));
            one.repeat(size.div_ceil(one.len()))
        }),
        made("a formula, long", |size| format!("$${}$$", "a_1 ".repeat(size / 4))),
        made("code in a known language", |size| format!("```rust\n{}\n```\n", "let a = \"b\"; ".repeat(size / 13))),
        // A diagram's layout takes more than linear time, and so its size has limits (`crates/diagram/src/bound.rs`).
    ]);
    inputs
}

fn note(text: String) -> SourceFile {
    SourceFile { path: "note.md".to_owned(), bytes: text.into_bytes() }
}

fn parse(note: &SourceFile) {
    black_box(notebook::parse(&SourceFolder { notes: vec![note.clone()], ..SourceFolder::default() }));
}

/// Callgrind tells what a function costs for each function that calls it. So each note is parsed by a pair of functions of
/// its own, and all notes of a share are told apart in one run.
macro_rules! slots {
    ($($slot:ident)+) => {
        $(mod $slot {
            use super::*;

            #[inline(never)]
            pub fn outer(inner: fn(&SourceFile), note: &SourceFile) {
                inner(note);
                black_box(stringify!($slot));
            }

            #[inline(never)]
            pub fn inner(note: &SourceFile) {
                parse(note);
                black_box(stringify!($slot));
            }
        })+

        const OUTER: &[fn(fn(&SourceFile), &SourceFile)] = &[$($slot::outer),+];
        const INNER: &[fn(&SourceFile)] = &[$($slot::inner),+];
        const SLOTS: &[&str] = &[$(stringify!($slot)),+];
    };
}

slots! { a b c d e f g h i j k l m n o p q r s t }

/// The notes of each input, in the order of the inputs: three, each twice as large as the one before.
fn notes(inputs: &[Input], size: usize) -> Vec<SourceFile> {
    let three = |input: &Input| {
        // Those that are known to be slow are slow soon enough.
        let size = if is_known(input.name) { size / 2 } else { size };
        [size, 2 * size, 4 * size].map(|size| note((input.make)(size)))
    };
    inputs.iter().flat_map(three).collect()
}

fn is_known(name: &str) -> bool {
    KNOWN.iter().any(|(_, known, _)| *known == name)
}

/// How many times as much the second doubling of each input adds as the first, given what each of the notes costs. What a
/// note costs that says nothing cancels out.
fn ratios(inputs: &[Input], notes: &[SourceFile], costs: &[u64], least: u64) -> Vec<(&'static str, f64)> {
    let ratio = |(notes, costs): (&[SourceFile], &[u64])| {
        let [first, second] = [0, 1].map(|at| costs[at + 1].saturating_sub(costs[at]));
        // What costs less than `least` for every byte grows in steps.
        let bytes = notes[2].bytes.len() - notes[1].bytes.len();
        if second < least * bytes as u64 { 0.0 } else { second as f64 / first.max(1) as f64 }
    };
    inputs.iter().map(|input| input.name).zip(notes.chunks(3).zip(costs.chunks(3)).map(ratio)).collect()
}

fn check(costs: &str, ratios: &[(&str, f64)]) {
    for (name, ratio) in ratios {
        println!("{ratio:.2} times the {costs} for twice {name:?}");
    }
    let slow = ratios.iter().filter(|(_, ratio)| *ratio > MOST).map(|(name, _)| *name);
    let known = |name: &str| KNOWN.iter().any(|known| (known.0, known.1) == (costs, name));
    let new = slow.clone().filter(|name| !known(name)).collect::<Vec<_>>();
    assert!(new.is_empty(), "twice the input costs more than {MOST} times the {costs}: {new:#?}");
    let slow = slow.collect::<Vec<_>>();
    let mended = KNOWN.iter().filter(|(of, name, _)| *of == costs && !slow.contains(name)).collect::<Vec<_>>();
    assert!(mended.is_empty(), "no longer slow, and so to be taken off the list: {mended:#?}");
}

/// The inputs of one share.
fn share(number: usize) -> Vec<Input> {
    inputs().into_iter().skip(number).step_by(SHARES).collect()
}

/// What callgrind writes about a share; none without valgrind.
fn profile(number: usize) -> Option<String> {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("linear-{}-{number}", std::process::id()));
    let done = Command::new("valgrind")
        .args(["--tool=callgrind", "--compress-strings=no", "--compress-pos=no"])
        .arg(format!("--callgrind-out-file={}", file.display()))
        .arg(env::current_exe().unwrap())
        .args(["--ignored", "--exact", "a_share_is_parsed", "--test-threads=1"])
        .env(SHARE, number.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(done.as_ref().map_or(true, |status| status.success()), "valgrind ended with {done:?}");
    let profile = done.is_ok().then(|| fs::read_to_string(&file).unwrap());
    let _ = fs::remove_file(file);
    profile
}

/// The instructions for each of so many notes.
fn instructions(profile: &str, notes: usize) -> Vec<u64> {
    let slot = |name: &str, kind: &str| {
        let slot = name.strip_prefix("linear::")?.strip_suffix(kind)?;
        SLOTS.iter().position(|known| *known == slot)
    };
    let mut counts = vec![0; notes];
    let (mut outer, mut inner) = (None, None);
    let mut lines = profile.lines();
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("fn=") {
            outer = slot(name, "::outer");
        } else if let Some(name) = line.strip_prefix("cfn=") {
            inner = slot(name, "::inner");
        } else if let (true, Some(outer), Some(inner)) = (line.starts_with("calls="), outer, inner) {
            let cost = lines.next().and_then(|line| line.rsplit(' ').next()).unwrap();
            counts[outer * SLOTS.len() + inner] += cost.parse::<u64>().unwrap();
        }
    }
    assert!(!counts.contains(&0), "callgrind missed a note");
    counts
}

#[test]
#[ignore = "only under valgrind"]
fn a_share_is_parsed() {
    let number = env::var(SHARE).unwrap().parse().unwrap();
    // What is made once, such as the tables of words, is not to be counted for the first note that needs it.
    notes(&share(number), WARM_UP_SIZE).iter().for_each(parse);
    for (at, note) in notes(&share(number), WORK_SIZE).iter().enumerate() {
        OUTER[at / SLOTS.len()](INNER[at % SLOTS.len()], note);
    }
}

#[test]
fn twice_the_input_takes_about_twice_the_instructions() {
    let workers = [0, 1].map(|number| thread::spawn(move || profile(number)));
    let profiles = workers.map(|worker| worker.join().unwrap());
    let mut all = Vec::new();
    for (number, profile) in profiles.into_iter().enumerate() {
        let Some(profile) = profile else {
            println!("There is no valgrind here, and so no instruction was counted.");
            return;
        };
        let inputs = share(number);
        let notes = notes(&inputs, WORK_SIZE);
        all.extend(ratios(&inputs, &notes, &instructions(&profile, notes.len()), 300));
    }
    check(WORK, &all);
}

#[test]
fn twice_the_input_takes_about_twice_the_memory() {
    let inputs = inputs();
    let notes = notes(&inputs, MEMORY_SIZE);
    let bytes = |note: &SourceFile| allocation_counter::measure(|| parse(note)).bytes_total;
    let counts = notes.iter().map(bytes).collect::<Vec<_>>();
    // Buffers grow in steps, which are large beside what is counted here: the mean of both doublings must tell the same.
    let means = counts.chunks(3).map(|costs| (costs[2] as f64 / costs[0] as f64).sqrt());
    let ratios =
        ratios(&inputs, &notes, &counts, 2).into_iter().zip(means).map(|((name, ratio), mean)| (name, ratio.min(mean)));
    check(MEMORY, &ratios.collect::<Vec<_>>());
}
