import { build } from "./built.mjs";
import { install } from "./install.mjs";
import { forwardSignals } from "./run.mjs";

/* npm run build: installs if needed, then builds. */

forwardSignals();
await install();
if (!(await build())) process.exitCode = 1;
