//! A process: a program that runs beside the journeys and ends with them.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long a driver may take until it can be talked to.
const PATIENCE: Duration = Duration::from_secs(30);

/// A program that is ended when this is dropped.
pub struct Process(Child);

impl Process {
    /// Starts it, without its chatter.
    pub fn start(mut command: Command) -> Result<Self> {
        let started = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        Ok(Self(started.with_context(|| format!("cannot start {}", command.get_program().display()))?))
    }

    /// Starts it, and waits for the first line on its standard output.
    pub fn start_and_read_line(mut command: Command) -> Result<(Self, String)> {
        let started = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = started.with_context(|| format!("cannot start {}", command.get_program().display()))?;
        let output = child.stdout.take().context("a pipe was asked for")?;
        let process = Self(child);
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line).context("cannot read what a program says")?;
        if line.is_empty() {
            bail!("{} ended at once", command.get_program().display());
        }
        Ok((process, line.trim().to_owned()))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail only when it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A port that nothing listens on.
pub fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr().context("cannot read a port")?.port())
}

/// Waits until something listens on the port.
pub fn await_port(port: u16) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if Instant::now() > end {
            bail!("the driver does not listen after {} s", PATIENCE.as_secs());
        }
        std::thread::yield_now();
    }
    Ok(())
}
