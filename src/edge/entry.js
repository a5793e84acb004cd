// One crossing each way: every header that is read or set from wasm by itself costs microseconds.

// The headers that handlers read; no other reaches them.
const READ = [
  "cookie", "authorization", "content-type", "content-length", "accept", "accept-language", "idempotency-key",
  "if-none-match", "origin", "host", "sec-fetch-site", "x-csrf-token", "cf-connecting-ip", "user-agent",
];

// Method, address, then name and value of each header, by lines: no header can hold a line end.
export function take_apart(request) {
  let lines = request.method + "\n" + request.url;
  for (const name of READ) {
    const value = request.headers.get(name);
    if (value !== null) lines += "\n" + name + "\n" + value;
  }
  return lines;
}

// `headers`: names and values by lines. A name may come twice.
export function put_together(status, headers, body) {
  const lines = headers.split("\n");
  const pairs = [];
  for (let i = 0; i + 1 < lines.length; i += 2) pairs.push([lines[i], lines[i + 1]]);
  return new Response(body, { status, headers: pairs });
}
