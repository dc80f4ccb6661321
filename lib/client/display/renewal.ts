import { array, type Infer, number, object, string } from "@/lib/contracts/shape";
import { type KeptText, readKept } from "./kept-text";
import type { PageTrouble } from "./watchdog";

/** Why a page is loaded anew: somebody told it to, another version, another language, or it does not do well, or not at all. */
type RenewalReason = "command" | "version" | "language" | PageTrouble | "failed";

/** All times in ms. */
export interface RenewalEnvironment {
  setTimer(run: () => void, ms: number): number;
  clearTimer(timer: number): void;
  /** The device's clock, epoch ms: what is remembered has to outlast the page. */
  wall(): number;
  /** 0 ≤ random < 1. */
  random(): number;
  /** Whether our own server answers that it does well; never throws. */
  isHealthy(): Promise<boolean>;
  /** Whether nothing that is shown is breached. */
  isQuiet(): boolean;
  reload(): void;
}

export interface Renewal {
  /** Loads the page anew as soon as it may; `of` names what for, such as the version: asking again for the same is no news. */
  want(reason: RenewalReason, of: string): void;
  /** It is wanted no more. */
  unwant(reason: RenewalReason): void;
}

const MINUTE = 60_000;
/**
 * Those for which a screen with a breach on it is left alone, and for how long, ms: there are limits that are breached day and night, and what a
 * frozen page shows is none any more.
 */
const WAITS_FOR_QUIET: Readonly<Partial<Record<RenewalReason, number>>> = {
  frozen: MINUTE,
  memory: 60 * MINUTE,
  version: 24 * 60 * MINUTE,
};
const QUIET_CHECK = 5_000;
/** A server that does not answer is asked again after up to this long, doubling from the first to the last. */
const ASK_FIRST = 4_000;
const ASK_LAST = 60_000;
/** What did not help is done again only after this long, doubling to the last of them: a page must never load itself in a circle. */
const AGAIN_FIRST = 10 * 60_000;
const AGAIN_LAST = 6 * 3_600_000;
/** What was last done so long ago counts as never. */
const FORGOTTEN = 24 * 3_600_000;
/** So many different tries are remembered. */
const REMEMBERED = 20;
/** Displays of one wall that may take up a version do so spread over this long. */
const VERSION_SPREAD = 20_000;
const KEY = "renewals";

const past = array(object({ reason: string, of: string, count: number, at: number }));

/**
 * Loads the page anew, at a quiet moment and never while the server does not answer well: a display that reloads without a server is blank.
 * What was done is remembered on the device, so that whatever it did not help against is tried ever more rarely. Each version counts for itself:
 * between two servers of different builds a display is led back and forth, and must not follow each time.
 */
export function createRenewal(environment: RenewalEnvironment, kept: KeptText): Renewal {
  /** `since`: the device's clock, epoch ms. */
  const wanted = new Map<RenewalReason, { readonly of: string; readonly since: number }>();
  let timer: number | null = null;
  let isAsking = false;
  let asked = 0;

  function plan(ms: number): void {
    if (timer !== null) environment.clearTimer(timer);
    timer = environment.setTimer(() => void step(), ms);
  }

  async function step(): Promise<void> {
    timer = null;
    const due = nextDue();
    if (due === null) return;
    if (due.inMs > 0) return plan(due.inMs);
    isAsking = true;
    const isHealthy = await environment.isHealthy();
    isAsking = false;
    const now = wanted.get(due.reason);
    if (now === undefined) return plan(0);
    if (!isHealthy) return plan(patience());
    // A breach may have come while the server was asked.
    if (!mayNow(due.reason, now.since)) return plan(QUIET_CHECK);
    remember(due.reason, now.of);
    asked = 0;
    wanted.delete(due.reason);
    environment.reload();
    plan(ASK_LAST);
  }

  function mayNow(reason: RenewalReason, since: number): boolean {
    const longest = WAITS_FOR_QUIET[reason];
    return longest === undefined || environment.isQuiet() || environment.wall() - since > longest;
  }

  function patience(): number {
    const ceiling = Math.min(ASK_LAST, ASK_FIRST * 2 ** Math.min(asked, 10));
    asked += 1;
    return (0.5 + environment.random() / 2) * ceiling;
  }

  function nextDue(): { reason: RenewalReason; inMs: number } | null {
    const before = readPast(kept);
    let soonest: { reason: RenewalReason; inMs: number } | null = null;
    for (const [reason, { of, since }] of wanted) {
      // A clock that was put back must not make it wait for years.
      if (since > environment.wall()) wanted.set(reason, { of, since: environment.wall() });
      const wait = waitFor(before.find(isOf(reason, of)), environment.wall());
      const inMs = wait === 0 && !mayNow(reason, since) ? QUIET_CHECK : wait;
      if (soonest === null || inMs < soonest.inMs) soonest = { reason, inMs };
    }
    return soonest;
  }

  function remember(reason: RenewalReason, of: string): void {
    // Each of these is carried out once anyhow.
    if (reason === "command") return;
    const before = readPast(kept);
    const last = before.find(isOf(reason, of));
    const isAgain = last !== undefined && !isForgotten(last.at, environment.wall());
    const entry = { reason, of, count: isAgain ? last.count + 1 : 1, at: environment.wall() };
    const entries = [entry, ...before.filter((one) => one !== last)].slice(0, REMEMBERED);
    kept.write(KEY, JSON.stringify(entries));
  }

  return {
    want(reason, of) {
      if (wanted.get(reason)?.of === of) return;
      wanted.set(reason, { of, since: environment.wall() });
      if (!isAsking) plan(reason === "version" ? environment.random() * VERSION_SPREAD : 0);
    },
    unwant(reason) {
      wanted.delete(reason);
    },
  };
}

type Past = Infer<typeof past>[number];

const isOf = (reason: RenewalReason, of: string) => (one: Past) => one.reason === reason && one.of === of;

function waitFor(last: Past | undefined, wall: number): number {
  if (last === undefined || isForgotten(last.at, wall)) return 0;
  const spacing = Math.min(AGAIN_LAST, AGAIN_FIRST * 2 ** Math.min(last.count - 1, 16));
  return Math.max(0, last.at + spacing - wall);
}

/** A clock that was put back must not hold a page for years: what lies in the future is forgotten too. */
function isForgotten(at: number, wall: number): boolean {
  return wall - at > FORGOTTEN || at > wall;
}

function readPast(kept: KeptText): readonly Past[] {
  const parsed = past.safeParse(readKept(kept, KEY));
  return parsed.success ? parsed.data : [];
}
