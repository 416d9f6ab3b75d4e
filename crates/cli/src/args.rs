//! The arguments: what was typed.

use std::path::PathBuf;

use clap::{Args as Arguments, Parser, Subcommand, ValueEnum};

/// Turns a folder of session notes into one page that opens in any browser by double click.
#[derive(Debug, Parser)]
#[command(name = "chronote", version)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the notes into one page.
    Bind(Binding),
    /// Print what is wrong in the notes: where, what to do, and what could be written instead.
    #[command(after_help = CHECK_HELP)]
    Check(Checking),
    /// Print what was understood of every session, as JSON.
    Inspect(Inspecting),
    /// Bind, show the page on this computer, and bind again whenever a note changes.
    Watch(Watching),
}

/// Which notes.
#[derive(Debug, Arguments)]
pub struct Notes {
    /// The folder of notes (.md, .markdown), with its folders; hidden ones are left out.
    #[arg(value_name = "NOTES")]
    pub folder: PathBuf,
}

/// What `check` leaves behind.
const CHECK_HELP: &str = "\
As text, each problem is a line `file:line: sentence`, and indented below it stands what could be written there.

Exit status:
  0  no reader loses anything (with --strict: nothing is wrong)
  1  a reader would lose something (with --strict: something is wrong)
  2  the notes could not be checked";

/// What to check, and how to say it.
#[derive(Debug, Arguments)]
pub struct Checking {
    /// Which notes.
    #[command(flatten)]
    pub notes: Notes,
    /// How to print the problems.
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
    /// Fail if there is anything wrong at all, and not only if a reader would lose something.
    #[arg(long)]
    pub strict: bool,
}

/// How problems are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people and editors.
    #[default]
    Text,
    /// For scripts.
    Json,
}

/// What to bind.
#[derive(Debug, Arguments)]
pub struct Binding {
    /// Which notes.
    #[command(flatten)]
    pub notes: Notes,
    /// The folder of the compiled app, as `cargo xtask build` leaves it in target/shell.
    #[arg(long, value_name = "DIR")]
    pub shell: PathBuf,
    /// The page to write.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// What to inspect.
#[derive(Debug, Arguments)]
pub struct Inspecting {
    /// Which notes.
    #[command(flatten)]
    pub notes: Notes,
    /// Print the visible text of every session instead, as the page shows it with everything open.
    #[arg(long)]
    pub text: bool,
}

/// What to watch.
#[derive(Debug, Arguments)]
pub struct Watching {
    /// What to bind.
    #[command(flatten)]
    pub binding: Binding,
    /// The port to show the page on; without one, 8080 or any that is free.
    #[arg(long, value_name = "P")]
    pub port: Option<u16>,
}
