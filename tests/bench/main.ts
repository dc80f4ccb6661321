import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { boardInBrowser } from "./board-in-browser";
import { fanOut } from "./fan-out";
import { firstLoad } from "./first-load";
import { manyTenants } from "./many-tenants";
import { patchBytes } from "./patch-bytes";
import { killScripts } from "./processes";
import { type Section, toMarkdown } from "./report";
import { sweepCost } from "./sweep-cost";
import { upstreamRequests } from "./upstream-requests";

/** What there is to measure, in the order of the report. */
const SECTIONS: Readonly<Record<string, () => Promise<Section>>> = {
  a: upstreamRequests,
  b: fanOut,
  c: patchBytes,
  d: boardInBrowser,
  e: firstLoad,
  f: sweepCost,
  g: manyTenants,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((letter) => !(letter in SECTIONS));
if (unknown.length > 0) {
  console.error(`No such section: ${unknown.join(", ")}. There are ${Object.keys(SECTIONS).join(", ")}.`);
  process.exit(2);
}

process.on("exit", killScripts);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const measured: Section[] = [];
for (const [letter, measure] of Object.entries(SECTIONS)) {
  if (wanted.length > 0 && !wanted.includes(letter)) continue;
  const startedAt = performance.now();
  console.log(`\n(${letter}) …`);
  const section = await measure();
  measured.push(section);
  console.log(toText(section));
  console.log(`(${letter}) took ${Math.round((performance.now() - startedAt) / 1000)} s`);
}
const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}`;
const file = wanted.length === 0 ? "tests/bench/RESULTS.md" : ".cache/bench-results.md";
writeFileSync(file, toMarkdown(measured, machine, new Date().toISOString().slice(0, 10)));
console.log(`\nWritten to ${file}.`);
process.exit(0);

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
