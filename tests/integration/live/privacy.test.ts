import { describe, expect, it, onTestFinished, vi } from "vitest";
import { liveView, trendView } from "@/lib/contracts/live";
import { DISPLAY_PRIVACY, type DisplayPrivacy } from "@/lib/domain/display/settings";
import { rowCell } from "@/lib/domain/sheet/cells";
import { readFigure } from "@/lib/domain/sheet/figure";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { Board } from "@/lib/server/boards/board";
import { createClientFactory } from "@/lib/server/eightx8/client";
import { createLiveHub } from "@/lib/server/live/hub";
import type { Scope } from "@/lib/server/live/needs";
import { StreamOutlet } from "@/lib/server/live/outlet";
import { documentWith, queueTile } from "@/tests/support/documents";
import { SILENT, TENANT } from "@/tests/support/live-puppet";
import { AGENT_ID, LETTERS, startNamedTeam } from "./named-team";
import { BOARD, FAST_MS } from "./world";

/* What a display may not know of agents is in no byte that it is sent: snapshot, patches, JSON, trend. */

const MEASURE = { of: "agents", metric: "longestHold.today", agents: { all: true } } as const;
const DESIGNED: Board = {
  ...BOARD,
  id: "board-2",
  document: documentWith(
    { id: "list", kind: "agent-list", options: { columns: [{ key: "accepted.today" }] } },
    { id: "grid", kind: "agent-grid", options: { names: "first" } },
    { id: "short", kind: "agent-grid", options: { names: "initials", sort: "name" } },
    { id: "ranks", kind: "leaderboard", options: { metric: "accepted.today", names: "full" } },
    { id: "worst", kind: "number", options: { measure: MEASURE } },
    { id: "states", kind: "agent-states", options: {} },
    queueTile("queue", "q"),
  ),
};
/** So that levels of agents, who are named by their ids there, are on the board that makes itself, too. */
const OVERLONG: Rules = {
  "state:handling": {
    direction: "above",
    near: null,
    breach: { by: "number", value: 1000 },
    forMs: 0,
    recover: 0,
    hours: null,
    top: false,
  },
};

async function startHub() {
  const fake = await startNamedTeam();
  const clients = createClientFactory();
  const connection = { ...TENANT.connection, baseUrl: fake.url };
  const tenant = { ...TENANT, id: BOARD.tenantId, intervalMs: FAST_MS, connection };
  const hub = createLiveHub({ clients, log: SILENT, findTenant: async () => tenant, rules: async () => OVERLONG });
  onTestFinished(async () => {
    await hub.stop();
    await clients.close();
    await fake.stop();
  });
  const follow = async (board: Board, scope: Scope) => {
    const outlet = new StreamOutlet(new AbortController().signal);
    const holder = { kind: "person", userId: "u", sessionId: null } as const;
    const recheck = async () => "allowed" as const;
    const opened = await hub.subscribe({ board, scope, outlet, holder, recheck, lastEventId: null });
    expect(opened.ok).toBe(true);
    const stream = { told: "" };
    void (async () => {
      const decoder = new TextDecoder();
      const reader = outlet.stream.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read())
        stream.told += decoder.decode(part.value, { stream: true });
    })();
    return stream;
  };
  return { hub, follow };
}

/** Which letters a display may get, by how far they give a name away; ids of agents come with all that is not for a lobby. */
const KNOWN: Readonly<Record<DisplayPrivacy, Record<keyof typeof LETTERS | "ids", boolean>>> = {
  full: { initials: true, restOfFirst: true, restOfFamily: true, ids: true },
  first: { initials: true, restOfFirst: true, restOfFamily: false, ids: true },
  initials: { initials: true, restOfFirst: false, restOfFamily: false, ids: true },
  hidden: { initials: false, restOfFirst: false, restOfFamily: false, ids: true },
  lobby: { initials: false, restOfFirst: false, restOfFamily: false, ids: false },
};
const found = (text: string) => ({
  initials: LETTERS.initials.test(text),
  restOfFirst: LETTERS.restOfFirst.test(text),
  restOfFamily: LETTERS.restOfFamily.test(text),
  ids: AGENT_ID.test(text),
});
const scopeOf = (privacy: DisplayPrivacy): Scope => (privacy === "full" ? {} : { privacy });
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe.each([
  ["a board that makes itself", BOARD],
  ["a designed board", DESIGNED],
] as const)("%s", (_, board) => {
  it("tells a display of agents what it may know, beside all others, and not a letter more", async () => {
    const { hub, follow } = await startHub();
    const streams = await Promise.all(
      DISPLAY_PRIVACY.map(async (privacy) => ({ privacy, stream: await follow(board, scopeOf(privacy)) })),
    );
    // Until somebody has come to work since the snapshot with data, so that whole rows are in patches.
    await vi.waitFor(() => {
      const [everything] = streams;
      const patches = everything?.stream.told.split("event: patch").slice(3).join("") ?? "";
      expect(patches).toMatch(LETTERS.restOfFamily);
      for (const { stream } of streams) expect(stream.told.match(/^event: patch/gm)?.length).toBeGreaterThan(5);
    }, 240_000);
    for (const { privacy, stream } of streams) {
      const asked = { board, scope: scopeOf(privacy), signal: new AbortController().signal };
      const live = await hub.view(asked);
      const trend = await hub.trend(asked);
      expect([privacy, found(stream.told)]).toEqual([privacy, KNOWN[privacy]]);
      expect([privacy, found(text(live?.body))]).toEqual([privacy, KNOWN[privacy]]);
      expect(found(text(trend?.body))).toEqual(KNOWN.lobby);
      const view = liveView.parse(JSON.parse(text(live?.body)));
      expect(view.queues).toHaveLength(1);
      // What a display keeps of it, it keeps under this.
      expect(view.privacy ?? "full").toBe(privacy);
      const available = trendView.parse(JSON.parse(text(trend?.body))).total.available;
      expect(available.some((value) => value !== null)).toBe(board === BOARD && privacy !== "lobby");
    }
  }, 240_000);
});

describe("agents on a designed board", () => {
  it("are named alike wherever a tile names one: in rows, cells, ranks and as who is worst", async () => {
    const { hub } = await startHub();
    const shown = async (privacy: DisplayPrivacy) => {
      const ask = () => hub.view({ board: DESIGNED, scope: scopeOf(privacy), signal: new AbortController().signal });
      const { view } = await vi.waitFor(async () => {
        const answer = await ask();
        if (answer === null || readFigure(answer.view.tiles?.[4]?.metrics ?? {}).value === null)
          throw new Error("not yet");
        return answer;
      }, 240_000);
      const cells = (id: string) => view.tiles?.find((tile) => tile.id === id)?.metrics ?? {};
      const name = rowCell("name", "agent-0");
      return {
        row: view.agents.find(({ id }) => id === "agent-0")?.name,
        first: cells("grid")[name],
        initials: cells("short")[name],
        rank: cells("ranks")[name],
        hasWorst: readFigure(cells("worst")).worst !== null,
      };
    };
    // Where names are initials already no tile shortens them: their cells are the rows' own.
    const plain = { first: undefined, initials: undefined };
    expect(await shown("full")).toEqual({
      row: "அஆஇ கஙச",
      first: "அஆஇ",
      initials: "அக",
      rank: "அஆஇ கஙச",
      hasWorst: true,
    });
    expect(await shown("first")).toEqual({ row: "அஆஇ", first: "அஆஇ", initials: "அ", rank: "அஆஇ", hasWorst: true });
    expect(await shown("initials")).toEqual({ row: "அக", ...plain, rank: "அக", hasWorst: true });
    expect(await shown("hidden")).toEqual({ row: "", first: "", initials: "", rank: "", hasWorst: false });
  }, 240_000);

  it("are not on a lobby's, whose other tiles stay", async () => {
    const { hub } = await startHub();
    const asked = { board: DESIGNED, scope: { privacy: "lobby" }, signal: new AbortController().signal } as const;
    const { view } = await vi.waitFor(async () => {
      const answer = await hub.view(asked);
      if (answer === null || answer.view.queues.length === 0) throw new Error("not yet");
      return answer;
    }, 240_000);
    expect(view.document?.pages.flatMap(({ tiles }) => tiles.map(({ id }) => id))).toEqual(["queue"]);
    expect([view.tiles?.map(({ id }) => id), view.agents]).toEqual([["queue"], []]);
  }, 240_000);
});
