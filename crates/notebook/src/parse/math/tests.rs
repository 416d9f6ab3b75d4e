//! What formulas come to: what is drawn, what is not and why, and what attacks come to.

use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

use super::*;

/// What people write in lectures, a line each.
const FORMULAS: &str = include_str!("formulas.txt");

/// What is not drawn, with the reason. When that changes, move it to the others.
const UNREADABLE: &[(&str, &str)] = &[
    ("\\begin{tikzcd} A \\arrow[r] & B \\end{tikzcd}", "\\begin{tikzcd} is not known"),
    ("\\begin{CD} A @>>> B \\end{CD}", "\\begin{CD} is not known"),
    ("\\begin{prooftree} \\end{prooftree}", "\\begin{prooftree} is not known"),
    ("\\frac{a", "Expected closing token \"}\", but reached end of input"),
    ("\\left( x", "Expected closing token \"\\right\", but reached end of input"),
    ("x^2^3", "Duplicate subscript or superscript"),
    ("x_", "Expected argument but reached end of input"),
    ("\\sqrt", "Expected argument but reached end of input"),
    ("\\norm", "\\norm lacks an argument"),
    ("\\begin{matrix} a", "an environment is not closed by \\end"),
    ("a \\end{matrix}", "\\end{matrix} closes nothing"),
    ("\\begin{matrix} a \\end{pmatrix}", "\\begin{matrix} is closed by \\end{pmatrix}"),
    // TeX takes what follows the sign for a comment.
    ("\\text{50% of it}", "\\text lacks an argument"),
    ("\\E[X]", "Unknown command \"\\E\""),
    ("\\foo{x} + 1", "Unknown command \"\\foo\""),
    ("\\includegraphics{x.png}", "Unknown command \"\\includegraphics\""),
    ("\\xymatrix{A & B}", "& stands in a group, where no column can end"),
    ("\\chemfig{A-B}", "Unknown command \"\\chemfig\""),
];

fn drawn(tex: &str) -> Result<String, String> {
    Drawer::new().markup(tex, true)
}

#[test]
fn what_people_write_in_lectures_is_drawn() {
    let formulas = FORMULAS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect::<Vec<_>>();
    let failed = formulas.iter().filter_map(|tex| match drawn(tex) {
        Ok(_) => None,
        Err(reason) => Some(format!("{tex}\n   {reason}")),
    });
    let failed = failed.collect::<Vec<_>>();
    assert!(failed.is_empty(), "{} of {}:\n{}", failed.len(), formulas.len(), failed.join("\n"));
    assert!(formulas.len() >= 150, "{}", formulas.len());
}

#[test]
fn what_is_not_drawn_says_why() {
    for (tex, expected) in UNREADABLE {
        let mut report = Report::new("note.md");
        let math = Drawer::new().draw(tex, true, 1, &mut report);
        let sentence = &report.problems[0].sentence;
        assert!(sentence.contains(expected), "{tex}: {sentence}");
        assert!(math.drawing.is_err(), "{tex}");
    }
}

/// The words that a formula shows.
fn shown(markup: &str) -> String {
    let text = markup.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect::<String>();
    text.replace('\u{a0}', " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// The formulas of one note, each as the words that it shows or the reason why it shows none.
fn note(formulas: &[&str]) -> Vec<String> {
    let mut drawer = Drawer::new();
    formulas.iter().map(|tex| drawer.markup(tex, true).map_or_else(|reason| reason, |markup| shown(&markup))).collect()
}

#[test]
fn alphabets_are_letters_of_their_own() {
    // Browsers ignore `mathvariant` but for `normal` (MathML Core).
    for (tex, letter) in [
        ("\\mathbb{R}", "ℝ"),
        ("\\mathbf{w}", "𝐰"),
        ("\\mathcal{L}", "ℒ"),
        ("\\mathfrak{g}", "𝔤"),
        ("\\boldsymbol{\\theta}", "𝜽"),
        ("\\bm{x}", "𝒙"),
        ("\\mathsf{T}", "𝖳"),
        ("\\mathtt{x}", "𝚡"),
        ("\\mathscr{L}", "ℒ"),
        ("\\mathds{1}", "𝟙"),
    ] {
        assert!(shown(&drawn(tex).unwrap()).starts_with(letter), "{tex}");
    }
    for tex in FORMULAS.lines() {
        let markup = drawn(tex).unwrap_or_default();
        assert_eq!(markup.matches("mathvariant=").count(), markup.matches("mathvariant=\"normal\"").count(), "{tex}");
    }
}

#[test]
fn a_definition_holds_for_the_rest_of_the_note() {
    let shown = note(&[
        "\\newcommand{\\loss}{\\mathcal{L}} \\def\\two#1#2{#2#1}\n% nothing else\n",
        "\\two{a}{\\loss}",
        "\\renewcommand\\loss{\\ell} \\loss",
        "\\loss \\let\\old\\loss",
        "\\renewcommand{\\loss}[1][x]{\\old_{#1}} \\loss \\loss[y]",
        "\\let\\hut\\hat \\renewcommand{\\hat}[1]{\\hut{\\mathbf{#1}}} \\hat{x}",
        "\\DeclareMathOperator{\\foo}{foo bar} \\foo x",
        "\\newcommand{\\R}{\\mathbb{R}} x \\in \\R^n \\text{ in \\R}",
        "\\providecommand*{\\x}{y} {\\global\\def\\z{z}} \\x\\z",
    ]);
    assert_eq!(shown, ["", "ℒ\u{fe00}a", "ℓ", "ℓ", "ℓxℓy", "𝐱ˆ", "foobarx", "x∈ℝn in ℝ", "yz"]);
    assert!(drawn("\\loss").is_err(), "another note knows nothing of it");
}

#[test]
fn a_macro_that_grows_without_end_is_refused() {
    let doubling = ('b'..='z').map(|name| {
        let before = char::from(name as u8 - 1);
        format!("\\def\\m{name}{{\\m{before}\\m{before}}}")
    });
    let doubling = format!("\\def\\ma{{xx}} {} \\mz", doubling.collect::<String>());
    let arguments = "\\def\\a#1{#1#1#1#1#1#1#1#1#1#1} \\a{\\a{\\a{\\a{\\a{\\a{\\a{x}}}}}}}";
    for tex in [
        &doubling,
        arguments,
        "\\def\\a{\\a} \\a",
        "\\def\\a{\\b} \\def\\b{\\a} \\b",
        "\\def\\a{x\\a} \\a",
        "\\def\\a#1{\\a{#1#1}} \\a x",
        "\\def\\a{\\text{\\a}} \\a",
        "\\def\\a{\\text{$\\a$}} \\a",
        "\\def\\a{{\\a}} \\a",
        "\\let\\a\\b \\let\\b\\a \\def\\b{\\a\\b} \\b",
        "\\renewcommand{\\vec}[1]{\\vec{\\mathbf{#1}}} \\vec x",
        "\\newcommand{\\a}[1][\\a]{#1} \\a",
    ] {
        let reason = drawn(tex).unwrap_err();
        assert!(
            reason.starts_with("its macros stand for too much") || reason == "it is nested too deeply",
            "{tex}: {reason}"
        );
    }
}

#[test]
fn definitions_have_limits() {
    let reason = |tex: &str| drawn(tex).unwrap_err();
    assert_eq!(reason("\\newcommand{\\a}[1]{#2}"), "\\a uses an argument that it does not take");
    assert_eq!(reason("\\newcommand{\\a}[12]{x}"), "\\a uses an argument that it does not take");
    assert_eq!(reason(&format!("\\def\\a{{{}}}", "x".repeat(5_000))), "\\a stands for more than 4096 characters");
    assert_eq!(reason("\\def\\begin{x}"), "\\begin cannot be defined anew");
    assert_eq!(reason("\\def\\a"), "\\def is not followed by a command and what it stands for");
    assert_eq!(reason("\\newcommand{x}{y}"), "\\newcommand is not followed by a command and what it stands for");
    let mut drawer = Drawer::new();
    let name = |number: usize| {
        format!("\\def\\{}{{x}}", number.to_string().replace(|_: char| true, "a") + &"b".repeat(number))
    };
    let results = (0..1_200).map(|number| drawer.markup(&name(number), true)).collect::<Vec<_>>();
    assert_eq!(results.iter().filter(|result| result.is_err()).count(), 200);
}

#[test]
fn equations_are_counted_over_the_note() {
    let shown = note(&[
        "\\begin{equation} a \\label{eq:a} \\end{equation}",
        "\\begin{align} b &= c \\label{b} \\\\ d &= e \\nonumber \\\\ f &= g \\label{f} \\\\ \\end{align}",
        "\\begin{align*} x &= y \\end{align*}",
        "\\begin{multline} h \\\\ i \\label{h} \\end{multline}",
        "j \\tag{A.1} \\label{j}",
        "\\eqref{eq:a} \\eqref{b} \\ref{f} \\text{see \\eqref{h}} \\eqref{j}",
        "k \\label{k}",
        "\\begin{gather} l \\\\ m \\end{gather} \\label{m}",
        "\\eqref{k} \\eqref{m} \\eqref{never}",
    ]);
    assert_eq!(
        shown,
        [
            "a(1)",
            "b=c(2)d=ef=g(3)",
            "x=y",
            "hi(4)",
            "j(A.1)",
            "(1)(2)3see (4)(A.1)",
            "k(5)",
            "l(6)m(7)",
            "(5)(7)(never)",
        ]
    );
    let mut report = Report::new("note.md");
    Drawer::new().draw("\\eqref{never}", false, 1, &mut report);
    let sentence = "The formula refers to \"never\", but no equation before it has that label.";
    assert_eq!(report.problems[0].sentence, sentence);
}

/// What an attack could need, in any tag of the markup.
fn assert_inert(tex: &str, markup: &str) {
    let tags = markup.split('<').filter_map(|part| part.split_once('>')).map(|(tag, _)| tag.to_lowercase() + " ");
    let tags = tags.collect::<String>();
    for danger in
        ["script", "href", "src", " id=", "onerror", "onclick", "onload", "url", "expression", "img", "svg", "iframe"]
    {
        assert!(!tags.replace("mprescripts", "").replace("scriptlevel", "").contains(danger), "{tex}: {markup}");
    }
    assert_eq!(markup::check(markup), Ok(()), "{tex}");
}

#[test]
fn attacks_come_out_inert() {
    for tex in [
        "\\operatorname{<script>alert(1)</script>}",
        "\\operatorname*{<img/src=x/onerror=alert(1)>}",
        "\\DeclareMathOperator{\\a}{<script>alert(1)</script>} \\a",
        "\\DeclareMathOperator{\\a}{\\text{<img src=x onerror=alert(1)>}} \\a",
        "\\newcommand{\\a}{<script>alert(1)</script>} \\a \\text{\\a} \\operatorname{\\a}",
        "\\def\\script{</math><script>alert(1)</script>} \\mathrm{\\script}",
        "\\newcommand{\\<script>}{x} \\<script>",
        "\\href{javascript:alert(1)}{x}",
        "\\href{javascript:alert(1)}{\\text{<a href=\"javascript:alert(1)\">x</a>}}",
        "\\url{javascript:alert(1)}",
        "\\text{<script>alert(1)</script> & \"x\" onclick='y'}",
        "\\texttt{</code></mtext></math><script>alert(1)</script>}",
        "\\verb|<script>alert(1)</script>|",
        "\\unicode{60}script\\unicode{62} \\unicode{x3c}img src=x onerror=alert(1)\\unicode{x3e} \\unicode{38}lt;",
        "&lt;script&gt; \\text{&lt;script&gt; &#60;img&#62;}",
        "\\htmlId{x}{y} \\htmlClass{a\"onclick=\"b}{y} \\htmlStyle{background:url(//evil)}{y} \\htmlData{a=b}{y}",
        "\\cssId{x\" onload=\"y}{z} \\class{a\" onclick=\"b}{z} \\style{background:url(javascript:alert(1))}{z}",
        "\\bbox[background:url(//evil)]{x} \\mmlToken{mi}[onclick=\"x\"]{y}",
        "\\color{red;background:url(//evil)}x",
        "\\textcolor{\\\"onclick=alert(1)}{x} \\color[HTML]{\"><script>}{x} \\color[rgb]{url(),1,1}{x}",
        "\\color{expression(alert(1))}{x} \\definecolor{a}{HTML}{\"onclick=x}\\color{a}{y}",
        "\\label{\" onclick=\"x} x \\eqref{\" onclick=\"x} \\eqref{<script>}",
        "\\tag{\"><script>alert(1)</script>} x",
        "\\begin{equation} x \\tag{<img src=x>} \\label{a\" id=\"b} \\end{equation}",
        "\\let\\l\\label \\let\\e\\eqref \\l{a\" id=\"b} \\e{a}",
        "\\begin{<script>} \\end{<script>}",
        "\\begin{array}{c\"onclick=\"x} a \\end{array}",
        "\\hspace{1em\" onclick=\"x} \\rule{1em\"}{x} \\hskip1em\" onclick=\"x",
        "\\ce{<script>alert(1)</script>} \\ce{$\\href{javascript:x}{y}$} \\si{<script>} \\SI{1\"}{\\script}",
        "\\includegraphics{x\" onerror=\"y} \\input{/etc/passwd} \\write18{id} \\immediate",
        "\\<script> \\>x \\\" \\&lt;",
        "\u{e001}\u{e001}\u{e000}x\u{e001}\u{e000}",
        "\\let\\href\\undefined \\href{javascript:alert(1)}{x}",
        "\\begin{math}<script>\\end{math}",
    ] {
        for display in [false, true] {
            let mut report = Report::new("note.md");
            if let Ok(drawing) = Drawer::new().draw(tex, display, 1, &mut report).drawing {
                assert_inert(tex, drawing.markup());
            }
        }
    }
}

#[test]
fn a_deep_formula_is_refused_before_the_stack_ends() {
    for (open, close) in [
        ("{", "}"),
        ("\\sqrt", ""),
        ("\\sqrt[", "]{x}"),
        ("\\frac a", ""),
        ("\\frac", " x"),
        ("\\left(", "\\right)"),
        ("\\color{red}", ""),
        ("\\displaystyle ", ""),
        ("\\begin{matrix}", "\\end{matrix}"),
        ("x^{", "}"),
        ("x_\\hat", ""),
        ("\\text{", "}"),
        ("\\text{$", "$}"),
        ("\\textbf{$x$", "}"),
        ("\\boxed{", "}"),
        ("\\textcolor{red}{", "}"),
        ("\\mathop{", "}"),
        ("\\operatorname{\\mathbf{", "}}"),
        ("\\ce{$", "$}"),
        ("\\norm{", "}"),
        ("\\mathrm", " x"),
        ("\\not", "="),
        ("\\xrightarrow[", "]{}"),
        ("\\genfrac(){0pt}{0}", "{}"),
        ("\\underset", "{}"),
        ("\\sideset{}{}", " x"),
        ("\\overbrace", " x"),
        ("\\cramped", " x"),
        ("\\mathop", " x"),
        ("^", ""),
    ] {
        for depth in [1, 20, 100, 600] {
            let tex = format!("{}x{}", open.repeat(depth), close.repeat(depth));
            let drawn = drawn(&tex);
            assert!(depth < 100 || drawn.is_err(), "{open}: {drawn:?}");
        }
    }
}

/// Whether an HTML parser sees every element closed as it was opened, and nothing but elements and text.
fn is_well_formed(markup: &str) -> bool {
    let mut open = Vec::new();
    for token in Tokenizer::new(markup) {
        match token.unwrap() {
            Token::StartTag(tag) if !tag.self_closing => open.push(tag.name.clone()),
            Token::EndTag(tag) if open.last() == Some(&tag.name) => drop(open.pop()),
            Token::StartTag(_) | Token::String(_) => {}
            _ => return false,
        }
    }
    open.is_empty()
}

/// What TeX is made of, in no order that makes sense.
fn fragments() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        4 => "[ a-zA-Z0-9{}\\[\\]$^_&#%~()|<>\"'*+=.,:;!/@`é中\u{e000}\u{e001}\u{0}\n-]".prop_map(String::from),
        2 => "\\\\[ a-z{}\\[\\]$^_&#%~()|<>\"'*,:;!\\\\é\n]".prop_map(String::from),
        4 => prop::sample::select(vec![
            "\\frac", "\\sqrt", "\\sqrt[3]", "\\text{", "\\textbf{", "\\mathbf", "\\left(", "\\right)", "\\left<", "\\middle|",
            "\\begin{align}", "\\end{align}", "\\begin{array}{c|c}", "\\end{array}", "\\begin{equation}", "\\end{equation}",
            "\\begin{multline}", "\\end{multline}", "\\begin{cases}", "\\end{cases}", "\\\\", "\\\\[2pt]", "\\hline ", "&", "\\tag{1}",
            "\\label{a}", "\\eqref{a}", "\\notag ", "\\def\\a", "\\def\\a#1{x#1}", "\\a", "\\newcommand{\\a}[1]{", "\\let\\a\\b", "#1",
            "\\ce{", "\\SI{1}{", "\\num{", "\\operatorname{", "\\operatorname*{", "\\mathop{", "\\limits", "\\color{red}",
            "\\textcolor{blue}{", "\\boxed{", "\\hspace{1em}", "\\substack{", "\\verb|", "\\unicode{x41}", "\\big", "\\bigl(", "\\not",
            "\\over", "\\choose", "\\mathrm", "\\hat", "\\xrightarrow[a]{b}", "\\prescript", "\\sideset", "\\genfrac", "\\cramped",
            "\\displaystyle", "\\rm ", "\\bf ", "\\kern1em", "\\hskip", "\\cancel", "\\phantom", "\\norm", "\\dv", "\\LaTeX", "\\'", "\\c",
            "\\textsc{", "\\underbar{", "\\large", "\\And", "\\bra{", "\\pmod", "\\iff", "''", "^", "_", "{", "}", "$", "\\(", "\\)",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(sign, 0..40).prop_map(|signs| signs.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_mathml_or_a_reason(formulas in prop::collection::vec(fragments(), 1..4), display: bool) {
        let mut drawer = Drawer::new();
        for tex in formulas {
            match drawer.markup(&tex, display) {
                Ok(markup) => {
                    prop_assert!(markup.is_empty() || markup::check(&markup).is_ok());
                    prop_assert!(is_well_formed(&markup), "{}", markup);
                }
                Err(reason) => prop_assert!(!reason.is_empty() && !reason.contains("something else"), "{tex}: {reason}"),
            }
        }
    }
}
