//! `chronote`, the command: the only place with files. One file for each subcommand, one for each thing it handles.

use std::process::ExitCode;

use clap::Parser as _;

use crate::{
    args::{Args, Command},
    stop::Stop,
};

mod args;
mod attachments;
mod bind;
mod changes;
mod check;
mod folder;
mod inspect;
mod output;
mod reading;
mod server;
mod shell;
mod stop;
mod watch;

fn main() -> ExitCode {
    run(Args::parse().command).unwrap_or_else(|stop| {
        output::complain(&format!("error: {stop}\n"));
        ExitCode::from(2)
    })
}

fn run(command: Command) -> Result<ExitCode, Stop> {
    match command {
        Command::Bind(args) => bind::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Inspect(args) => inspect::run(&args),
        Command::Watch(args) => watch::run(&args),
    }
}
