//! The timeline: the sessions as rows of years, months and entries.
