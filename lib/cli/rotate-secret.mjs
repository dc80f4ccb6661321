import { install } from "./install.mjs";
import { forwardSignals, runTool } from "./run.mjs";

/* npm run rotate-secret: seals what is stored under another WALLBOARD_SECRET (lib/server/rotation), while no Wallboard runs. */

forwardSignals();
await install();
// react-server: what keeps server files out of browsers lets them load here.
process.exit(await runTool("tsx", ["--conditions=react-server", "lib/server/rotation/main.ts"]));
