//! A query: which sessions a reader asked for, and how many each tag would leave.
