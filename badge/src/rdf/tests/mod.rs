//! Whole documents, and the contexts.

mod contexts;
