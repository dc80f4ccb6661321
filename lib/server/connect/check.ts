import "server-only";
import type { CheckEvent, CheckStep } from "@/lib/contracts/admin/connect";
import { DEFAULT_BOARD_NEEDS } from "@/lib/domain/boards/default-board";
import { REGIONS, type Region } from "@/lib/domain/region";
import type { Result } from "@/lib/domain/result";
import { headline } from "@/lib/domain/state/headline";
import { sealConnection } from "@/lib/server/eightx8/connection";
import type { UpstreamError } from "@/lib/server/eightx8/errors";
import type { Connection } from "@/lib/server/eightx8/types";
import { mayBeAnotherRegion, stepOfRegionFailure, stepOfTokenFailure } from "./failing-step";
import type { Probe } from "./probe";
import { type CheckOutcome, createReport, type Report } from "./report";

export interface CheckRun {
  readonly probe: Probe;
  readonly connection: Connection;
  /** IANA zone that the boards ask with; null for the tenant's default at 8x8. */
  readonly timeZone: string | null;
  readonly emit: (event: CheckEvent) => void;
  readonly now: () => number;
  /** Ends the check: with a `TimeoutError` as its reason the step under way has failed, with any other nobody listens. */
  readonly signal: AbortSignal;
}

/**
 * Asks 8x8 for all that a board will need, in the order in which it can fail, and tells each step as it ends. Never
 * throws for what 8x8 does; no event holds anything that was sent to it or came from it but counts.
 */
export async function runCheck(run: CheckRun): Promise<CheckOutcome> {
  const report = createReport(run.emit);
  const { probe, connection, signal } = run;
  report.begin("reach");
  const token = await timed(run, probe.token(connection, signal));
  if (!token.ok) return fail(run, report, stepOfTokenFailure(token.error.code), token);
  report.passed("reach", { host: probe.host });
  report.passed("key", { ms: token.ms });
  report.begin("product");
  const client = probe.clientFor(connection);
  const queues = await timed(run, client.queues({ summary: true }, signal));
  if (!queues.ok) return failRegion(run, report, queues);
  report.passed("region", { ms: queues.ms });
  report.passed("tenant-name", { isNamed: connection.tenantName !== null });
  report.begin("contents");
  const contents = await timed(
    run,
    both(client.agents({ summary: true }, signal), client.groups({ summary: true }, signal)),
  );
  if (!contents.ok) return fail(run, report, "contents", contents);
  const [agents, groups] = contents.value;
  const found = { queues: queues.value.rows.length, agents: agents.rows.length, groups: groups.rows.length };
  report.passed("contents", { ms: contents.ms, found });
  return firstNumbers(run, report);
}

/** The same two requests that the board makes, so a metric which 8x8 refuses is found here and not on the wall. */
async function firstNumbers(run: CheckRun, report: Report): Promise<CheckOutcome> {
  const client = run.probe.clientFor(run.connection);
  const { queues, agents } = DEFAULT_BOARD_NEEDS;
  const zone = run.timeZone === null ? {} : { timeZone: run.timeZone };
  report.begin("numbers");
  const rows = await timed(
    run,
    both(
      client.queues({ metrics: queues, ...zone }, run.signal),
      client.agents({ metrics: agents, ...zone }, run.signal),
    ),
  );
  if (!rows.ok) return fail(run, report, "numbers", rows);
  const { waiting, longestWaitMs, available } = headline(rows.value[0].rows, rows.value[1].rows);
  report.passed("numbers", { ms: rows.ms, numbers: { waiting, longestWaitMs, available } });
  return { outcome: "passed" };
}

type Timed<T> = Result<T, UpstreamError> & { readonly ms: number };
type Failed = { readonly error: UpstreamError; readonly ms: number };

async function timed<T>({ now }: CheckRun, answer: Promise<Result<T, UpstreamError>>): Promise<Timed<T>> {
  const begun = now();
  const result = await answer;
  return { ...result, ms: Math.max(0, Math.round(now() - begun)) };
}

async function both<A, B>(
  first: Promise<Result<A, UpstreamError>>,
  second: Promise<Result<B, UpstreamError>>,
): Promise<Result<readonly [A, B], UpstreamError>> {
  const [a, b] = await Promise.all([first, second]);
  if (!a.ok) return a;
  return b.ok ? { ok: true, value: [a.value, b.value] } : b;
}

function fail({ signal, now }: CheckRun, report: Report, step: CheckStep, { error, ms }: Failed): CheckOutcome {
  const isLate = signal.aborted && isTimeout(signal.reason);
  if (isLate) return report.failed(report.current(), { code: "timeout", ms });
  if (signal.aborted || error.code === "cancelled") return { outcome: "cancelled" };
  return report.failed(step, { code: error.code, ms, ...waitOf(error, now()) });
}

/** The first answer of a region: what looks like the wrong one is tried with the same key in the three others. */
async function failRegion(run: CheckRun, report: Report, failure: Failed): Promise<CheckOutcome> {
  const { code } = failure.error;
  if (run.signal.aborted || !mayBeAnotherRegion(code)) return fail(run, report, stepOfRegionFailure(code), failure);
  report.begin("region");
  const regions = await regionsThatAnswer(run, code === "tenant-name-wrong");
  if (run.signal.aborted) return fail(run, report, "region", failure);
  if (regions.length > 0) return report.failed("region", { code: "other-region", ms: failure.ms, regions });
  return fail(run, report, stepOfRegionFailure(code), failure);
}

async function regionsThatAnswer({ probe, connection, signal }: CheckRun, mustKnowName: boolean): Promise<Region[]> {
  const answers = await Promise.all(
    REGIONS.map(async (region) => {
      if (region === connection.region) return false;
      const { credentialId, apiKey, apiSecret, tenantName, baseUrl } = connection;
      const there = sealConnection({ credentialId, apiKey, apiSecret, region, tenantName, baseUrl });
      const answer = await probe.clientFor(there).queues({ summary: true }, signal);
      // Where a region asks for another tenant name it knows the customer.
      return answer.ok || (!mustKnowName && /^tenant-name-/.test(answer.error.code));
    }),
  );
  return REGIONS.filter((_, index) => answers[index]);
}

/** What 8x8 itself asks to wait; shorter pauses are our own. */
function waitOf({ code, retryAt }: UpstreamError, now: number): { readonly retryAfterS?: number } {
  if (code !== "rate-limited" || retryAt === null) return {};
  const seconds = Math.ceil((retryAt - now) / 1000);
  return seconds > 2 ? { retryAfterS: seconds } : {};
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof Error && reason.name === "TimeoutError";
}
