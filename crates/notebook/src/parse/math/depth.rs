//! Depth: how deep a formula is nested. The converter calls itself for each level, so a formula that is too deep has to
//! be refused before.

/// The converter takes up to 25 KB of the stack a level (measured without optimisation); threads have 2 MB.
const MAX_DEPTH: usize = 40;

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Level {
    /// A group, an environment, a pair of `\left` and `\right`.
    Group,
    /// An optional argument.
    Bracket,
    /// What holds up to the end of the group: `\color`.
    Switch,
    /// A command, and how many of its arguments are still to come.
    Awaits(u8),
}

/// Follows a formula as it is written.
#[derive(Debug, Default)]
pub struct Depth(Vec<Level>);

impl Depth {
    /// Whether the converter would go too deep.
    pub fn is_too_deep(&self) -> bool {
        self.0.len() > MAX_DEPTH
    }

    /// How many levels are open.
    pub fn levels(&self) -> usize {
        self.0.len()
    }

    /// A group begins.
    pub fn open(&mut self) {
        self.0.push(Level::Group);
    }

    /// A group ends.
    pub fn close(&mut self) {
        while let Some(level) = self.0.pop() {
            if level == Level::Group {
                break;
            }
        }
        self.one();
    }

    /// An optional argument begins.
    pub fn bracket(&mut self) {
        self.0.push(Level::Bracket);
    }

    /// `]`, which may end an optional argument.
    pub fn close_bracket(&mut self) {
        let inner = self.0.iter().rposition(|level| matches!(level, Level::Group | Level::Bracket));
        match inner {
            Some(at) if self.0[at] == Level::Bracket => self.0.truncate(at),
            _ => self.one(),
        }
    }

    /// A command that changes all that follows in its group.
    pub fn switch(&mut self) {
        self.0.push(Level::Switch);
    }

    /// A command with arguments.
    pub fn command(&mut self, arguments: u8) {
        match arguments {
            0 => self.one(),
            _ => self.0.push(Level::Awaits(arguments)),
        }
    }

    /// Something that holds nothing; or the last of something that did.
    pub fn one(&mut self) {
        while let Some(Level::Awaits(arguments)) = self.0.last_mut() {
            *arguments -= 1;
            if *arguments > 0 {
                break;
            }
            self.0.pop();
        }
    }
}

/// What a command of the converter does to the depth of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// It takes so many arguments.
    Arguments(u8),
    /// It changes what follows up to the end of the group.
    Switch,
}

/// How far the command reaches (math-core 0.7.0, `commands.rs`).
#[rustfmt::skip]
pub fn reach(name: &str) -> Reach {
    Reach::Arguments(match name {
        "color" | "displaystyle" | "textstyle" | "scriptstyle" | "scriptscriptstyle" => return Reach::Switch,
        "Bbb" | "Bra" | "Ket" | "Overrightarrow" | "acute" | "bar" | "bcancel" | "bm" | "bold" | "boldsymbol" | "bra"
        | "braket" | "breve" | "cancel" | "check" | "cramped" | "ddddot" | "dddot" | "ddot" | "dot" | "frak" | "grave"
        | "hat" | "hphantom" | "hspace" | "mathbb" | "mathbf" | "mathbin" | "mathcal" | "mathclose" | "mathfrak"
        | "mathinner" | "mathit" | "mathop" | "mathopen" | "mathord" | "mathpunct" | "mathrel" | "mathring" | "mathrm"
        | "mathscr" | "mathsf" | "mathtt" | "mspace" | "not" | "operatorname" | "operatornamewithlimits" | "overbrace"
        | "overbracket" | "overgroup" | "overleftarrow" | "overleftharpoon" | "overleftrightarrow" | "overline"
        | "overparen" | "overrightarrow" | "overrightharpoon" | "phantom" | "pmod" | "slashed" | "sqrt" | "symbf"
        | "tag" | "tilde" | "underbrace" | "underbracket" | "undergroup" | "underleftarrow" | "underleftrightarrow"
        | "underline" | "underparen" | "underrightarrow" | "vec" | "vertoverlay" | "vphantom" | "widehat"
        | "xLeftarrow" | "xLeftrightarrow" | "xRightarrow" | "xcancel" | "xhookleftarrow" | "xhookrightarrow"
        | "xleftarrow" | "xleftharpoondown" | "xleftharpoonup" | "xleftrightarrow" | "xleftrightharpoons"
        | "xlongequal" | "xmapsto" | "xrightarrow" | "xrightharpoondown" | "xrightharpoonup" | "xrightleftharpoons"
        | "xtofrom" | "xtwoheadleftarrow" | "xtwoheadrightarrow" => 1,
        "binom" | "cfrac" | "dbinom" | "dfrac" | "frac" | "overset" | "stackrel" | "tbinom" | "tfrac" | "underset" => 2,
        "prescript" | "sideset" => 3,
        "genfrac" => 6,
        _ => 0,
    })
}
