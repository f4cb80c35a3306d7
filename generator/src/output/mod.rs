//! Writing: whole or not at all.

mod atomic;
mod publish;

pub use atomic::{write_file, write_folder};
pub(crate) use publish::MARK;
pub use publish::{PublishError, Written, publish};
