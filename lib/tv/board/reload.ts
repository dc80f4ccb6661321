import { pauseAfter } from "../wait";
import { isTime, mayRenew } from "./renewal";

/** Why the page is loaded anew: somebody told it to, its words are of another language, or of another version. */
type Reason = "command" | "language" | "version";

/** In the order in which they go before each other; what is done for one does for all. */
const REASONS: readonly Reason[] = ["command", "language", "version"];

interface ReloadWorld {
  /** The device's clock, epoch ms. */
  now(): number;
  /** Whether nothing that is shown is breached. */
  isQuiet(): boolean;
  /** Asks whether our own server does well; `done` is called once, whatever happens. */
  askHealth(done: (isWell: boolean) => void): void;
  reload(): void;
}

interface Reloading {
  /** Wants it for what `of` names, such as the version; null: not any more. */
  want(reason: Reason, of: string | null): void;
  /** The server has just answered: what is wanted is done, if it may be. */
  step(): void;
}

/** A server that is not well is asked again after about so long, growing to the last, ms. */
const ASK_AGAIN = 4000;
const ASK_AT_LEAST_EVERY = 60_000;
/** A screen with a breach on it is left alone for so long, ms: there are limits that are breached day and night. */
const LEFT_ALONE = 24 * 3_600_000;

/**
 * Loads the page anew as the full board does (lib/client/display/renewal.ts): only after the server said that it does well, because a display that reloads
 * without one may be blank, and another version only while nothing is breached.
 */
export function createReloading(world: ReloadWorld): Reloading {
  const openedAt = world.now();
  const wanted: { [reason in Reason]?: string | null } = {};
  let isAsking = false;
  let faults = 0;
  let notBefore = 0;
  /** Since when that version is wanted, on the device's clock. */
  let versionSince = 0;

  const isLeftAlone = (): boolean => {
    // A clock that was put back must not make it wait for years.
    versionSince = Math.min(versionSince, world.now());
    return !world.isQuiet() && world.now() - versionSince <= LEFT_ALONE;
  };

  const nextDue = (): Reason | null => {
    const due = REASONS.filter((reason) => {
      const of = wanted[reason];
      if (of === undefined || of === null) return false;
      // Each command is carried out once anyhow.
      if (reason === "command") return true;
      return (reason !== "version" || !isLeftAlone()) && isTime(of, world.now());
    });
    return due[0] || null;
  };

  const heard = (isWell: boolean): void => {
    isAsking = false;
    // A breach may have come while the server was asked.
    const reason = nextDue();
    if (isWell && reason !== null && go(reason)) return;
    faults += 1;
    notBefore = world.now() + pauseAfter(faults, ASK_AGAIN, ASK_AT_LEAST_EVERY, null);
  };

  const go = (reason: Reason): boolean => {
    const of = wanted[reason] || "";
    if (reason !== "command" && !mayRenew(of, world.now(), openedAt)) return false;
    wanted[reason] = null;
    world.reload();
    return true;
  };

  return {
    want(reason, of) {
      if (wanted[reason] !== of) faults = notBefore = 0;
      if (reason === "version" && wanted.version !== of) versionSince = world.now();
      wanted[reason] = of;
    },
    step() {
      if (isAsking || world.now() < notBefore || nextDue() === null) return;
      isAsking = true;
      world.askHealth(heard);
    },
  };
}
