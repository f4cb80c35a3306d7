//! Badges of other libraries verify with ours, and ours with theirs.

mod ours;
mod theirs;
