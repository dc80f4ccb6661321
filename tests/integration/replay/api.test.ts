import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as boardHistory from "@/app/api/boards/[boardId]/history/route";
import * as boardReplay from "@/app/api/boards/[boardId]/replay/route";
import { historyView } from "@/lib/contracts/history";
import { problem } from "@/lib/contracts/problem";
import { type ReplayView, replayView } from "@/lib/contracts/replay";
import { HOUR_MS, MINUTE_MS, UTC_DAY_MS } from "@/lib/domain/history/quarter";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { getConfig } from "@/lib/server/config/config";
import type { Db } from "@/lib/server/db/database";
import { recordMinute } from "@/lib/server/history/recorder";
import { services } from "@/lib/server/http/services";
import { addPerson, addTenant } from "@/tests/support/people";
import { takeProcessConfig } from "@/tests/support/process-config";

/* What a replayed board tells over its handler: to whom, of when, and that nonsense is refused by field. */

const WAITING = "interactionsWaitInQueue.rt";
const MINUTES = 40;

let config: ReturnType<typeof takeProcessConfig>;
let db: Db;
let acme: Awaited<ReturnType<typeof addTenant>>;
let running: number;
const cookies = { sue: "", pat: "" };

beforeAll(async () => {
  // Far from any midnight, at which counters begin anew.
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 14, 10, 30), toFake: ["Date"] });
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  ({ db } = await services());
  acme = await addTenant(db, "Acme", getConfig().secret);
  const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor" });
  const pat = await addPerson(db, "Pat", { [acme.id]: "viewer" });
  await db
    .updateTable("boards")
    .set({ owner_id: sue.userId, visibility: "private" })
    .where("id", "=", acme.south)
    .execute();
  for (const [name, { userId }] of Object.entries({ sue, pat })) {
    const claims = await startSession(db, userId, { address: null, method: "password" }, Date.now());
    const cookie = sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
    Object.assign(cookies, { [name]: cookie });
  }
  running = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  const caughtUp = new Set<string>();
  for (let ago = MINUTES; ago >= 1; ago -= 1) {
    const queues = [{ id: "q1", name: "q1", metrics: { [WAITING]: ago, "entered.today": 100 - ago } }];
    const seen = { tenantId: acme.id, queues, groups: null, agents: [], shown: [] };
    await recordMinute(db, running - ago * MINUTE_MS, [seen], caughtUp);
  }
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
  vi.useRealTimers();
});

async function ask(query: string, headers: Record<string, string> = { cookie: cookies.sue }, boardId = acme.north) {
  const request = new Request(`http://localhost:3000/api/boards/${boardId}/replay?${query}`, { headers });
  return boardReplay.GET(request, { params: Promise.resolve({ boardId }) });
}

const window = (from: number, minutes: number) => `from=${from}&minutes=${minutes}`;

async function told(query: string): Promise<ReplayView> {
  const response = await ask(query);
  expect(response.status).toBe(200);
  return replayView.parse(await response.json());
}

describe("a replayed board", () => {
  it("tells from when to when anything is known, and the minutes that are asked for", async () => {
    const answer = await told(window(running - 10 * MINUTE_MS, 10));
    expect([answer.earliestMs, answer.latestMs]).toEqual([running - MINUTES * MINUTE_MS, running - MINUTE_MS]);
    expect(answer.first?.queues.map(({ id, metrics }) => [id, metrics[WAITING]])).toEqual([["q1", 10]]);
    expect(answer.patches).toHaveLength(9);
    expect(answer.patches.every((step) => step !== null && "patch" in step)).toBe(true);
    expect(answer.trend.total.entered.slice(-9)).toEqual(Array(9).fill(1));
  });

  it("is nothing where nothing is known, and says where something is", async () => {
    const answer = await told(window(running - UTC_DAY_MS, 60));
    expect([answer.first, answer.patches]).toEqual([null, Array(59).fill(null)]);
    expect(answer.earliestMs).toBe(running - MINUTES * MINUTE_MS);
  });

  it("may end in minutes that are still to come", async () => {
    const answer = await told(window(running - 2 * MINUTE_MS, 60));
    expect(answer.patches.map((step) => step !== null)).toEqual([true, ...Array(58).fill(false)]);
  });

  it("is sent once to whoever has it", async () => {
    const query = window(running - 30 * MINUTE_MS, 10);
    const first = await ask(query);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    expect((await ask(query, { cookie: cookies.sue, "if-none-match": etag })).status).toBe(304);
    expect(
      (await ask(window(running - 31 * MINUTE_MS, 10), { cookie: cookies.sue, "if-none-match": etag })).status,
    ).toBe(200);
  });

  it("follows what an admin says of its queues, whatever was composed before", async () => {
    const query = window(running - 30 * MINUTE_MS, 10);
    const before = await told(query);
    expect(before.first?.queues[0]?.name).toBe("q1");
    const queue = { tenant_id: acme.id, queue_id: "q1", name: "q1", label: "Sales", last_seen_at: 0 };
    await db
      .insertInto("tenant_queues")
      .values({ ...queue, hidden: 0 })
      .execute();
    expect((await told(query)).first?.queues[0]?.name).toBe("Sales");
  });

  it.each([
    ["", ["from", "minutes"]],
    ["from=yesterday&minutes=10", ["from"]],
    ["from=60001&minutes=10", ["from"]],
    ["from=60000&minutes=0", ["minutes"]],
    ["from=60000&minutes=61", ["minutes"]],
    ["from=60000&minutes=1e1", ["minutes"]],
  ])("refuses %s and says why", async (query, fields) => {
    const response = await ask(query);
    expect(response.status).toBe(400);
    expect(Object.keys(problem.parse(await response.json()).error.fields ?? {}).sort()).toEqual(fields);
  });

  it("refuses what is not kept any more and what is still to come, and takes the hour in which keeping begins", async () => {
    const kept = running - 8 * UTC_DAY_MS;
    const hour = Math.floor(kept / HOUR_MS) * HOUR_MS;
    const tooOld = await ask(window(hour - MINUTE_MS, 1));
    const future = await ask(window(running + 2 * MINUTE_MS, 1));
    for (const response of [tooOld, future]) {
      expect(response.status).toBe(400);
      expect(Object.keys(problem.parse(await response.json()).error.fields ?? {})).toEqual(["from"]);
    }
    expect((await ask(window(hour, 1))).status).toBe(200);
  });

  it("is for whoever may see the board", async () => {
    const query = window(running - 10 * MINUTE_MS, 1);
    expect((await ask(query, {})).status).toBe(401);
    expect((await ask(query, { cookie: cookies.pat })).status).toBe(200);
    // Sue's own.
    expect((await ask(query, { cookie: cookies.pat }, acme.south)).status).toBe(404);
    expect((await ask(query, { cookie: cookies.sue }, acme.south)).status).toBe(200);
  });
});

describe("a board's history as it was asked for at an earlier moment", () => {
  const history = async (query: string) => {
    const request = new Request(`http://localhost:3000/?${query}`, { headers: { cookie: cookies.sue } });
    return boardHistory.GET(request, { params: Promise.resolve({ boardId: acme.north }) });
  };

  it("ends there, and tells nothing that came later", async () => {
    for (const step of ["1", "15"]) {
      const until = running - 7 * MINUTE_MS;
      const response = await history(`range=hour&step=${step}&metric=${WAITING}&metric=entered.today&until=${until}`);
      const view = historyView.parse(await response.json());
      expect(view.toMs).toBe((Math.floor(until / (Number(step) * MINUTE_MS)) + 1) * Number(step) * MINUTE_MS);
      const [waiting, entered] = view.series.map(({ values }) => values);
      // Of the minute that begins at that moment nothing was known yet.
      if (step === "1") expect(waiting?.slice(-3)).toEqual([9, 8, null]);
      const begun = view.starts.at(-1) ?? 0;
      if (step === "15") expect(entered?.at(-1) ?? 0).toBe((until - begun) / MINUTE_MS);
    }
  });

  it("is refused where that is no moment", async () => {
    const response = await history(`range=hour&step=1&metric=${WAITING}&until=noon`);
    expect(Object.keys(problem.parse(await response.json()).error.fields ?? {})).toEqual(["until"]);
  });
});
