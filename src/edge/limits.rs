//! How much is read of what anybody may send. How much of it is kept is `web::BODY_BYTES`.

/// Bytes of a body that are read in all: what we do not keep is thrown away, so that a browser that is still sending
/// gets to read the answer. Beyond that the connection is closed on it.
pub(crate) const DRAINED_BYTES: usize = 32 * 1024 * 1024;
