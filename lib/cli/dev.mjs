import { install } from "./install.mjs";
import { readListen } from "./listen.mjs";
import { ended, forwardSignals, isStopping, launch, TOOLS } from "./run.mjs";

/* npm run dev: the product with hot reload, for this machine only unless HOST says otherwise. */

forwardSignals();
const { port, host } = readListen(process.env, { port: 3000, host: "127.0.0.1" });
await install();
// Loaded only now: the compiler is one of the things that may have had to be installed.
(await import("./tv-scripts.mjs")).buildTvScripts();
const env = { NODE_ENV: "development", PORT: String(port), HOST: host };
const code = await ended(launch(process.execPath, [TOOLS.next, "dev", "-H", host, "-p", String(port)], { env }));
process.exit(isStopping() ? 0 : code);
