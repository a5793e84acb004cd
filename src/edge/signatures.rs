//! Signatures of passkeys by `WebCrypto`: native code, so that no curve arithmetic but the one that signs heads is built in.

use async_trait::async_trait;
use worker::js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use worker::send::SendFuture;
use worker::wasm_bindgen::JsValue;
use worker::wasm_bindgen::prelude::wasm_bindgen;
use worker::wasm_bindgen_futures::JsFuture;

use super::log::cause;
use crate::domain::passkey::Algorithm;
use crate::flows::ports::{OutOfReach, Signatures};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = importKey, catch)]
    fn import_key(
        format: &str,
        key: &Uint8Array,
        algorithm: &Object,
        extractable: bool,
        uses: &Array,
    ) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["crypto", "subtle"], js_name = verify, catch)]
    fn verify(algorithm: &Object, key: &JsValue, signature: &Uint8Array, data: &Uint8Array)
    -> Result<Promise, JsValue>;
}

/// `SubtleCrypto`.
pub(crate) struct SubtleSignatures;

#[async_trait]
impl Signatures for SubtleSignatures {
    async fn verify(
        &self,
        algorithm: Algorithm,
        key: &[u8],
        message: &[u8],
        signature: &[u8],
    ) -> Result<bool, OutOfReach> {
        let verified = SendFuture::new(verified(algorithm, key, message, signature)).await;
        verified.map_err(|thrown| OutOfReach { what: "signatures", cause: cause(&thrown) })
    }
}

/// One object serves both calls: each takes the members that it knows.
async fn verified(algorithm: Algorithm, key: &[u8], message: &[u8], signature: &[u8]) -> Result<bool, JsValue> {
    let members: &[(&str, &str)] = match algorithm {
        Algorithm::Es256 => &[("name", "ECDSA"), ("namedCurve", "P-256"), ("hash", "SHA-256")],
        Algorithm::EdDsa => &[("name", "Ed25519")],
        Algorithm::Rs256 => &[("name", "RSASSA-PKCS1-v1_5"), ("hash", "SHA-256")],
    };
    let how = Object::new();
    for (name, value) in members {
        Reflect::set(&how, &JsValue::from(*name), &JsValue::from(*value))?;
    }
    let uses = Array::of1(&"verify".into());
    let key = JsFuture::from(import_key("spki", &Uint8Array::from(key), &how, false, &uses)?).await?;
    let answer = verify(&how, &key, &Uint8Array::from(signature), &Uint8Array::from(message))?;
    Ok(JsFuture::from(answer).await?.is_truthy())
}
