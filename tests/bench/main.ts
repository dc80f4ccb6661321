import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { boardInBrowser } from "./board-in-browser";
import { dayForecast } from "./day-forecast";
import { displayChanges } from "./display-changes";
import { displayDay } from "./display-day";
import { displayRestart } from "./display-restart";
import { fanOut } from "./fan-out";
import { firstLoad } from "./first-load";
import { historyYear } from "./history-year";
import { manyTenants } from "./many-tenants";
import { patchBytes } from "./patch-bytes";
import { killScripts } from "./processes";
import { type Measured, type Section, updateReport } from "./report";
import { sweepCost } from "./sweep-cost";
import { tilesInBrowser } from "./tiles-in-browser";
import { upstreamRequests } from "./upstream-requests";

const RESULTS = "tests/bench/RESULTS.md";

/** What there is to measure, in the order of the report. */
const SECTIONS: Readonly<Record<string, () => Promise<Section>>> = {
  a: upstreamRequests,
  b: fanOut,
  c: patchBytes,
  d: boardInBrowser,
  e: firstLoad,
  f: sweepCost,
  g: manyTenants,
  h: tilesInBrowser,
  i: displayRestart,
  j: displayDay,
  k: displayChanges,
  l: dayForecast,
  m: historyYear,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((letter) => !(letter in SECTIONS));
if (unknown.length > 0) {
  console.error(`No such section: ${unknown.join(", ")}. There are ${Object.keys(SECTIONS).join(", ")}.`);
  process.exit(2);
}

process.on("exit", killScripts);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}`;
const now = (): string => `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`;
for (const [letter, measure] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(letter)) continue;
  const startedAt = performance.now();
  console.log(`\n(${letter}) …`);
  const section = await measure();
  // At once: what a long run has measured stays, should a later section fail.
  write({ ...section, when: now() });
  console.log(toText(section));
  console.log(`(${letter}) took ${Math.round((performance.now() - startedAt) / 1000)} s`);
}
console.log(`\nWritten to ${RESULTS}.`);
process.exit(0);

function write(section: Measured): void {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, "utf8") : "";
  writeFileSync(RESULTS, updateReport(before, [section], machine));
}

function toText({ title, figures, remarks }: Section): string {
  const lines = figures.map(({ what, measured: value, floor, ratio, aim, met }) =>
    [
      `  ${what}: ${value}`,
      floor === "" ? "" : `floor ${floor}, ${ratio}`,
      aim === "" ? "" : `aim ${aim}${met === null ? "" : met ? " ✓" : " MISSED"}`,
    ]
      .filter((part) => part !== "")
      .join("; "),
  );
  return [title, ...lines, ...remarks.map((remark) => `  ${remark}`)].join("\n");
}
