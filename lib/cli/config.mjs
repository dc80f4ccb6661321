import { resolve } from "node:path";
import { install } from "./install.mjs";
import { forwardSignals, runTool } from "./run.mjs";

/* npm run config -- export|diff|apply FILE: all configuration as a file, and back again (lib/server/configuration/shell). */

forwardSignals();
await install();
const [command = "", ...rest] = process.argv.slice(2);
// npm runs us in the checkout; a file is meant from where the person stands.
const from = process.env.INIT_CWD ?? process.cwd();
const args = rest.map((arg) => (arg.startsWith("-") ? arg : resolve(from, arg)));
// react-server: what keeps server files out of browsers lets them load here.
const tool = ["--conditions=react-server", "lib/server/configuration/shell/main.ts"];
// Only what went wrong: an export to the terminal is read by other programs.
const env = { LOG_LEVEL: process.env.LOG_LEVEL ?? "error" };
process.exit(await runTool("tsx", [...tool, command, ...args], { env }));
