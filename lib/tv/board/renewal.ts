import { keep, kept } from "../memory";

/*
 * When a page takes up another build or language. Between two servers of different builds it is led back and forth, and a proxy may go on giving
 * out an old page: what did not help is tried ever more rarely, so it never loads itself in a circle.
 */

interface Tried {
  /** What the page would have become. */
  readonly of: string;
  readonly count: number;
  /** The device's clock, epoch ms. */
  readonly at: number;
}

/** The same is tried again after this long, doubling from the first to the last, ms. */
const AGAIN_FIRST = 600_000;
const AGAIN_LAST = 6 * 3_600_000;
/** What was last done so long ago counts as never. */
const FORGOTTEN = 24 * 3_600_000;
const REMEMBERED = 20;
const KEY = "wallboard-tv-lite-renewals";

/** Where nothing can be remembered, a page must have been open for this long, ms: that bounds it as well. */
const OPEN_AT_LEAST = AGAIN_FIRST;

/** Whether the page may be loaded anew, to become what `of` names, or that did not help so lately that it has to wait. `now`: the device's clock, epoch ms. */
export function isTime(of: string, now: number): boolean {
  const last = lastTry(readTried(), of, now);
  return last === null || now >= last.at + Math.min(AGAIN_LAST, AGAIN_FIRST * 2 ** Math.min(last.count - 1, 16));
}

/**
 * Whether the page is to be loaded anew now, to become what `of` names; notes that it is.
 *
 * @param now the device's clock, epoch ms
 * @param openedAt the same when this page was loaded
 */
export function mayRenew(of: string, now: number, openedAt: number): boolean {
  if (!isTime(of, now)) return false;
  const tried = readTried();
  const last = lastTry(tried, of, now);
  const entry: Tried = { of, count: last === null ? 1 : last.count + 1, at: now };
  const text = JSON.stringify([entry].concat(tried.filter((one) => one.of !== of)).slice(0, REMEMBERED));
  keep(KEY, text);
  return kept(KEY) === text || now - openedAt >= OPEN_AT_LEAST;
}

/** The last that is not so long ago that it counts as never. A clock that was put back must not hold a page for years. */
function lastTry(tried: readonly Tried[], of: string, now: number): Tried | null {
  const last = tried.filter((one) => one.of === of)[0];
  return last === undefined || now - last.at > FORGOTTEN || last.at > now ? null : last;
}

function readTried(): Tried[] {
  try {
    return asKept(JSON.parse(kept(KEY) || "[]"));
  } catch {
    return [];
  }
}

/** Holds because nothing else writes under this key; what is no list is none of it. */
function asKept(value: unknown): Tried[] {
  return Array.isArray(value) ? (value as Tried[]) : [];
}
