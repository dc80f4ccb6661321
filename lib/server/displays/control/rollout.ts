import "server-only";

/** How long a display must have run a new build without a fault before others follow, ms. */
const PROOF_MS = 60_000;
/** A report older than this says nothing of a display any more, ms: three that did not come. */
const REPORT_FRESH_MS = 90_000;
/** How long the first one has to find a quiet moment, and to be heard of again, ms. */
const PATIENCE_MS = 15 * 60_000;
/** So many first ones may go silent before nobody else is asked to try. */
const MOST_LOST = 3;
/** The rest follow one by one, so many ms apart on average, and all within the longest spread. */
const APART_MS = 1000;
const LONGEST_SPREAD_MS = 10 * 60_000;

/** A display by its last report. */
export interface SeenDisplay {
  readonly id: string;
  readonly build: string;
  /** Epoch ms on the server's clock. */
  readonly reportedAt: number;
  /** Since it loaded that build, ms. */
  readonly uptimeMs: number;
  /** Whether it is in touch and has noticed no fault. */
  readonly isWell: boolean;
}

/** How far the displays of this server have come in taking up its build. Instants are epoch ms. */
export interface Rollout {
  /** The one that goes first, and since when it may; null: nobody yet, or nobody need. */
  readonly first: { readonly id: string; readonly since: number } | null;
  /** Those whose turn passed; they have another when everybody had one. */
  readonly passed: readonly string[];
  /** How many were not heard of again. */
  readonly lost: number;
  /** Since when a display is known to do well on this build; null: none is. */
  readonly provedAt: number | null;
  /** Nobody may: the server is not well, or of those who went more are ill than well. */
  readonly isHeld: boolean;
  readonly count: number;
}

export const NOT_BEGUN: Rollout = { first: null, passed: [], lost: 0, provedAt: null, isHeld: false, count: 0 };

/**
 * The next step of a new build's way to the displays: one goes first; once any display has done well on the build for a minute, be it one that was
 * restarted anyway, the rest follow, spread. Who went first and is ill keeps the rest waiting for as long as nobody does well.
 *
 * @param build the server's own
 * @param isHealthy whether this server can serve
 */
export function advance(
  before: Rollout,
  build: string,
  displays: readonly SeenDisplay[],
  isHealthy: boolean,
  nowMs: number,
): Rollout {
  const heard = displays.filter(({ reportedAt }) => nowMs - reportedAt <= REPORT_FRESH_MS);
  const updated = heard.filter((display) => display.build === build);
  const outdated = heard.filter((display) => display.build !== build);
  const well = updated.filter(({ isWell }) => isWell).length;
  const isProved = updated.some(({ isWell, uptimeMs }) => isWell && uptimeMs >= PROOF_MS);
  const state = {
    ...before,
    count: displays.length,
    provedAt: before.provedAt ?? (isProved ? nowMs : null),
    isHeld: !isHealthy || updated.length - well > well,
  };
  if (!isHealthy || state.provedAt !== null) return state;
  const { first, lost } = retired(before, updated, outdated, nowMs);
  if (first !== null) return state;
  const passed = before.first === null ? before.passed : [...before.passed, before.first.id];
  const unasked = outdated.filter(({ id }) => !passed.includes(id));
  const [next] = (unasked.length > 0 ? unasked : outdated).toSorted(byShare);
  return {
    ...state,
    first: next === undefined || lost >= MOST_LOST ? null : { id: next.id, since: nowMs },
    passed: unasked.length > 0 ? passed : [],
    lost,
  };
}

/** Whether a display may load the server's build now. */
export function mayUpdate({ first, provedAt, isHeld, count }: Rollout, id: string, nowMs: number): boolean {
  if (isHeld) return false;
  const spread = Math.min(LONGEST_SPREAD_MS, count * APART_MS);
  return first?.id === id || (provedAt !== null && nowMs >= provedAt + shareOf(id) * spread);
}

/** The one that went first, unless its time is up. */
function retired(
  { first, lost }: Rollout,
  updated: readonly SeenDisplay[],
  outdated: readonly SeenDisplay[],
  nowMs: number,
): Pick<Rollout, "first" | "lost"> {
  const among = (displays: readonly SeenDisplay[]) => displays.some(({ id }) => id === first?.id);
  if (first === null || among(updated) || nowMs - first.since < PATIENCE_MS) return { first, lost };
  return { first: null, lost: among(outdated) ? lost : lost + 1 };
}

const byShare = (a: SeenDisplay, b: SeenDisplay) => shareOf(a.id) - shareOf(b.id);

/** From 0 to 1, spread evenly over ids and always the same for one (FNV-1a): every process of an installation chooses alike. */
function shareOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
