//! What people see in a browser: the first story (key, badge, drop, answer), and every kind of page.

mod bulk;
mod corpus;
mod element;
mod hostile;
mod looks;
mod page;
mod samples;
mod share;
mod story;
mod wasm;
mod ways;
