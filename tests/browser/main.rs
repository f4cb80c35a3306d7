//! What people see in a browser: the first story (key, badge, drop, answer), and every kind of page.

mod corpus;
mod hostile;
mod intake;
mod looks;
mod page;
mod samples;
mod story;
mod wasm;
