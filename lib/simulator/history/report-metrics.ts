import { type Bin, H } from "./channel-counts";

type Read = (bin: Bin) => number | null;

const count =
  (...counters: readonly number[]): Read =>
  ({ counts }) =>
    counters.reduce((sum, counter) => sum + (counts[counter] ?? 0), 0);
/** Who came in the span and who was there already when it began: they are counted again. */
const entered: Read = (bin) => (bin.counts[H.newInQueue] ?? 0) + bin.waitingAtStart;

const share =
  (part: Read, whole: Read): Read =>
  (bin) => {
    const base = whole(bin) ?? 0;
    return base > 0 ? (part(bin) ?? 0) / base : null;
  };
const slaBase: Read = (bin) =>
  (entered(bin) ?? 0) - (bin.counts[H.shortAbandoned] ?? 0) - (bin.counts[H.insideAtEnd] ?? 0);

interface ReportMetric {
  readonly label: string;
  readonly read: Read;
}

/** What the queue report can tell; formulas are those of the real-time metrics of the same names. */
export const REPORT_METRICS: ReadonlyMap<string, ReportMetric> = new Map([
  ["abandoned", { label: "Abandoned", read: count(H.abandoned) }],
  ["abandonedPercentage", { label: "Abandoned %", read: share(count(H.abandoned), entered) }],
  ["accepted", { label: "Accepted", read: count(H.accepted) }],
  ["acceptedInSla", { label: "Accepted In SLA", read: count(H.acceptedInSla) }],
  ["acceptedInSlaPercentage", { label: "Accepted In SLA %", read: share(count(H.acceptedInSla), count(H.accepted)) }],
  ["acceptedPercentage", { label: "Accepted %", read: share(count(H.accepted), entered) }],
  ["diverted", { label: "Diverted", read: count(H.diverted) }],
  ["divertedPercentage", { label: "Diverted %", read: share(count(H.diverted), entered) }],
  ["entered", { label: "Entered", read: entered }],
  ["newInQueue", { label: "New In Queue", read: count(H.newInQueue) }],
  ["shortAbandoned", { label: "Short Abandoned", read: count(H.shortAbandoned) }],
  ["slaPercentage", { label: "SLA %", read: share(count(H.acceptedInSla), slaBase) }],
  ["totalAbandoned", { label: "Total Abandoned", read: count(H.abandoned, H.shortAbandoned) }],
  [
    "totalAbandonedPercentage",
    { label: "Total Abandoned %", read: share(count(H.abandoned, H.shortAbandoned), entered) },
  ],
]);

/** Several channels' or queues' spans of the same time as one. */
export function added(bins: readonly Bin[]): Bin {
  const counts: number[] = [];
  for (const bin of bins)
    for (const [counter, value] of bin.counts.entries()) counts[counter] = (counts[counter] ?? 0) + value;
  return { counts, waitingAtStart: bins.reduce((sum, bin) => sum + bin.waitingAtStart, 0) };
}

/** Something happened in the span, or somebody waited. */
export function isBusy({ counts, waitingAtStart }: Bin): boolean {
  return waitingAtStart > 0 || counts.some((value) => value > 0);
}
