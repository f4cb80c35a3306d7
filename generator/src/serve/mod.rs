//! The preview: a catalog's site on this machine's own address, made anew whenever the catalog changes.
//!
//! Nothing is written to the disk. A site that was checked is held in memory, and each of its files is made when
//! somebody asks for it ([`served`]). Whoever asks gets a file of one whole site, the old one or the new one. While the
//! catalog has errors, the last good site stays, and its pages show what is wrong ([`findings`]).

mod answer;
mod excerpt;
mod findings;
mod preview;
mod rebuild;
mod served;
mod watch;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use futures_util::future::{Either, select};
use tokio::net::TcpListener;

use crate::catalog::SourceTree;
use crate::diagnostic::Diagnostic;
use crate::project::Options;

pub(crate) use rebuild::{Rebuilder, Rebuilt};

/// What a preview is made from, as it stands on the disk.
pub(crate) struct Input {
    /// The catalog's files.
    pub(crate) tree: SourceTree,
    /// What reading them found already.
    pub(crate) found: Vec<Diagnostic>,
    /// What the site is built with.
    pub(crate) options: Options,
}

/// Where a preview comes from.
pub(crate) trait Source: Send + 'static {
    /// Returns the folders to look after, the catalog's first.
    fn folders(&self) -> Vec<PathBuf>;

    /// Returns a folder that may lie in one of them and is none of the source.
    fn output(&self) -> Option<PathBuf>;

    /// Reads everything.
    ///
    /// # Errors
    ///
    /// Returns an error when a folder cannot be read at all.
    fn read(&self) -> anyhow::Result<Input>;

    /// Is told of every time that the preview was made anew.
    fn told(&mut self, rebuilt: &Rebuilt<'_>);
}

/// A port of this machine that a preview will answer at.
pub(crate) struct Door {
    runtime: tokio::runtime::Runtime,
    listener: TcpListener,
}

impl Door {
    /// Takes a port of 127.0.0.1; any free one if it is 0.
    ///
    /// # Errors
    ///
    /// Returns an error when the port is taken.
    pub(crate) fn open(port: u16) -> std::io::Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?;
        Ok(Self { runtime, listener })
    }

    /// Returns the address.
    ///
    /// # Errors
    ///
    /// Returns an error when the system does not say.
    pub(crate) fn address(&self) -> std::io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Serves a preview and keeps it up with its source, until interrupted.
    ///
    /// # Errors
    ///
    /// Returns an error when the system refuses a thread or a connection to it.
    pub(crate) fn serve(self, rebuilder: Rebuilder<impl Source>) -> std::io::Result<()> {
        let Self { runtime, listener } = self;
        let preview = rebuilder.preview();
        // It is not waited for: nothing that it holds has to be put away.
        std::thread::Builder::new().name("rebuild".to_owned()).spawn(move || rebuilder.keep_up())?;
        let router = Router::new().fallback(move |request: Request| answer::answer(Arc::clone(&preview), request));
        let result = runtime.block_on(async {
            let serving = pin!(async { axum::serve(listener, router).await });
            match select(serving, pin!(tokio::signal::ctrl_c())).await {
                Either::Left((result, _)) => result,
                Either::Right((interrupted, _)) => interrupted,
            }
        });
        // Pages that wait for news would hold it up.
        runtime.shutdown_background();
        result
    }
}
