import { install } from "./install.mjs";
import { fail, forwardSignals } from "./run.mjs";
import { STAGES } from "./stages.mjs";

/* npm run check: lint, types and unit tests. Fast, without a database or a browser. */

forwardSignals();
await install();
for (const name of ["lint", "types", "unit"]) {
  const result = await STAGES[name]();
  if (!result.ok) fail(`${name} failed.`);
}
process.stdout.write("\nAll good.\n");
