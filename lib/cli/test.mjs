import { install } from "./install.mjs";
import { fail, forwardSignals, isStopping } from "./run.mjs";
import { STAGES } from "./stages.mjs";

/*
 * npm test: installs, then every stage, each on its own feet: a failing one does not hide what the later ones say.
 * `npm test -- unit integration` runs only those. The last line is the sum, e.g. "123 passed, 0 failed".
 */

forwardSignals();
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in STAGES));
if (unknown !== undefined) fail(`There is no stage "${unknown}". There are: ${Object.keys(STAGES).join(", ")}.`);

await install();
const rows = [];
for (const [name, stage] of Object.entries(STAGES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stdout.write(`\n── ${name}\n`);
  const startedAt = Date.now();
  const result = await stage();
  if (isStopping()) process.exit(130);
  rows.push({ name, ...result, seconds: Math.round((Date.now() - startedAt) / 1000) });
}

process.stdout.write("\n");
for (const { name, ok, passed, failed, skipped, seconds } of rows) {
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
  process.stdout.write(`${ok ? "ok  " : "FAIL"}  ${name.padEnd(12)} ${counts} (${seconds} s)\n`);
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exitCode = rows.every((row) => row.ok) ? 0 : 1;
