import type { DisplayState } from "@/lib/contracts/display/control";
import type { DisplayStart } from "./display";
import type { KeptData } from "./kept-data";
import type { KeptText } from "./kept-text";

const KEY = "clock-error";
/** A clock that wanders by less is not written down anew each time, ms. */
const NOTICEABLE = 500;
/** How long the server may take before the device speaks for it, ms. */
const PATIENCE = 3000;
/** What was kept is older than this by now, whatever the device's clock says: after a minute numbers are old (DESIGN.md). */
const AWAY_AT_LEAST = 61_000;

/** Remembers by how much the device's clock is wrong, ms: its time less the server's. */
export function keepClockError(kept: KeptText, errorMs: number): void {
  const before = Number(kept.read(KEY) ?? Number.NaN);
  if (!(Math.abs(before - errorMs) < NOTICEABLE)) kept.write(KEY, String(Math.round(errorMs)));
}

/** The last that this device was told after its page was made: where its page came from the device, it is the newer of both. */
export async function lastTold({ now }: DisplayStart, data: Pick<KeptData, "readState">) {
  const last = await data.readState();
  return last !== null && last.at > now ? last : null;
}

interface Device {
  readonly kept: KeptText;
  readonly data: Pick<KeptData, "readState">;
  readonly clock: { assume(serverNow: number): void; synchronised(): boolean };
  /** The device's clock, epoch ms. */
  wall(): number;
  pause(ms: number): Promise<void>;
}

/**
 * What a display begins with when its page came from the device and not from the server: the last state that it was told, and the time as
 * the device tells it, less the error that is known of its clock. A set without a battery begins in 1970; then it is at least a minute after
 * what was kept, so that no number of before looks live. Null where the page is the server's own.
 */
export async function beginOnDevice(
  start: DisplayStart,
  { kept, data, clock, wall, pause }: Device,
  hasHeard: () => boolean,
): Promise<DisplayState | null> {
  const last = await lastTold(start, data);
  // A page that the server has just rendered hears of it within a moment.
  if (last === null) await pause(PATIENCE);
  if (hasHeard() || clock.synchronised()) return null;
  const error = Number(kept.read(KEY) ?? 0) || 0;
  clock.assume(Math.max(wall() - error, last === null ? start.now : last.at + AWAY_AT_LEAST));
  return last === null ? null : last.state;
}
