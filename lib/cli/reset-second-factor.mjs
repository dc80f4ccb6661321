import { install } from "./install.mjs";
import { forwardSignals, runTool } from "./run.mjs";

/* npm run reset-second-factor -- ada@example.com: for whoever lost phone and codes and has no other admin to ask, while no Wallboard runs. */

forwardSignals();
await install();
// react-server: what keeps server files out of browsers lets them load here.
const tool = ["--conditions=react-server", "lib/server/second-factor/main.ts"];
process.exit(await runTool("tsx", [...tool, ...process.argv.slice(2)]));
