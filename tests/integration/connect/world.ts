import { type CheckEvent, type CheckInput, checkEvent } from "@/lib/contracts/admin/connect";
import type { Refusal } from "@/lib/domain/refusal";
import type { Result } from "@/lib/domain/result";
import type { CheckAsker, CheckDeps } from "@/lib/server/connect/begin-check";
import { createCheckLimiter } from "@/lib/server/connect/limiter";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import type { Simulator } from "@/lib/simulator/server";

const NO_LIMITS = { windowMs: 1, perPerson: 1000, inAll: 1000, atOnce: 1000 };

export function checkDeps(db: Db, baseUrl: string): CheckDeps {
  const limiter = createCheckLimiter(Date.now, NO_LIMITS);
  return { db, sealing: sealingKey("a secret for tests, long enough"), baseUrl, limiter, deadlineMs: 1_000 };
}

/** Somebody who asks for a check and, unless told otherwise, stays until its end. */
export function somebody(gone: AbortSignal = new AbortController().signal): CheckAsker {
  const trace = { at: 1_000, actor: { id: null, email: "ada@example.com" }, address: "192.0.2.1" };
  return { userId: "ada", trace, gone };
}

export interface Change {
  readonly apiKey?: string;
  readonly apiSecret?: string;
  readonly region?: CheckInput["region"];
  readonly tenantName?: string | null;
}

/** What connects one of the simulator's tenants: the European one, or that of this tenant name; with something changed. */
export function inputFor(simulator: Simulator, change: Change = {}, named: string | null = null): CheckInput {
  const tenant = simulator.tenants.find(({ tenantName }) => tenantName === named);
  if (tenant === undefined) throw new Error("no tenant");
  const { region, tenantName, apiKey, apiSecret } = { ...tenant, ...change };
  return { credential: { kind: "new", apiKey, apiSecret }, region, tenantName };
}

/** The text of a check's answer, and its lines read by the contract. */
export async function heard(begun: Result<Response, Refusal>): Promise<{ text: string; events: CheckEvent[] }> {
  if (!begun.ok) throw new Error(begun.error.code);
  const text = await begun.value.text();
  const lines = text.split("\n").filter((line) => line !== "");
  return { text, events: lines.map((line) => checkEvent.parse(JSON.parse(line))) };
}

/** How each step ended, in their order: `reach passed`, `key failed bad-credentials`, … */
export function ends(events: readonly CheckEvent[]): string[] {
  return events
    .filter(({ state }) => state !== "running")
    .map((event) => `${event.step} ${event.state}${event.state === "failed" ? ` ${event.code}` : ""}`);
}
