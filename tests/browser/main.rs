//! The first story, in a browser: key, badge, drop, answer.

mod page;
mod samples;
mod story;
