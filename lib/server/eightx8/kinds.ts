import "server-only";
import { findMetric, type MetricKind } from "@/lib/domain/metrics/catalogue";

/** How a value is read. `shape`: 8x8 lists no such metric, so the value keeps the form it came in. */
export type ReadAs = MetricKind | "target" | "shape";

/** Answers repeat the same keys for thousands of rows. Bounded, because keys come from outside. */
const known = new Map<string, ReadAs>();
const MOST_KNOWN = 2_000;

export function readAs(key: string): ReadAs {
  const found = known.get(key);
  if (found !== undefined) return found;
  const kind = decide(key);
  if (known.size < MOST_KNOWN) known.set(key, kind);
  return kind;
}

function decide(key: string): ReadAs {
  const base = key.split(".", 1)[0] ?? "";
  // Configured by a person as 0–100, whatever scale the measured percentages are in.
  if (base === "slaPercentageTarget") return "target";
  const kind = findMetric(key)?.kind;
  if (kind !== undefined) return kind;
  // A metric of tomorrow: its name tells the two kinds whose form misleads.
  if (/Percentage$/.test(base)) return "percentage";
  return /(status|code)$/i.test(base) ? "text" : "shape";
}
