import { ensureBuilt } from "./built.mjs";
import { install } from "./install.mjs";
import { isFree, readListen } from "./listen.mjs";
import { ended, fail, forwardSignals, isStopping, launch, TOOLS } from "./run.mjs";

/* npm start: installs if needed, builds if needed, migrates, serves. */

forwardSignals();
const { port, host } = readListen(process.env, { port: 3000, host: "0.0.0.0" });
await install();
await ensureBuilt();
if (!(await isFree(port, host)))
  fail(
    `Port ${port} on ${host} cannot be used: something else has it, or it is not allowed. Choose another, e.g. PORT=${port + 1}`,
  );
// NEXT_MANUAL_SIG_HANDLE: our own stop ends streams first (lib/server/http/lifecycle.ts); Next's would wait for them for ever.
const env = { NODE_ENV: "production", PORT: String(port), HOST: host, NEXT_MANUAL_SIG_HANDLE: "true" };
const server = launch(process.execPath, [TOOLS.next, "start", "-H", host, "-p", String(port)], { env });
const code = await ended(server);
process.exit(isStopping() ? 0 : code);
