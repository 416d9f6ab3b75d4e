//! The command as it is run: what it prints, what it writes and what it exits with.

// `cfg(test)` says to clippy that `unwrap` may be used here.
#[cfg(test)]
mod bind;
#[cfg(test)]
mod check;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod files;
#[cfg(test)]
mod inspect;
#[cfg(test)]
mod place;
#[cfg(test)]
mod plain;
#[cfg(test)]
mod watch;
