import "server-only";
import type { LiveView } from "@/lib/contracts/live";
import { diffView } from "@/lib/contracts/patch";
import type { ReplayStep } from "@/lib/contracts/replay";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import type { RecalledMinute } from "@/lib/server/live/trend";
import { ReplayedBoard, type ReplayedOf } from "./replayed-board";

export interface WindowOf {
  /** The first minute, epoch ms of its beginning, and how many. */
  readonly fromMs: number;
  readonly minutes: number;
}

/** Minutes before a window that are gone through to know what its first one depends on: as long as lines and limits look back. */
const BEFORE = 60;
/** Minutes of lines that come with a window before its own: the 60 that end at its first minute. */
const LINES_BEFORE = BEFORE - 1;

/** Gives recorded minutes from `fromMs` to before `toMs` (epoch ms), oldest first, of these metrics and of whom `only` lets through. */
export type MinutesOf = (request: {
  readonly fromMs: number;
  readonly toMs: number;
  readonly names: readonly string[];
  readonly only: (subject: string) => boolean;
}) => AsyncIterable<RecalledMinute>;

/**
 * A board through a window of recorded minutes, as the pieces of the answer's JSON (lib/contracts/replay.ts) from `fromMs` on, without the last
 * brace. Each is made by itself, with a breath before.
 */
export async function* composeWindow(
  of: ReplayedOf,
  { fromMs, minutes }: WindowOf,
  minutesOf: MinutesOf,
  breathe: () => Promise<void>,
): AsyncGenerator<string> {
  const board = new ReplayedBoard(of, fromMs - BEFORE * MINUTE_MS, LINES_BEFORE + minutes + 1);
  const toMs = fromMs + minutes * MINUTE_MS;
  const only = (subject: string) => board.has(subject);
  let shown: LiveView | null = null;
  // Minutes that have been answered for; the first is "first", the others are steps.
  let told = 0;
  yield `"fromMs":${fromMs},"minutes":${minutes},"first":`;
  const recorded = minutesOf({ fromMs: fromMs - BEFORE * MINUTE_MS, toMs, names: board.metrics, only });
  for await (const minute of recorded) {
    const place = Math.round((minute.endMs - fromMs) / MINUTE_MS) - 1;
    if (place > 0) yield unwritten(told, place, shown);
    const view: LiveView = board.take(minute);
    await breathe();
    if (place >= 0) yield place === 0 ? first(view) : step(place, stepTo(view, shown));
    told = Math.max(told, place + 1);
    shown = view;
  }
  yield unwritten(told, minutes, shown);
  const starts = Array.from(
    { length: LINES_BEFORE + minutes },
    (_, index) => fromMs + (index - LINES_BEFORE) * MINUTE_MS,
  );
  yield `],"trend":${JSON.stringify(board.lines(starts))}`;
}

function stepTo(view: LiveView, before: LiveView | null): ReplayStep {
  return before === null ? { view } : { patch: diffView(before, view) ?? {} };
}

/** The minutes from one place to before another, in which nothing was written down: the first of a window shows what stood before. */
function unwritten(from: number, to: number, shown: LiveView | null): string {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) =>
    from + index === 0 ? first(shown) : step(from + index, null),
  ).join("");
}

function first(view: LiveView | null): string {
  return `${JSON.stringify(view)},"patches":[`;
}

function step(place: number, to: ReplayStep): string {
  return `${place === 1 ? "" : ","}${JSON.stringify(to)}`;
}
