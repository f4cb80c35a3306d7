//! What people see in a browser: the first story (key, badge, drop, answer), and every kind of page.

mod bulk;
mod choose;
mod consent;
mod corpus;
mod depth;
mod edit;
mod element;
mod find;
mod governance;
mod hostile;
mod intake;
mod live;
mod looks;
mod offline;
mod package;
mod page;
mod pathway;
mod report;
mod samples;
mod share;
mod story;
mod tell;
mod wasm;
mod ways;
