import "server-only";
import * as z from "zod";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Page } from "@/lib/server/eightx8/call";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import { type HistoricalError, historicalError, plainError } from "./errors";
import type { Pause } from "./pause";

/** Between two looks at a report's status, ms: 8x8 asks not to be asked in a tight loop. */
const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 10_000;
const LONGER_BY = 1.5;
/** A report that is not done by then is given up, ms. */
const PATIENCE_MS = 5 * 60_000;
/** Looks in a row that may fail in ways that pass. */
const MOST_FAILURES = 3;

const status = z.object({ id: z.union([z.string(), z.number()]).transform(String), status: z.string() });
export type ReportStatus = z.infer<typeof status>;

export function readStatus(body: unknown): ReportStatus | null {
  const parsed = status.safeParse(Array.isArray(body) ? body[0] : body);
  return parsed.success ? parsed.data : null;
}

export interface FollowOptions {
  readonly ask: () => Promise<Result<Page, UpstreamError>>;
  readonly pause: Pause;
  readonly now: () => number;
}

/** Waits until a report is done. Whatever 8x8 calls a state that we do not know, it is waited for as well. */
export async function follow(first: ReportStatus, options: FollowOptions): Promise<Result<void, HistoricalError>> {
  const { ask, pause, now } = options;
  const giveUpAt = now() + PATIENCE_MS;
  let state = first.status;
  let pauseMs = FIRST_PAUSE_MS;
  let failures = 0;
  for (;;) {
    if (/^done$/i.test(state)) return ok(undefined);
    if (/^failed$/i.test(state)) return err(plainError("report-failed"));
    if (now() + pauseMs > giveUpAt) return err(plainError("report-slow"));
    if (!(await pause(pauseMs))) return err(plainError("cancelled"));
    pauseMs = Math.min(pauseMs * LONGER_BY, LAST_PAUSE_MS);
    const answer = await ask();
    const told = answer.ok ? readStatus(answer.value.body) : null;
    if (told !== null) {
      failures = 0;
      state = told.status;
      continue;
    }
    failures += 1;
    if (answer.ok) {
      if (failures >= MOST_FAILURES) return err(plainError("not-understood"));
    } else if (!answer.error.retryable || failures >= MOST_FAILURES) return err(historicalError(answer.error));
    else if (answer.error.retryAt !== null) pauseMs = Math.max(pauseMs, answer.error.retryAt - now());
  }
}
