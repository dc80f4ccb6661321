import { HOUR_MS, QUARTER_MS, quarterOf, UTC_DAY_MS } from "./quarter";

/** From one quarter's start to another's, epoch ms. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How far back intervals are fetched: today's and those of the eight days before it. */
export const FETCHED_MS = 9 * UTC_DAY_MS;
/** 8x8 may still change a quarter until it is this old, ms. */
export const SETTLED_AFTER_MS = HOUR_MS;
/** Two spans that are nearer to each other are asked for in one. */
const NEAR_MS = 6 * HOUR_MS;

export interface MissingFacts {
  readonly nowMs: number;
  /** Of earlier quarters 8x8 knows nothing; null while that is not known. */
  readonly reachesFromMs: number | null;
  /** What was fetched while it could still change; it is fetched again when all of it has settled. */
  readonly unsettled: Span | null;
}

/** Whether 8x8 will not change the quarter any more. */
export function isSettled(startMs: number, nowMs: number): boolean {
  return startMs + QUARTER_MS <= nowMs - SETTLED_AFTER_MS;
}

/** Up to when quarters are to be fetched now, epoch ms: later ones are not over, or were fetched and have to settle first. */
export function fetchedTo({ nowMs, unsettled }: Pick<MissingFacts, "nowMs" | "unsettled">): number {
  const waits = unsettled !== null && unsettled.toMs > nowMs - SETTLED_AFTER_MS;
  return waits ? unsettled.fromMs : quarterOf(nowMs);
}

/** What of missing quarters is to be fetched now: whole spans, from old to new. Those that are missing may lie over each other. */
export function wantedSpans(
  missing: readonly Span[],
  { nowMs, reachesFromMs, unsettled }: MissingFacts,
): readonly Span[] {
  const from = Math.max(quarterOf(nowMs - FETCHED_MS), reachesFromMs ?? 0);
  const to = fetchedTo({ nowMs, unsettled });
  const spans: { fromMs: number; toMs: number }[] = [];
  for (const span of missing.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const wanted = { fromMs: Math.max(span.fromMs, from), toMs: Math.min(span.toMs, to) };
    if (wanted.fromMs >= wanted.toMs) continue;
    const last = spans.at(-1);
    if (last !== undefined && wanted.fromMs - last.toMs < NEAR_MS) last.toMs = Math.max(last.toMs, wanted.toMs);
    else spans.push(wanted);
  }
  return spans;
}

/** The spans cut into pieces of at most `longestMs`, the newest first: today is what somebody looks at. */
export function piecesOf(spans: readonly Span[], longestMs: number): readonly Span[] {
  const longest = Math.max(QUARTER_MS, quarterOf(longestMs));
  const pieces: Span[] = [];
  for (const { fromMs, toMs } of spans.toReversed()) {
    for (let end = toMs; end > fromMs; end -= longest)
      pieces.push({ fromMs: Math.max(fromMs, end - longest), toMs: end });
  }
  return pieces;
}
