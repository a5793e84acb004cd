// Runs the real worker for the tests, and does what plain HTTP cannot: statements, queue messages, cron.
// One JSON object a line in, one a line out. When the input ends, so does the runtime.
import { createInterface } from "node:readline";
import { createTestHarness } from "wrangler";

const server = createTestHarness({
  workers: [
    {
      configPath: process.env.CARETOLD_CONFIG,
      vars: { PUBLIC_ORIGIN: "http://127.0.0.1", LOCAL: "1" },
      secrets: { SITE_SECRET: "5e".repeat(32), HEAD_SIGNING_KEY: "07".repeat(32) },
    },
  ],
});
const worker = () => server.getWorker();

const operations = {
  migrate: () => worker().applyD1Migrations("DB"),
  sql: async ({ statements }) => {
    const { DB } = await worker().getEnv();
    return (await DB.batch(statements.map((sql) => DB.prepare(sql)))).map(({ results }) => results);
  },
  queue: async ({ binding, bodies }) => {
    const queue = (await worker().getEnv())[binding];
    // As sent by a worker: text stays text, anything else is JSON.
    await queue.sendBatch(bodies.map((body) => ({ body, contentType: typeof body === "string" ? "text" : "json" })));
  },
  scheduled: () => worker().scheduled({ cron: "* * * * *", scheduledTime: new Date() }),
  evict: ({ binding, name }) => worker().evictDurableObject(binding, { name }),
  logs: () => server.getLogs(),
};

const say = (answer) => process.stdout.write(`\u001e${JSON.stringify(answer)}\n`);
const end = async () => {
  await server.close();
  process.exit(0);
};

const { url } = await server.listen();
say({ origin: url.origin });
createInterface({ input: process.stdin })
  .on("line", async (line) => {
    const { id, operation, ...rest } = JSON.parse(line);
    try {
      say({ id, ok: (await operations[operation](rest)) ?? null });
    } catch (error) {
      say({ id, error: String(error?.stack ?? error) });
    }
  })
  .on("close", end);
process.on("SIGTERM", end);
