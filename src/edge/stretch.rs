//! Slow hashes by WebCrypto, which is native code: in wasm the same rounds would take several times as long. The platform
//! allows at most 100,000 rounds.

use async_trait::async_trait;
use worker::js_sys::{Array, ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use worker::send::SendFuture;
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen::{JsCast, JsValue};
use worker::wasm_bindgen_futures::JsFuture;

use super::log::cause;
use crate::flows::ports::{OutOfReach, Stretch};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = importKey, catch)]
    fn import_key(
        format: &str,
        key: &Uint8Array,
        algorithm: &str,
        extractable: bool,
        uses: &Array,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = deriveBits, catch)]
    fn derive_bits(algorithm: &Object, key: &JsValue, bits: u32) -> Result<Promise, JsValue>;
}

/// `SubtleCrypto`.
pub(crate) struct SubtleStretch;

#[async_trait]
impl Stretch for SubtleStretch {
    async fn stretch(&self, words: &str, salt: &[u8], rounds: u32) -> Result<[u8; 32], OutOfReach> {
        let failed = |cause: String| OutOfReach { what: "stretch", cause };
        let bits = SendFuture::new(pbkdf2(words, salt, rounds)).await.map_err(|thrown| failed(cause(&thrown)))?;
        bits.try_into().map_err(|_| failed("not 32 bytes".to_owned()))
    }
}

async fn pbkdf2(words: &str, salt: &[u8], rounds: u32) -> Result<Vec<u8>, JsValue> {
    let uses = Array::of1(&"deriveBits".into());
    let words = Uint8Array::from(words.as_bytes());
    let key = JsFuture::from(import_key("raw", &words, "PBKDF2", false, &uses)?).await?;
    let algorithm = Object::new();
    for (name, value) in [
        ("name", JsValue::from("PBKDF2")),
        ("hash", JsValue::from("SHA-256")),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", JsValue::from(rounds)),
    ] {
        Reflect::set(&algorithm, &name.into(), &value)?;
    }
    let bits: ArrayBuffer = JsFuture::from(derive_bits(&algorithm, &key, 256)?).await?.dyn_into()?;
    Ok(Uint8Array::new(&bits).to_vec())
}
