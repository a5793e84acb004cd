// Calls to the platform, one crossing each way: every value that wasm hands over or looks at by itself costs microseconds.

// Between the rows of an answer, and between the answers of a batch. No row holds them: rows are JSON, which escapes them.
const ROW = "\u001e";
const ANSWER = "\u001d";

const answer = ({ results, meta }) => {
  let text = String(meta?.changes ?? 0);
  for (const row of results) {
    for (const column in row) {
      const value = row[column];
      text += ROW + (value === null ? "null" : value);
      break;
    }
  }
  return text;
};

// `statements`: a JSON list of [text, values]. One is run by itself, several as one transaction.
export async function run(database, statements) {
  const prepared = JSON.parse(statements).map(([text, values]) => {
    const statement = database.prepare(text);
    return values.length ? statement.bind(...values) : statement;
  });
  if (prepared.length === 1) return answer(await prepared[0].all());
  return (await database.batch(prepared)).map(answer).join(ANSWER);
}

// Asks the object of this name; its status and, on the next line, its answer.
export async function ask(objects, name, question) {
  const response = await objects.getByName(name).fetch("https://object/", { method: "POST", body: question });
  return `${response.status}\n${await response.text()}`;
}

// What a resolver says of a name, as JSON: its addresses of both kinds, on two lines.
export async function resolve(resolver, host) {
  const of = async (type) => {
    const question = `${resolver}?name=${encodeURIComponent(host)}&type=${type}`;
    const headers = { accept: "application/dns-json" };
    const response = await fetch(question, { headers, redirect: "manual", signal: AbortSignal.timeout(5_000) });
    if (response.status !== 200) throw new Error(`status ${response.status}`);
    return JSON.stringify(await response.json());
  };
  return (await Promise.all([of("A"), of("AAAA")])).join("\n");
}

// Posts a message by the Standard Webhooks specification and gives back the status.
export async function deliver(address, body, id, at, signature) {
  const response = await fetch(address, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Caretold",
      "webhook-id": id,
      "webhook-timestamp": at,
      "webhook-signature": signature,
    },
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  return response.status;
}

// Posts JSON to an address outside and gives back the status; a redirect is not followed.
export async function call(address, body, signature) {
  const response = await fetch(address, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "user-agent": "Caretold", "x-caretold-signature": signature },
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
  });
  await response.body?.cancel();
  return response.status;
}
