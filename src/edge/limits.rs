//! How much is read of what anybody may send.

/// Bytes of a request's body that are kept. A story of a thousand words in any script is under 20 kB; 256 KiB leaves
/// room for every form and keeps a flood out of memory.
pub(crate) const BODY_BYTES: usize = 256 * 1024;

/// Bytes that are read and thrown away after that, so that a browser that is still sending gets to read the answer.
/// Beyond that the connection is closed on it.
pub(crate) const DRAINED_BYTES: usize = 32 * 1024 * 1024;
