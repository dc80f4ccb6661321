import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Board } from "@/lib/server/boards/board";
import { createClientFactory } from "@/lib/server/eightx8/client";
import { createLiveHub, type LiveHub } from "@/lib/server/live/hub";
import type { Scope } from "@/lib/server/live/needs";
import { StreamOutlet } from "@/lib/server/live/outlet";
import { NO_SETTINGS, type QueueSettings } from "@/lib/server/queues/queue-book";
import { BOARD, SILENT, TENANT } from "@/tests/support/live-puppet";
import { FOREIGN, FOREIGN_AGENT, FOREIGN_QUEUE, OWN_QUEUES, startThreeTeams } from "./three-teams";

/* Who sees a team board alone gets no byte about any other queue. */

const ALL: Board = { ...BOARD, id: "all" };
const TEAM: Board = { ...ALL, id: "team", name: "Team", isDefault: false, queueIds: [...OWN_QUEUES] };

async function startCentre() {
  const fake = await startThreeTeams();
  const clients = createClientFactory();
  const book: { settings: QueueSettings } = { settings: NO_SETTINGS };
  const hub = createLiveHub({
    clients,
    log: SILENT,
    queues: { settings: async () => book.settings, seen: () => undefined },
    findTenant: async () => ({
      ...TENANT,
      intervalMs: 200,
      connection: { ...TENANT.connection, baseUrl: fake.url },
    }),
  });
  onTestFinished(async () => {
    await hub.stop();
    await clients.close();
    await fake.stop();
  });
  return { fake, hub, book };
}

async function view(hub: LiveHub, board: Board, scope: Scope = {}) {
  const answer = await hub.view({ board, scope, signal: new AbortController().signal });
  if (answer === null) throw new Error("no such tenant");
  return answer;
}

/** A stream whose every byte is kept. */
async function follow(hub: LiveHub, board: Board, scope: Scope = {}, lastEventId: string | null = null) {
  const left = new AbortController();
  leaving.push(left);
  const outlet = new StreamOutlet(left.signal);
  const kept = { text: "" };
  const opened = await hub.subscribe({
    board,
    scope,
    outlet,
    holder: { kind: "person", userId: "u", sessionId: null },
    lastEventId,
    recheck: async () => "allowed",
  });
  if (!opened.ok) throw new Error(opened.error.code);
  void (async () => {
    const decoder = new TextDecoder();
    const reader = outlet.stream.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read())
      kept.text += decoder.decode(part.value);
  })().catch(() => undefined);
  const count = (event: string) => kept.text.split(`event: ${event}\n`).length - 1;
  const ticks = (patches: number) => vi.waitFor(() => expect(count("patch")).toBeGreaterThanOrEqual(patches), 10_000);
  const ids = () => [...kept.text.matchAll(/^id: (.*)$/gm)].map(([, id]) => id ?? "");
  return { kept, count, ticks, ids, leave: () => left.abort() };
}
const leaving: AbortController[] = [];
afterEach(() => {
  for (const one of leaving.splice(0)) one.abort();
});

const text = (body: Uint8Array) => new TextDecoder().decode(body);
const SCOPES: readonly Scope[] = [
  {},
  ...OWN_QUEUES.map((queueId) => ({ queueId })),
  { queueId: FOREIGN_QUEUE },
  { queueId: "invented" },
  { agentId: "a-own" },
  { agentId: "a-both" },
  { agentId: FOREIGN_AGENT },
  { agentId: "invented" },
];

describe("a team board", () => {
  it("sends nothing about a foreign queue, by no way and in no scope, while others watch everything", async () => {
    const { hub } = await startCentre();
    const everything = await follow(hub, ALL);
    const streams = await Promise.all(SCOPES.map((scope) => follow(hub, TEAM, scope)));
    await everything.ticks(6);
    await streams[0]?.ticks(6);
    const sent = streams.map(({ kept }) => kept.text);
    for (const scope of SCOPES) {
      const { body, etag } = await view(hub, TEAM, scope);
      const trend = await hub.trend({ board: TEAM, scope, signal: new AbortController().signal });
      sent.push(text(body), etag, text(trend?.body ?? new Uint8Array()), trend?.etag ?? "");
    }
    for (const bytes of sent) expect(bytes).not.toMatch(FOREIGN);
    // The test can fail: to others the third queue is there, and the team's own rows are too.
    expect(everything.kept.text).toMatch(FOREIGN);
    const own = (await view(hub, TEAM)).view;
    expect(own.queues.map(({ id }) => id)).toEqual([...OWN_QUEUES]);
    expect(own.agents.map(({ id }) => id)).toEqual(["a-own", "a-both"]);
    expect(own.agents[1]?.metrics["activeQueues.rt"]).toEqual([{ id: OWN_QUEUES[1], name: "Own Support", count: 1 }]);
    expect([own.groups, own.upstream.state]).toEqual([[], "fresh"]);
    expect((await view(hub, TEAM, { agentId: "a-both" })).view.queues.map(({ id }) => id)).toEqual([OWN_QUEUES[1]]);
  });

  it("answers for what is elsewhere as for what is nowhere", async () => {
    const { hub } = await startCentre();
    await view(hub, TEAM);
    const plain = async (scope: Scope) => {
      const { upstream, parts, queues, agents } = (await view(hub, TEAM, scope)).view;
      const states = Object.values(parts).map(({ status, asOf }) => [status.state, asOf === null]);
      return { state: upstream.state, code: upstream.code, states, queues, agents };
    };
    await vi.waitFor(async () => expect((await plain({ agentId: FOREIGN_AGENT })).state).toBe("fresh"));
    expect(await plain({ queueId: FOREIGN_QUEUE })).toEqual(await plain({ queueId: "invented" }));
    expect(await plain({ agentId: FOREIGN_AGENT })).toEqual(await plain({ agentId: "invented" }));
  });

  it("sums up its own queues alone, in the headline's rows and in the trend", async () => {
    const { hub } = await startCentre();
    const stream = await follow(hub, TEAM);
    await stream.ticks(3);
    const trend = async (board: Board, scope: Scope = {}) =>
      (await hub.trend({ board, scope, signal: new AbortController().signal }))?.view;
    const team = await trend(TEAM);
    expect(team?.total.waiting.at(-1)).toBe(3);
    expect(team?.total.serviceLevel.at(-1)).toBe((await trend(ALL))?.total.serviceLevel.at(-1));
    expect(Object.keys(team?.waitingByQueue ?? {})).toEqual([...OWN_QUEUES]);
    expect(team?.total.longestWait.at(-1)).toBeLessThan(100_000);
    expect((await trend(ALL))?.total.waiting.at(-1)).toBe(43);
    expect((await trend(TEAM, { queueId: FOREIGN_QUEUE }))?.total.waiting.every((value) => value === null)).toBe(true);
  });

  it("follows its queues at once, and sends nobody what it showed before", async () => {
    const { hub } = await startCentre();
    const wide = { ...TEAM, queueIds: [...OWN_QUEUES, FOREIGN_QUEUE] };
    const before = await follow(hub, wide);
    await before.ticks(4);
    expect(before.kept.text).toMatch(FOREIGN);
    const [, old = ""] = before.ids();
    const { etag } = await view(hub, wide);
    hub.boardChanged({ ...TEAM, revision: 2 });
    await vi.waitFor(() => expect(before.count("snapshot")).toBe(2));
    expect(before.kept.text.slice(before.kept.text.lastIndexOf("event: snapshot"))).not.toMatch(FOREIGN);
    // One who asks for what came after an old event, and one whose request read the board just before it changed.
    const late = await follow(hub, { ...TEAM, revision: 2 }, {}, old);
    const stale = await follow(hub, wide, {}, null);
    await late.ticks(3);
    expect([late.kept.text, stale.kept.text].join()).not.toMatch(FOREIGN);
    expect((await view(hub, TEAM)).etag).not.toBe(etag);
    hub.boardChanged({ ...wide, revision: 3 });
    await vi.waitFor(() => expect(late.kept.text).toMatch(FOREIGN), 5000);
  });

  it("shows nobody while it is unknown who serves its queues, and does not call that fresh", async () => {
    const { hub, fake } = await startCentre();
    await view(hub, ALL);
    const rosters = () => fake.calls.filter(({ path }) => /queues\/.*\/agents$/.test(path)).length;
    fake.next(...Array.from({ length: 30 }, () => ({ status: 500, body: {} })));
    const answer = (await view(hub, { ...TEAM, queueIds: ["q-quiet"] })).view;
    expect(rosters()).toBeGreaterThan(0);
    expect([answer.agents, answer.parts.agents.status.state === "fresh"]).toEqual([[], false]);
  });
});

describe("an admin's word on queues", () => {
  it("is seen at once: another name everywhere, an order, and hidden ones left out of rows and totals", async () => {
    const { hub, book } = await startCentre();
    const stream = await follow(hub, ALL);
    await stream.ticks(2);
    book.settings = new Map([
      [OWN_QUEUES[1], { label: "Help desk", media: "chat", position: 1, hidden: false }],
      [FOREIGN_QUEUE, { label: null, media: null, position: null, hidden: true }],
    ]);
    await hub.queuesChanged(TENANT.id);
    const { queues, agents } = (await view(hub, ALL)).view;
    expect(queues.map(({ name, nameAt8x8, media }) => [name, nameAt8x8, media])).toEqual([
      ["Help desk", "Own Support", "chat"],
      ["Own Sales", undefined, undefined],
    ]);
    expect(agents.find(({ id }) => id === "a-both")?.metrics["activeQueues.rt"]).toEqual([
      { id: OWN_QUEUES[1], name: "Help desk", count: 1 },
    ]);
    expect(stream.kept.text).toMatch(/"name":"Help desk","nameAt8x8":"Own Support","media":"chat"/);
    const trend = await hub.trend({ board: ALL, scope: {}, signal: new AbortController().signal });
    expect(trend?.view.total.waiting.at(-1)).toBe(3);
    book.settings = new Map();
    await hub.queuesChanged(TENANT.id);
    expect((await view(hub, ALL)).view.queues).toHaveLength(3);
  });
});
