import { expect, it } from "vitest";
import { recordedAgents } from "@/lib/domain/history/recorded-agents";
import { documentWith, type TestTile } from "@/tests/support/documents";
import type { SheetData } from "./data";
import { evaluateSheet } from "./evaluate";
import { NO_MEMORY } from "./judging";

/* What may be said of a moment of which only what was recorded is known. */

const COUNTS = {
  handling: 2,
  "wrap-up": 0,
  offering: 0,
  available: 3,
  busy: 0,
  break: 1,
  offline: 0,
  unknown: 1,
  "logged-out": 4,
};
const ALL = { all: true };
const number = (id: string, measure: TestTile["options"]): TestTile => ({ id, kind: "number", options: { measure } });

const queue = (id: string, entered: number, abandoned: number | null) => ({
  id,
  name: id,
  metrics: { "entered.today": entered, "abandoned.today": abandoned },
});

function tilesOf(recorded: readonly string[] | null, tiles: readonly TestTile[], expression = "entered.today") {
  const data: SheetData = {
    queues: [queue("1", 10, 1), queue("2", 5, null)],
    agents: recordedAgents(COUNTS),
    groups: [],
    known: new Set(["queues", "agents"]),
    isWhole: true,
    hasGroups: true,
    roster: () => null,
    inQueue: () => [],
    media: () => null,
    ...(recorded !== null && { recorded: new Set(recorded) }),
  };
  const document = {
    ...documentWith(...tiles),
    calculated: [{ id: "c1", name: "Made", unit: "count" as const, expression }],
  };
  const settings = { rules: {}, timeZone: "UTC", embedHosts: [], past: () => null };
  const sheet = evaluateSheet(document, data, settings, NO_MEMORY, Date.UTC(2026, 2, 11));
  return Object.fromEntries(sheet.tiles.map(({ id, metrics }) => [id, metrics]));
}

it("counts agents of the whole, and knows of nobody else who they were", () => {
  const counted = (agents: TestTile["options"], metric = "agents.available") => ({ of: "agents", metric, agents });
  const tiles = [
    number("all", counted(ALL)),
    number("loggedIn", counted(ALL, "agents.loggedIn")),
    number("queue", counted({ queues: ["1"] })),
    number("group", counted({ groups: ["1"] })),
    number("ids", counted({ ids: ["1"] })),
    number("accepted", counted(ALL, "accepted.today")),
    { id: "list", kind: "agent-list" as const, options: { agents: { queues: ["1"] } } },
    { id: "best", kind: "leaderboard" as const, options: { agents: ALL } },
  ];
  const told = tilesOf([], tiles);
  expect([told.all?.value, told.loggedIn?.value]).toEqual([3, 7]);
  for (const id of ["queue", "group", "ids", "accepted"])
    expect([told[id]?.value, told[id]?.problem]).toEqual([null, "only-counted"]);
  expect([told.list?.count, told.best?.count]).toEqual([undefined, undefined]);
  // Live, nobody in a queue is a figure.
  expect(tilesOf(null, tiles).queue?.value).toBe(0);
});

it("tells no figure of which a part was not recorded", () => {
  const figure = number("made", { of: "calculated", id: "c1", queues: ALL });
  const sum = number("sum", { of: "queues", metric: "abandoned.today", queues: ALL });
  const expression = "entered.today + abandoned.today";
  expect(tilesOf(["entered.today", "abandoned.today"], [figure, sum], expression)).toMatchObject({
    made: { value: 16 },
    sum: { value: 1 },
  });
  expect(tilesOf(["entered.today"], [figure, sum], expression)).toMatchObject({
    made: { value: null, problem: "not-recorded" },
    sum: { value: null, problem: "not-recorded" },
  });
});
