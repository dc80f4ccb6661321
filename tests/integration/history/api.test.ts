import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as boardHistory from "@/app/api/boards/[boardId]/history/route";
import * as links from "@/app/api/boards/[boardId]/links/route";
import * as linkHistory from "@/app/api/shared/[token]/history/route";
import * as tvHistory from "@/app/api/tv/boards/[boardId]/history/route";
import { type HistoryView, historyView } from "@/lib/contracts/history";
import { problem } from "@/lib/contracts/problem";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { MINUTE_MS } from "@/lib/domain/history/quarter";
import { WRITTEN_WITHIN_MS } from "@/lib/domain/history/written";
import type { Metrics } from "@/lib/domain/snapshot";
import { sessionCookie, writeToken } from "@/lib/server/access/session-token";
import { startSession } from "@/lib/server/access/sessions";
import { boardById } from "@/lib/server/boards/find-boards";
import { getConfig } from "@/lib/server/config/config";
import type { Db } from "@/lib/server/db/database";
import type { HistoryAudience } from "@/lib/server/history/board-history";
import { recordMinute } from "@/lib/server/history/recorder";
import { shownIn } from "@/lib/server/http/history-answer";
import { liteHistories } from "@/lib/server/http/lite-histories";
import { services } from "@/lib/server/http/services";
import { documentWith } from "@/tests/support/documents";
import { addPerson, addTenant } from "@/tests/support/people";
import { takeProcessConfig } from "@/tests/support/process-config";

/* What a board's history tells over its handlers: to whom, of which queues, and that nonsense is refused by field. */

const WAITING = "interactionsWaitInQueue.rt";
const ENTERED = "entered.today";
const AVAILABLE = "agents.available";
const ON_BREAK = "groups.onBreak.rt:g1";
const MINUTES = 5;

let config: ReturnType<typeof takeProcessConfig>;
let db: Db;
let cookie: string;
let acme: Awaited<ReturnType<typeof addTenant>>;

beforeAll(async () => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  ({ db } = await services());
  acme = await addTenant(db, "Acme", getConfig().secret);
  const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor" });
  const claims = await startSession(db, sue.userId, { address: null, method: "password" }, Date.now());
  cookie = sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
  // Its team has one of the two queues.
  await db.updateTable("boards").set({ all_queues: 0 }).where("id", "=", acme.south).execute();
  await db.insertInto("board_queues").values({ board_id: acme.south, queue_id: "q1" }).execute();
  const queue = (id: string, metrics: Metrics) => ({ id, name: id, metrics });
  const agent = (id: string) => ({
    id,
    name: id,
    groupId: null,
    groupName: null,
    metrics: { "status.rt": "Available" },
  });
  const running = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
  for (let ago = MINUTES; ago >= 1; ago -= 1) {
    const queues = [
      queue("q1", { [WAITING]: 2, [ENTERED]: 100 - 3 * ago }),
      queue("q2", { [WAITING]: 5, [ENTERED]: 50 - ago }),
    ];
    const groups = [{ id: "g1", name: "Sales", metrics: { "onBreak.rt": 4, "enabled.rt": 9 } }];
    const seen = { tenantId: acme.id, queues, groups, agents: [agent("1"), agent("2")], shown: [] };
    await recordMinute(db, running - ago * MINUTE_MS, [seen], new Set());
  }
});
afterAll(async () => {
  await (await services()).live.stop();
  await config.end();
});

async function ask(boardId: string, query: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/api/boards/${boardId}/history?${query}`, {
    headers: { cookie, ...headers },
  });
  return boardHistory.GET(request, { params: Promise.resolve({ boardId }) });
}

async function told(boardId: string, query: string): Promise<HistoryView> {
  const response = await ask(boardId, query);
  expect(response.status).toBe(200);
  return historyView.parse(await response.json());
}

/** What is known of the last hour's minutes, oldest first. */
function known({ series }: HistoryView, metric: string): (number | null)[] {
  return (series.find((one) => one.metric === metric)?.values ?? []).filter((value) => value !== null);
}

const LAST_HOUR = "range=hour&step=1";

describe("a board's history", () => {
  it("tells the minutes of its queues, alone and together", async () => {
    const both = await told(acme.north, `${LAST_HOUR}&metric=${WAITING}&metric=${ENTERED}&metric=${AVAILABLE}`);
    expect(both.starts).toHaveLength(60);
    expect(known(both, WAITING)).toEqual(Array(MINUTES).fill(7));
    expect(known(both, ENTERED)).toEqual(Array(MINUTES - 1).fill(4));
    expect(known(both, AVAILABLE)).toEqual(Array(MINUTES).fill(2));
    const one = await told(acme.north, `${LAST_HOUR}&metric=${ENTERED}&queue=q1`);
    expect(known(one, ENTERED)).toEqual(Array(MINUTES - 1).fill(3));
  });

  it("tells which minutes lack a queue that was there before and after", async () => {
    const holes = await addTenant(db, "Holes", getConfig().secret);
    const { userId } = await addPerson(db, "Hal", { [holes.id]: "supervisor" });
    const claims = await startSession(db, userId, { address: null, method: "password" }, Date.now());
    const own = sessionCookie(await writeToken(getConfig().secret, claims), false).split(";")[0] ?? "";
    const running = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
    for (let ago = MINUTES; ago >= 1; ago -= 1) {
      const there = ago === 3 ? ["q1"] : ["q1", "q2"];
      const queues = there.map((id) => ({ id, name: id, metrics: { [ENTERED]: 50 - ago } }));
      const seen = { tenantId: holes.id, queues, groups: [], agents: [], shown: [] };
      await recordMinute(db, running - ago * MINUTE_MS, [seen], new Set());
    }
    const response = await ask(holes.north, `${LAST_HOUR}&metric=${ENTERED}`, { cookie: own });
    const view = historyView.parse(await response.json());
    expect(known(view, ENTERED)).toEqual([2, 1, 1, 2]);
    const lacking = view.starts.filter((_, bin) => view.series[0]?.lacking?.[bin] === true);
    expect(lacking).toEqual([running - 3 * MINUTE_MS, running - 2 * MINUTE_MS]);
  });

  it("tells what agents of a group did, by the minute and by the interval, and of no other group anything", async () => {
    const enabled = "groups.enabled.rt:g1";
    const other = "groups.onBreak.rt:g2";
    const asked = [ON_BREAK, enabled, other, ENTERED].map((metric) => `&metric=${encodeURIComponent(metric)}`).join("");
    const minutes = await told(acme.north, `${LAST_HOUR}${asked}`);
    expect(known(minutes, ON_BREAK)).toEqual(Array(MINUTES).fill(4));
    expect(known(minutes, enabled)).toEqual(Array(MINUTES).fill(9));
    expect(known(minutes, other)).toEqual([]);
    expect(known(minutes, ENTERED)).toEqual(Array(MINUTES - 1).fill(4));
    const day = await told(acme.north, `range=week&step=15${asked}`);
    expect(new Set(known(day, ON_BREAK))).toEqual(new Set([4]));
    expect(known(day, other)).toEqual([]);
    expect(day.series.map(({ metric }) => metric)).toEqual([ON_BREAK, enabled, other, ENTERED]);
  });

  it("of a team has its queues alone, whatever is asked for, and no agents of others", async () => {
    const all = await told(
      acme.south,
      `${LAST_HOUR}&metric=${ENTERED}&metric=${WAITING}&metric=${AVAILABLE}&metric=${ON_BREAK}`,
    );
    expect(known(all, ENTERED)).toEqual(Array(MINUTES - 1).fill(3));
    expect(known(all, AVAILABLE)).toEqual([]);
    expect(known(all, ON_BREAK)).toEqual([]);
    expect(known(await told(acme.south, `${LAST_HOUR}&metric=${WAITING}&queue=q2`), WAITING)).toEqual([]);
  });

  it("is sent once to whoever has it", async () => {
    const query = `range=day&day=2026-01-05&step=60&metric=${ENTERED}`;
    const first = await ask(acme.north, query);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).not.toBe("");
    expect((await ask(acme.north, query, { "if-none-match": etag })).status).toBe(304);
  });

  it.each([
    ["", ["metric", "range", "step"]],
    [`range=year&step=15&metric=${ENTERED}`, ["range"]],
    [`range=today&step=7&metric=${ENTERED}`, ["step"]],
    [`range=today&step=1&metric=${ENTERED}`, ["step"]],
    [`range=week&step=1&metric=${ENTERED}`, ["step"]],
    [`range=day&day=2026-01-05&step=1&metric=${ENTERED}`, ["step"]],
    [`range=day&step=15&metric=${ENTERED}`, ["day"]],
    [`range=today&day=2026-01-05&step=15&metric=${ENTERED}`, ["day"]],
    [`range=day&day=2026-02-31&step=15&metric=${ENTERED}`, ["day"]],
    // In London the calendar makes this one 3,601 years long.
    [`range=day&day=0100-01-01&step=15&metric=${ENTERED}`, ["day"]],
    [`range=day&day=1999-12-31&step=15&metric=${ENTERED}`, ["day"]],
    [`range=day&day=9999-12-31&step=15&metric=${ENTERED}`, ["day"]],
    ["range=today&step=15&metric=status.rt", ["metric.0"]],
    [`range=today&step=15&metric=${ENTERED}&metric=made.up`, ["metric.1"]],
    ["range=today&step=15&metric=groups.onBreak.rt", ["metric.0"]],
    [`range=today&step=15&metric=groups.onBreak.rt:${"1".repeat(600)}`, ["metric.0"]],
    [`range=today&step=15${`&metric=${ENTERED}`.repeat(9)}`, ["metric"]],
    [`range=today&step=15&metric=${ENTERED}&band=yes`, ["band"]],
    [`range=today&step=15&metric=${ENTERED}&origins=1`, ["origins"]],
    [`range=today&step=15&metric=${ENTERED}&queue=%00`, ["queue.0"]],
  ])("refuses %s and says why", async (query, fields) => {
    const response = await ask(acme.north, query);
    expect(response.status).toBe(400);
    expect(Object.keys(problem.parse(await response.json()).error.fields ?? {}).sort()).toEqual(fields);
  });

  it("is for nobody without a link that works, or a display's credential", async () => {
    const request = () => new Request(`http://localhost:3000/?${LAST_HOUR}&metric=${ENTERED}`, { headers: { cookie } });
    const shared = await linkHistory.GET(request(), { params: Promise.resolve({ token: "none" }) });
    const tv = await tvHistory.GET(request(), { params: Promise.resolve({ boardId: acme.north }) });
    expect([shared.status, tv.status]).toEqual([404, 401]);
  });

  it("is of no queue and no group that a designed board does not show, for displays and links", () => {
    const board = { document: emptyDocument("p", "Page") };
    const view = { queues: [{ id: "q1", name: "Sales", metrics: {} }], groups: [{ id: "g1", name: "A", metrics: {} }] };
    const { hasQueue, hasGroup } = shownIn(board, view);
    expect(["q1", "q2"].map((id) => hasQueue?.(id))).toEqual([true, false]);
    expect(["g1", "g2"].map((id) => hasGroup?.(id))).toEqual([true, false]);
  });

  it("is of nothing that a designed board does not chart, for displays and links", async () => {
    const stored = await boardById(db, acme.north);
    if (stored === null) throw new Error("the tenant has a board");
    const options = { series: [{ metric: ENTERED, group: null, as: "line", label: null }] };
    const document = documentWith({ id: "t", kind: "intervals", options });
    const audience = shownIn({ document }, { queues: [{ id: "q1", name: "Sales", metrics: {} }], groups: [] });
    const query = { queue: [], metric: [ENTERED, AVAILABLE, WAITING], range: "hour" as const, step: "1" as const };
    const { boardHistory: read } = await services();
    const metrics = async (of: HistoryAudience) =>
      (await read({ ...stored, document }, query, Date.now(), of))?.series.map(({ metric }) => metric);
    expect(await metrics({})).toEqual([ENTERED, AVAILABLE, WAITING]);
    expect(await metrics(audience)).toEqual([ENTERED]);
  });

  it("is read for lite boards once a minute, when the minute before has been written down", async () => {
    const other = await addTenant(db, "Other", getConfig().secret);
    const board = await boardById(db, other.north);
    if (board === null) throw new Error("the tenant has a board");
    const minute = Date.UTC(2026, 5, 15, 9, 20);
    const ended = minute + MINUTE_MS;
    const view = { queues: [], groups: [] };
    const query = { queue: [], metric: [WAITING], range: "hour" as const, step: "1" as const };
    const shown = async (nowMs: number) => {
      const told = await liteHistories({ board, scope: {}, view, queries: [{ tileId: "t", query }], nowMs });
      return told.get("t")?.series[0]?.values.at(-2);
    };
    const kept = async () => [await shown(ended + 3000), await shown(ended + WRITTEN_WITHIN_MS - 1)];
    expect(await kept()).toEqual([null, null]);
    const queues = [{ id: "q1", name: "q1", metrics: { [WAITING]: 2 } }];
    await recordMinute(db, minute, [{ tenantId: other.id, queues, groups: null, agents: null, shown: [] }], new Set());
    expect(await kept()).toEqual([null, null]);
    expect(await shown(ended + WRITTEN_WITHIN_MS)).toBe(2);
  });

  it("is the board's for whoever has a link to it", async () => {
    const response = await throughLink(`${LAST_HOUR}&metric=${ENTERED}`);
    expect(known(historyView.parse(await response.json()), ENTERED)).toEqual(Array(MINUTES - 1).fill(3));
  });

  it("says to people, and to nobody else, why what is missing was not fetched", async () => {
    const week = `range=week&step=60&metric=${ENTERED}`;
    const state = (values: object) =>
      db.updateTable("history_backfills").set(values).where("tenant_id", "=", acme.id).execute();
    const why = async (query = week) => (await told(acme.south, query)).unfetched;
    expect(await why()).toBe("later");
    await db.insertInto("history_backfills").values({ tenant_id: acme.id, problem: "refused" }).execute();
    expect(await why()).toBe("refused");
    expect(await why(`${LAST_HOUR}&metric=${ENTERED}`)).toBeUndefined();
    expect(await why(`${week}&until=${Date.now() - MINUTE_MS}`)).toBeUndefined();
    expect(historyView.parse(await (await throughLink(week)).json()).unfetched).toBeUndefined();
    await state({ problem: "report-slow" });
    expect(await why()).toBe("later");
    await state({ claimed_until: Date.now() + MINUTE_MS });
    expect(await why()).toBe("fetching");
    await state({ problem: null, claimed_until: null, succeeded_at: Date.now() });
    expect(await why()).toBeUndefined();
  });

  async function throughLink(query: string): Promise<Response> {
    const share = new Request("http://localhost:3000/", {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify({ name: "Lobby", expiresAt: null, addresses: [] }),
    });
    const made = await links.POST(share, { params: Promise.resolve({ boardId: acme.south }) });
    const token = String(Object(await made.json()).path).slice("/shared/".length);
    const request = new Request(`http://localhost:3000/?${query}`);
    return linkHistory.GET(request, { params: Promise.resolve({ token }) });
  }
});
