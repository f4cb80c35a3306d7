//! What people see in a browser: the first story (key, badge, drop, answer), and every kind of page.

mod bulk;
mod looks;
mod page;
mod samples;
mod story;
mod wasm;
