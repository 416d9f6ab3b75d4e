//! Binding: a notebook is put into a shell.
