//! The preview server: a folder of files on this machine's own address.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use crate::site::Policies;

/// Serves `folder` under the path `prefix` at 127.0.0.1 until interrupted, each file under its policy; `ready` is
/// told the address.
///
/// # Errors
///
/// Returns an error when the port is taken, or the prefix holds what routes are written with.
pub(crate) fn serve(
    folder: &Path,
    prefix: &str,
    policies: Policies,
    port: u16,
    ready: impl FnOnce(SocketAddr),
) -> std::io::Result<()> {
    // The router would read these as a pattern, and the site's links lead nowhere else.
    if prefix.contains([':', '*', '{', '}']) {
        let why = format!("the path `{prefix}` of base_url cannot be previewed; give another with --base-url");
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, why));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
        ready(listener.local_addr()?);
        axum::serve(listener, router(folder, prefix, policies)).await
    })
}

fn router(folder: &Path, prefix: &str, policies: Policies) -> Router {
    let not_found = ServeFile::new(folder.join("404.html"));
    let files = ServeDir::new(folder).not_found_service(not_found);
    let router = if prefix.is_empty() {
        Router::new().fallback_service(files)
    } else {
        Router::new().nest_service(prefix, files)
    };
    router
        .layer(from_fn(move |request, next| guarded(policies.clone(), request, next)))
        // A preview must never be a stale one.
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-cache")))
}

/// Answers a request, under the policy that goes with its path.
async fn guarded(policies: Policies, request: Request, next: Next) -> Response {
    let policy = HeaderValue::from_str(&policies.of(request.uri().path()));
    let mut response = next.run(request).await;
    let policy = policy.unwrap_or(HeaderValue::from_static("default-src 'none'"));
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}
