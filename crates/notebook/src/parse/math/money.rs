//! Money: Markdown takes what stands between two dollar signs for a formula, also in `US$5 to US$6` and `$HOME/$USER`.

/// Whether what Markdown took for the formula of a line is none, given the characters before the opening and after the
/// closing dollar sign. The rule is Pandoc's (`tex_math_dollars`): a sign is no opening one before white space, and no
/// closing one after white space or before a digit. Moreover the opening one follows no Latin letter or digit (Chinese
/// puts no space before a formula), and a shell variable or an amount with nothing but words behind it is no formula.
pub fn is_money(before: Option<char>, tex: &str, after: Option<char>) -> bool {
    let edges = (tex.chars().next(), tex.chars().next_back());
    let (Some(first), Some(last)) = edges else { return true };
    first.is_whitespace()
        || last.is_whitespace()
        || before.is_some_and(|before| before.is_ascii_alphanumeric())
        || after.is_some_and(|after| after.is_ascii_digit())
        || is_amount(tex, last)
        || is_variable(tex, last, after)
}

/// `5-` of `$5-$x`, `20,000 per head (` …: a number, and then no sign that only a formula has.
fn is_amount(tex: &str, last: char) -> bool {
    let number = tex.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, ',' | '.' | ' '));
    if number.len() == tex.len() || !tex.starts_with(|sign: char| sign.is_ascii_digit()) {
        return false;
    }
    // A formula does not end in what joins two amounts.
    let is_joined = matches!(last, '-' | '–' | '—' | '/' | '~' | '(' | '+' | ',' | '&' | ':');
    let words = number.split_whitespace().filter(|word| is_word(word)).count();
    is_joined || words >= 2 && !number.contains(['\\', '^', '_', '=', '{', '<', '>'])
}

/// Two letters or more, perhaps with a comma behind them.
fn is_word(word: &str) -> bool {
    let letters = word.trim_matches(|sign: char| sign.is_ascii_punctuation());
    letters.chars().count() > 1 && letters.chars().all(char::is_alphabetic)
}

/// `HOME/` of `$HOME/$USER`: a name in capitals, and what joins it with the next.
fn is_variable(tex: &str, last: char, after: Option<char>) -> bool {
    let name = tex.trim_start_matches(|sign: char| sign.is_ascii_uppercase() || matches!(sign, '_' | '0'..='9'));
    let length = tex.len() - name.len();
    let is_name = length > 1 && tex.starts_with(|sign: char| sign.is_ascii_uppercase());
    let is_joined = matches!(last, '/' | ':' | '-' | '.' | '"' | '=');
    is_name && is_joined && after.is_some_and(|after| after.is_alphanumeric() || matches!(after, '_' | '{' | '('))
}

#[cfg(test)]
mod tests {
    use super::is_money;

    /// Whether the first pair of dollar signs in a line holds a formula.
    fn is_formula(line: &str) -> bool {
        let (before, rest) = line.split_once('$').unwrap();
        let (tex, after) = rest.split_once('$').unwrap();
        !is_money(before.chars().next_back(), tex, after.chars().next())
    }

    #[test]
    fn money_and_shells_are_not_formulas() {
        for line in [
            "US$5 to US$6",
            "$5 and $6 a",
            "costs $20,000 and $30,000",
            "between $5-$10",
            "$HOME/$USER",
            "$100M–$200M",
            "a raise of $1.5M to $2M",
            "from $5 to $ 6",
            "A$5 or C$7",
            "$5/$6",
            "$5 / $6 each",
            "$5k-$10k",
            "pay $3 (or $4)",
            "$3, $4 and $5",
            "(US$5-US$6)",
            "5$ and 6$",
            "it is 5$, not 6$",
            "$ 5 $",
            "$PATH:$HOME",
            "cp $SRC/$NAME .",
            "$A_DIR/${B}",
            "costs $5 million, not $x million",
            "$10 per head or $y",
            "HK$80 and S$14",
            "$1,000,000–$x",
            "$5~$6",
            "$20 bills and coins$",
        ] {
            assert!(!is_formula(line), "{line}");
        }
    }

    #[test]
    fn formulas_are_formulas() {
        for line in [
            "$5x + 3$",
            "$f$",
            "$2$",
            "$10^6$",
            "$x$ and $y$",
            "$0 < p < 1$",
            "$5$",
            "($x$)",
            "\"$x$\"",
            "$n$-gram",
            "$k$th",
            "$3.14$",
            "$1{,}000$",
            "$100\\%$",
            "$2 \\times 2$",
            "$2\\text{ if and only if }x$",
            "$1, 2, 3$",
            "$O(n \\log n)$",
            "$HOME$",
            "$AB/CD$",
            "$P(A|B)$",
            "$3n+1$,",
            "$-1$",
            "$x = 5$.",
            "是$x$的",
            "$5 mod 3$",
            "$0 \\le x$",
            "$2n$",
            "*$x$*",
        ] {
            assert!(is_formula(line), "{line}");
        }
    }
}
