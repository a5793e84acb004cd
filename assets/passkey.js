// Passkeys, on the pages that offer them. The form carries what the authenticator says; the server judges it. Without
// this file, or where the browser cannot, the code by mail stays.

const form = document.querySelector("form[data-passkey]");
const field = (name) => form.elements.namedItem(name);

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const show = async () => {
  const { id, response } = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(form.dataset.challenge),
      rpId: form.dataset.party,
      userVerification: "required",
    },
  });
  return {
    credential: id,
    client_data: text(response.clientDataJSON),
    authenticator_data: text(response.authenticatorData),
    signature: text(response.signature),
    owner: response.userHandle ? text(response.userHandle) : "",
  };
};

const make = async () => {
  const { dataset } = form;
  const { id, response } = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(dataset.challenge),
      rp: { id: dataset.party, name: "Caretold" },
      user: { id: bytes(dataset.owner), name: dataset.who, displayName: dataset.who },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      attestation: "none",
      excludeCredentials: dataset.known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
    },
  });
  return {
    credential: id,
    client_data: text(response.clientDataJSON),
    authenticator_data: text(response.getAuthenticatorData()),
    key: text(response.getPublicKey() ?? new ArrayBuffer(0)),
    algorithm: String(response.getPublicKeyAlgorithm()),
  };
};

if (form && globalThis.PublicKeyCredential?.prototype && navigator.credentials) {
  form.hidden = false;
  const said = form.querySelector("[data-said]");
  form.addEventListener("submit", async (event) => {
    // Without a name the server says so, before a passkey is made that nobody keeps.
    if (field("credential").value || field("name")?.value.trim() === "") return;
    event.preventDefault();
    try {
      const answer = await (form.dataset.passkey === "make" ? make() : show());
      for (const [name, value] of Object.entries(answer)) field(name).value = value;
      form.submit();
    } catch {
      // Cancelled, timed out, or known already: the browser has told the person.
      said.textContent = said.dataset.not;
    }
  });
}
