//! What is found in small samples of code. `⟦k:fn⟧` is a stretch of the class whose name in style sheets is `t-k`; `␍` is
//! the first half of a Windows line end.

use expect_test::{Expect, expect};
use highlight::{highlight, name};

fn check(language: &str, code: &str, expected: Expect) {
    let mut text = String::new();
    let mut at = 0;
    let Some(stretches) = highlight(language, code) else { panic!("{language} is not known") };
    for (range, class) in stretches {
        text.push_str(&code[at..range.start]);
        text.push_str(&format!("⟦{}:{}⟧", &class.css()[2..], &code[range.clone()]));
        at = range.end;
    }
    text.push_str(&code[at..]);
    expected.assert_eq(&text.replace('\r', "␍"));
}

#[test]
fn rust() {
    check(
        "rust",
        r#"/// Doc.
#[derive(Debug)]
pub struct Point<'a, T: Into<f64>> { x: T, name: &'a str }
impl<'a, T> Point<'a, T> {
    const MAX: u32 = 0xff;
    async fn new(&self) -> Result<Self, Error> {
        let mut v = vec![1.5e3];
        println!("{v:?}\n", 'c');
        if v.len() > 1 && true { return Err(self.x) }
    }
}"#,
        expect![[r#"
            ⟦c:/// Doc.⟧
            #[⟦p:derive⟧(⟦t:Debug⟧)]
            ⟦k:pub struct⟧ ⟦t:Point⟧<⟦t:'a⟧, ⟦t:T⟧: ⟦t:Into⟧<⟦t:f64⟧>> { x: ⟦t:T⟧, name: &⟦t:'a str⟧ }
            ⟦k:impl⟧<⟦t:'a⟧, ⟦t:T⟧> ⟦t:Point⟧<⟦t:'a⟧, ⟦t:T⟧> {
                ⟦k:const⟧ ⟦o:MAX⟧: ⟦t:u32⟧ = ⟦n:0xff⟧;
                ⟦k:async fn⟧ ⟦f:new⟧(&⟦k:self⟧) -> ⟦t:Result⟧<⟦k:Self⟧, ⟦t:Error⟧> {
                    ⟦k:let mut⟧ v = ⟦f:vec!⟧[⟦n:1.5e3⟧];
                    ⟦f:println!⟧(⟦s:"⟧{v:?}⟦o:\n⟧⟦s:"⟧, ⟦s:'c'⟧);
                    ⟦k:if⟧ v.⟦f:len⟧() > ⟦n:1⟧ && ⟦o:true⟧ { ⟦k:return⟧ ⟦t:Err⟧(⟦k:self⟧.x) }
                }
            }"#]],
    );
}

#[test]
fn python() {
    check(
        "py",
        r#"import numpy as np  # numbers
@cached(size=0xff)
class Point(Base):
    """A point."""
    async def norm(self, *args) -> float | None:
        if self.x is not None and not args:
            return f"{self.x!r} \n" + r'\d' + 2j
        raise ValueError("bad %s" % x)
print(lambda a: len(a))"#,
        expect![[r#"
            ⟦k:import⟧ numpy ⟦k:as⟧ np  ⟦c:# numbers⟧
            ⟦f:@cached⟧(size=⟦n:0xff⟧)
            ⟦k:class⟧ ⟦t:Point⟧(⟦t:Base⟧):
                ⟦s:"""A point."""⟧
                ⟦k:async def⟧ ⟦f:norm⟧(⟦k:self⟧, *args) -> ⟦t:float⟧ | ⟦o:None⟧:
                    ⟦k:if self⟧.x ⟦k:is not⟧ ⟦o:None⟧ ⟦k:and not⟧ args:
                        ⟦k:return⟧ ⟦s:f"⟧⟦o:{⟧⟦k:self⟧.x⟦s:!r⟧⟦o:} \n⟧⟦s:"⟧ + ⟦s:r'\d'⟧ + ⟦n:2j⟧
                    ⟦k:raise⟧ ⟦t:ValueError⟧(⟦s:"bad⟧ ⟦o:%s⟧⟦s:"⟧ % x)
            ⟦f:print⟧(⟦k:lambda⟧ a: ⟦f:len⟧(a))"#]],
    );
}

#[test]
fn javascript() {
    check(
        "js",
        r#"import { a } from "./a.js"; // note
export const f = async (x = 1) => `hi ${x + a.b()}`;
class A extends B { #p = null; get q() { return this.#p ?? new Map(); } }
if (/^a[b-d]+$/giu.test('x') && typeof y === "string") throw new Error();"#,
        expect![[r#"
            ⟦k:import⟧ { a } ⟦k:from⟧ ⟦s:"./a.js"⟧; ⟦c:// note⟧
            ⟦k:export const⟧ ⟦f:f⟧ = ⟦k:async⟧ (x = ⟦n:1⟧) => ⟦s:`hi⟧ ${x + a.⟦f:b⟧()}⟦s:`⟧;
            ⟦k:class⟧ ⟦t:A⟧ ⟦k:extends⟧ ⟦t:B⟧ { #p = ⟦o:null⟧; ⟦k:get⟧ ⟦f:q⟧() { ⟦k:return this⟧.#p ?? ⟦k:new⟧ ⟦f:Map⟧(); } }
            ⟦k:if⟧ (⟦s:/⟧⟦k:^⟧⟦s:a⟧⟦o:[b-d]⟧⟦k:+$⟧⟦s:/⟧⟦k:giu⟧.⟦f:test⟧(⟦s:'x'⟧) && ⟦k:typeof⟧ y === ⟦s:"string"⟧) ⟦k:throw new⟧ ⟦f:Error⟧();"#]],
    );
}

#[test]
fn bash() {
    check(
        "bash",
        r#"#!/bin/bash
NAME="${1:-world}"
for f in *.txt; do
  echo "hello $NAME $(date +%s)" | sed 's/a/b/g' > /dev/null 2>&1
  [[ -f "$f" && $x -gt 3 ]] || exit 1
done
greet() { local x=1; git commit -m 'msg' --amend; }"#,
        expect![[r#"
            ⟦c:#!/bin/bash⟧
            NAME=⟦s:"⟧⟦v:${1⟧⟦s::-⟧⟦v:world}⟧⟦s:"⟧
            ⟦k:for⟧ ⟦v:f⟧ ⟦k:in⟧ ⟦s:*.txt⟧; ⟦k:do⟧
              ⟦f:echo⟧ ⟦s:"hello⟧ ⟦v:$NAME⟧ ⟦s:$(⟧⟦f:date⟧ +%s⟦s:)"⟧ | ⟦f:sed⟧ ⟦s:'s/a/b/g'⟧ > /dev/null 2>&1
              [[ ⟦k:-f⟧ ⟦s:"⟧⟦v:$f⟧⟦s:"⟧ && ⟦v:$x⟧ ⟦k:-gt⟧ ⟦n:3⟧ ]] || ⟦f:exit⟧ ⟦n:1⟧
            ⟦k:done⟧
            ⟦f:greet⟧() { ⟦k:local⟧ x=⟦n:1⟧; ⟦f:git⟧ commit ⟦p:-m⟧ ⟦s:'msg'⟧ ⟦p:--amend⟧; }"#]],
    );
}

#[test]
fn html() {
    check(
        "html",
        r#"<!doctype html>
<p class="a" hidden>Tom &amp; <b>Jerry</b></p><!-- note -->
<script>
  let x = "</p>";
</script>"#,
        expect![[r#"
            ⟦g:<!doctype⟧ ⟦p:html⟧⟦g:>
            <p⟧ ⟦p:class⟧=⟦s:"a"⟧ ⟦p:hidden⟧⟦g:>⟧Tom ⟦o:&amp;⟧ ⟦g:<b>⟧Jerry⟦g:</b></p>⟧⟦c:<!-- note -->⟧
            ⟦g:<script>⟧
              ⟦k:let⟧ x = ⟦s:"</p>"⟧;
            ⟦g:</script>⟧"#]],
    );
}

#[test]
fn json() {
    check(
        "json",
        r#"{ "a": [1.5e3, true, null], "b": "x\n" }"#,
        expect![[r#"{ ⟦p:"a"⟧: [⟦n:1.5e3⟧, ⟦o:true⟧, ⟦o:null⟧], ⟦p:"b"⟧: ⟦s:"x⟧⟦o:\n⟧⟦s:"⟧ }"#]],
    );
}

#[test]
fn yaml() {
    check(
        "yml",
        "# note\nname: Build\non: [push]\njobs:\n  a: &x\n    n: 1\n    run: |\n      echo hi\n    ok: true\n",
        expect![[r#"
            ⟦c:# note⟧
            ⟦p:name⟧: ⟦s:Build⟧
            ⟦p:on⟧: [⟦s:push⟧]
            ⟦p:jobs⟧:
              ⟦p:a⟧: &x
                ⟦p:n⟧: ⟦n:1⟧
                ⟦p:run⟧: |
                  ⟦s:echo hi⟧
                ⟦p:ok⟧: ⟦o:true⟧
        "#]],
    );
}

#[test]
fn sql() {
    check(
        "SQL",
        "-- note\nSELECT u.name, COUNT(*) AS n FROM users u\nWHERE u.age >= 18 AND name LIKE 'a%' GROUP BY 1;",
        expect![[r#"
            ⟦c:-- note⟧
            ⟦k:SELECT⟧ u.name, ⟦f:COUNT⟧(*) ⟦k:AS⟧ n ⟦k:FROM⟧ users u
            ⟦k:WHERE⟧ u.age >= ⟦n:18⟧ ⟦k:AND name LIKE⟧ ⟦s:'a%'⟧ ⟦k:GROUP BY⟧ ⟦n:1⟧;"#]],
    );
}

#[test]
fn cpp() {
    check(
        "c++",
        r#"#include <vector>
template <typename T> struct Point { T x{0}; };
static auto sum(const std::vector<int>& v) -> int { /* sum */
  for (auto& p : v) { printf("%d\n", p); }
  return v.size() ? 0x1f : '-';
}"#,
        expect![[r#"
            ⟦k:#include⟧ ⟦s:<vector>⟧
            ⟦k:template⟧ <⟦k:typename⟧ ⟦t:T⟧> ⟦k:struct⟧ ⟦t:Point⟧ { ⟦t:T⟧ x{⟦n:0⟧}; };
            ⟦k:static⟧ ⟦t:auto⟧ ⟦f:sum⟧(⟦k:const⟧ ⟦t:std⟧::⟦t:vector⟧<⟦t:int⟧>& v) -> ⟦t:int⟧ { ⟦c:/* sum */⟧
              ⟦k:for⟧ (⟦t:auto⟧& p : v) { ⟦f:printf⟧(⟦s:"⟧⟦o:%d\n⟧⟦s:"⟧, p); }
              ⟦k:return⟧ v.⟦f:size⟧() ? ⟦n:0x1f⟧ : ⟦s:'-'⟧;
            }"#]],
    );
}

#[test]
fn diff() {
    check(
        "patch",
        "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@ fn main\n same\n-old\n-older\n+new\n",
        expect![[r#"
            ⟦h:diff --git a/x b/x
            --- a/x
            +++ b/x
            @@ -1,3 +1,3 @@⟧ fn main
             same
            ⟦d:-old
            -older⟧
            ⟦i:+new⟧
        "#]],
    );
}

#[test]
fn console_commands_are_read_as_shell_and_output_is_plain() {
    check(
        "console",
        "user@host:~$ ls -la \"$HOME\" | grep foo\ntotal 12 if then\n# apt install vim\n",
        expect![[r#"
            ⟦c:user@host:~$⟧ ⟦f:ls⟧ ⟦p:-la⟧ ⟦s:"⟧⟦v:$HOME⟧⟦s:"⟧ | ⟦f:grep⟧ foo
            total 12 if then
            ⟦c:#⟧ ⟦f:apt⟧ install vim
        "#]],
    );
}

#[test]
fn css() {
    check(
        "css",
        "main > .a::before { --gap: 1.5rem; color: #fff; margin: var(--gap) !important; }",
        expect![
            "⟦g:main⟧ > ⟦p:.a::before⟧ { ⟦v:--gap⟧: ⟦n:1.5rem⟧; ⟦p:color⟧: ⟦n:#fff⟧; ⟦p:margin⟧: ⟦f:var⟧(⟦v:--gap⟧) ⟦k:!important⟧; }"
        ],
    );
}

#[test]
fn words_of_other_languages() {
    check(
        "go",
        "import \"fmt\"\ntype P struct { X int `json:\"x\"` }",
        expect![[r#"
        ⟦k:import⟧ ⟦s:"fmt"⟧
        ⟦k:type⟧ ⟦t:P⟧ ⟦k:struct⟧ { X ⟦t:int⟧ ⟦s:`json:"x"`⟧ }"#]],
    );
    check(
        "java",
        "@Override public int f(List<T> a) { return a == null ? 1 : 2; }",
        expect!["@⟦p:Override⟧ ⟦k:public⟧ ⟦t:int⟧ ⟦f:f⟧(⟦t:List⟧<T> a) { ⟦k:return⟧ a == ⟦o:null⟧ ? ⟦n:1⟧ : ⟦n:2⟧; }"],
    );
    check("php", "echo $x->y; foo(\"a $b\");", expect![[r#"⟦f:echo⟧ ⟦v:$x⟧->⟦v:y⟧; ⟦f:foo⟧(⟦s:"a⟧ ⟦v:$b⟧⟦s:"⟧);"#]]);
    check(
        "latex",
        "\\section{Intro} $\\frac{a}{b}$ % note",
        expect![[r#"⟦f:\section⟧{⟦h:Intro⟧} $⟦o:\frac⟧{a}{b}$ ⟦c:% note⟧"#]],
    );
    check(
        "toml",
        "[a]\nb = 1 # note",
        expect![[r#"
        [⟦h:a⟧]
        ⟦p:b⟧ = ⟦n:1⟧ ⟦c:# note⟧"#]],
    );
    check(
        "Dockerfile",
        "FROM rust:1 AS build\nRUN cargo build",
        expect![[r#"
        ⟦k:FROM⟧ rust:1 ⟦k:AS⟧ build
        ⟦k:RUN⟧ cargo build"#]],
    );
    check(
        "matlab",
        "for i = 1:n % note\n  disp('x')\nend",
        expect![[r#"
        ⟦k:for⟧ i = ⟦n:1⟧:n ⟦c:% note⟧
          disp(⟦s:'x'⟧)
        ⟦k:end⟧"#]],
    );
    check(
        "r",
        "f <- function(x, na.rm = TRUE) mean(x) # note",
        expect!["⟦f:f⟧ <- ⟦k:function⟧(x, na.rm = ⟦o:TRUE⟧) ⟦f:mean⟧(x) ⟦c:# note⟧"],
    );
}

#[test]
fn chinese_japanese_and_emoji_stay_whole() {
    check(
        "python",
        "名前 = \"こんにちは 👋🏽\"  # 注釈 🎉\nprint(名前)",
        expect![[r#"
        名前 = ⟦s:"こんにちは 👋🏽"⟧  ⟦c:# 注釈 🎉⟧
        ⟦f:print⟧(名前)"#]],
    );
}

#[test]
fn windows_line_ends_are_in_no_stretch_but_may_lie_inside_one() {
    check(
        "js",
        "// a\r\n// b\r\nlet x = 1;\r\n",
        expect![[r#"
            ⟦c:// a␍
            // b⟧␍
            ⟦k:let⟧ x = ⟦n:1⟧;␍
        "#]],
    );
}

#[test]
fn markup_in_code_is_only_text() {
    check(
        "js",
        "// </code></pre><script>alert(1)</script>\n\"<img onerror=x>\"",
        expect![[r#"
        ⟦c:// </code></pre><script>alert(1)</script>⟧
        ⟦s:"<img onerror=x>"⟧"#]],
    );
}

#[test]
fn names_are_those_a_person_would_read() {
    let named = [
        ("js", "JavaScript"),
        ("JSX", "JSX"),
        ("ts", "TypeScript"),
        ("py", "Python"),
        ("ipython3", "Python"),
        ("sh", "Shell"),
        ("Bash", "Bash"),
        ("shell-session", "Console"),
        ("ps1", "PowerShell"),
        ("yml", "YAML"),
        ("h", "C++"),
        ("cs", "C#"),
        ("rb", "Ruby"),
        ("kt", "Kotlin"),
        ("md", "Markdown"),
        ("tex", "LaTeX"),
        ("jl", "Julia"),
        ("m", "MATLAB"),
        ("octave", "MATLAB"),
        ("hs", "Haskell"),
        ("svg", "SVG"),
        ("jsonc", "JSON"),
        ("patch", "Diff"),
        ("proto", "Protocol Buffers"),
        ("viml", "Vim script"),
        ("asm", "Assembly"),
        (" C ", "C"),
    ];
    for (word, expected) in named {
        assert_eq!(name(word), Some(expected), "{word}");
    }
}

#[test]
fn every_asked_language_is_known() {
    let words = "js jsx ts tsx mjs py python3 ipython sh bash zsh shell console shell-session ps1 powershell yml c++ cpp \
        cc h c cs csharp rb rs kt md dockerfile makefile tex latex jl julia m matlab octave r hs scala swift php lua perl \
        sql graphql toml ini json jsonc xml html svg css scss less diff patch regex proto nix clj elixir erlang dart zig \
        groovy vue svelte asm fortran viml java go";
    for word in words.split_whitespace() {
        assert!(highlight(word, "x = 1").is_some(), "{word}");
    }
}

#[test]
fn what_is_no_language_is_not_highlighted() {
    for word in ["text", "plain", "plaintext", "txt", "no-highlight", "nohighlight", "", "TEXT", "klingon", "js js"] {
        assert_eq!(highlight(word, "if x { 1 }"), None, "{word}");
        assert_eq!(name(word), None, "{word}");
    }
}
