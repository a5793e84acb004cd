// The worker over a database that fails when it is told to, and randomness that can be taken away. Nothing of the worker
// is changed: what fails stands around it, where the network would be.
import worker, { ServiceThread as Thread, SignIn, StoryClock as Clock, Tries } from "../../src/edge/front.mjs";

// How many more calls of the database go well before one fails, and how that one fails; none by default.
let fate = { calls: 0, at: -1, fails: "before" };
// How many draws of randomness fail from now on: each is a panic inside the worker.
let panics = 0;

const lost = () => new Error("D1_ERROR: Network connection lost.");

async function attempt(act) {
  const failing = fate.calls++ === fate.at;
  if (failing && fate.fails === "before") throw lost();
  const done = await act();
  if (failing && fate.fails === "after") throw lost();
  return done;
}

class Statement {
  constructor(real) {
    this.real = real;
  }
  bind(...values) {
    return new Statement(this.real.bind(...values));
  }
  all() {
    return attempt(() => this.real.all());
  }
}

// The platform's library knows the database by the name of its class.
class D1Database {
  constructor(real) {
    this.real = real;
  }
  prepare(sql) {
    return new Statement(this.real.prepare(sql));
  }
  batch(statements) {
    return attempt(() => this.real.batch(statements.map((statement) => statement.real)));
  }
}

const faulty = (env) => new Proxy(env, { get: (real, name) => (name === "DB" ? new D1Database(real.DB) : real[name]) });

const draw = crypto.getRandomValues.bind(crypto);
Object.defineProperty(crypto, "getRandomValues", {
  value: (bytes) => {
    if (panics > 0) {
      panics--;
      throw new Error("no randomness");
    }
    return draw(bytes);
  },
});

export class ServiceThread extends Thread {
  constructor(state, env) {
    super(state, faulty(env));
  }
}
export class StoryClock extends Clock {
  constructor(state, env) {
    super(state, faulty(env));
  }
}
export { SignIn, Tries };

export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== "/faults") return worker.fetch(request, faulty(env), context);
    const told = await request.json();
    const before = { calls: fate.calls, panics };
    fate = { calls: 0, at: told.at ?? -1, fails: told.fails ?? "before" };
    panics = told.panics ?? 0;
    return Response.json(before);
  },
  queue: (batch, env, context) => worker.queue(batch, faulty(env), context),
  scheduled: (event, env, context) => worker.scheduled(event, faulty(env), context),
};
