import type { OddRow } from "./schema";

interface Row {
  readonly id: string | null;
  readonly name: string;
  readonly metrics?: readonly { readonly key: string; readonly value: unknown }[];
}

const BEND: Readonly<Record<OddRow, (row: Row) => unknown>> = {
  "no-id": ({ id: _, ...rest }) => rest,
  "null-id": (row) => ({ ...row, id: null }),
  "null-metrics": (row) => ({ ...row, metrics: null }),
  "no-metrics": ({ metrics: _, ...rest }) => rest,
  "object-value": (row) => bend(row, () => ({ unexpected: { nested: true } })),
  "unlisted-metric": (row) => ({
    ...row,
    metrics: [
      ...(row.metrics ?? []),
      { key: "sentimentScore.rt", value: 0.7 },
      { key: "moodIndex.int-2h", value: "fair" },
    ],
  }),
  "unknown-status": (row) => bend(row, (key, value) => (key === "status.rt" ? "Do Not Disturb" : value)),
  "not-an-object": () => "a row that is only text",
  "no-name": ({ name: _, ...rest }) => rest,
  "text-value": (row) => bend(row, (_, value) => (typeof value === "number" ? "n/a" : value)),
};

function bend(row: Row, change: (key: string, value: unknown) => unknown): Row {
  return { ...row, metrics: (row.metrics ?? []).map(({ key, value }) => ({ key, value: change(key, value) })) };
}

/** Puts one bent copy of a row in front of the rows for each oddity asked for; the true rows stay whole. */
export function withOddRows(rows: readonly Row[], odd: readonly OddRow[]): unknown[] {
  const first = rows[0];
  if (first === undefined) return [];
  const bent = odd.map((name) => BEND[name]({ ...first, id: `odd-${name}`, name: `Odd ${name}` }));
  return [...bent, ...rows];
}
