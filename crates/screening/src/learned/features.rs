//! What the model weighs in a sentence.

use super::tokens::Token;

/// How many bits of a feature's hash are kept: a text of 300 words has some four thousand features, so one of ten texts
/// meets a feature that it does not have.
pub(crate) const BITS: u32 = 28;

/// How far apart the words of a pair stand at most.
pub(crate) const REACH: usize = 4;

/// Shortest and longest piece of a word.
const PIECES: std::ops::RangeInclusive<usize> = 3..=5;

/// Longest word that is cut in pieces.
const LONGEST: usize = 20;

/// The kinds of features, so that none is taken for another.
#[derive(Clone, Copy)]
enum Kind {
    Word,
    Class,
    Pair(u8),
    ClassPair(u8),
    Triple,
    Piece,
    First,
    Last,
}

impl Kind {
    const fn seed(self) -> u32 {
        match self {
            Self::Word => 1,
            Self::Class => 2,
            Self::Triple => 3,
            Self::Piece => 4,
            Self::First => 5,
            Self::Last => 6,
            Self::Pair(apart) => 8 + apart as u32,
            Self::ClassPair(apart) => 16 + apart as u32,
        }
    }
}

/// Hands on every feature of a sentence, with the first and the last of the words that it has.
pub(crate) fn each(tokens: &[Token<'_>], mut emit: impl FnMut(u32, usize, usize)) {
    for (at, token) in tokens.iter().enumerate() {
        emit(key(Kind::Word, &[token.word]), at, at);
        if token.is_classed() {
            emit(key(Kind::Class, &[token.class]), at, at);
        } else {
            pieces(token.text, |piece| emit(piece, at, at));
        }
        for apart in 1..=REACH {
            let Some(before) = at.checked_sub(apart) else { break };
            let Some(other) = tokens.get(before) else { break };
            let distance = bucket(apart);
            if apart < REACH {
                emit(key(Kind::Pair(distance), &[other.word, token.word]), before, at);
            }
            if other.is_classed() || token.is_classed() {
                emit(key(Kind::ClassPair(distance), &[other.class, token.class]), before, at);
            }
        }
        if let [first, second] = tokens.get(at.wrapping_sub(2)..at).unwrap_or_default() {
            emit(key(Kind::Triple, &[first.class, second.class, token.class]), at.saturating_sub(2), at);
        }
    }
    if let (Some(first), Some(last)) = (tokens.first(), tokens.last()) {
        emit(key(Kind::First, &[first.class]), 0, 0);
        let at = tokens.len().saturating_sub(1);
        emit(key(Kind::Last, &[last.class]), at, at);
    }
}

/// Neighbours are one thing; words further apart another, however far.
const fn bucket(apart: usize) -> u8 {
    if apart == 1 { 1 } else { 2 }
}

/// The pieces of a word with its ends marked, so that a slip of the pen leaves some of them whole.
fn pieces(word: &str, mut emit: impl FnMut(u32)) {
    let mut bytes = [b'^'; LONGEST + 2];
    let length = word.len();
    if length < *PIECES.start() || length > LONGEST || !word.is_ascii() {
        return;
    }
    for (into, from) in bytes.iter_mut().skip(1).zip(word.bytes().chain([b'$'])) {
        *into = from;
    }
    let marked = bytes.get(..length.saturating_add(2)).unwrap_or_default();
    for size in PIECES {
        for piece in marked.windows(size) {
            let hash =
                piece.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
            emit(key(Kind::Piece, &[hash]));
        }
    }
}

fn key(kind: Kind, parts: &[u32]) -> u32 {
    let mut hash = kind.seed().wrapping_mul(0x9e37_79b9);
    for part in parts {
        hash = (hash.rotate_left(5) ^ part).wrapping_mul(0x85eb_ca6b);
        hash ^= hash >> 13;
    }
    hash = (hash ^ (hash >> 16)).wrapping_mul(0xc2b2_ae35);
    (hash ^ (hash >> 15)) >> (u32::BITS - BITS)
}
