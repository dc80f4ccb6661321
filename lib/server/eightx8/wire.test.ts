import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQueueGroups } from "./queue-groups";
import { mergeById, readMetrics, readRows } from "./wire";

const row = (id: unknown, metrics: unknown = []) => ({ id, name: `n${id}`, metrics });

describe("rows", () => {
  it.each([
    ["an array", [row("1")]],
    ["an object", row("1")],
    ["an array in an array", [[row("1")]]],
    ["a wrapped array", { content: [row("1")] }],
    ["a wrapped object", { data: { queues: [row("1")] } }],
    ["an object without id beside a good one", [{ name: "x" }, row("1")]],
    ["oddities of every kind", [null, 3, "x", true, [], {}, row(""), row(null), row({}), row("1")]],
  ])("are found in %s", (_, body) => {
    expect(readRows(body)?.rows).toEqual([{ id: "1", name: "n1", groupId: null, groupName: null, metrics: {} }]);
  });

  it.each([null, 5, "x", {}, { message: "no" }, { content: 5 }])("are not found in %j", (body) => {
    expect(readRows(body)).toBeNull();
  });

  it("are none in an empty array", () => {
    expect(readRows([])).toEqual({ rows: [], skipped: 0, totals: null });
  });

  it("count what is skipped, the totals row aside", () => {
    const totals = { id: null, name: "totals", metrics: [{ key: "total.entered.today", value: "9" }] };
    expect(readRows([row("1"), row(null), totals, 5])).toMatchObject({ skipped: 2, totals: { "entered.today": 9 } });
  });

  it("carry an agent's group", () => {
    const body = [{ id: 1, name: null, groupId: 131, groupName: "Sales" }];
    expect(readRows(body)?.rows).toEqual([{ id: "1", name: "1", groupId: "131", groupName: "Sales", metrics: {} }]);
  });

  it("with valid neighbours survive anything beside them", () => {
    const good = fc.uniqueArray(
      fc.string({ minLength: 1 }).filter((id) => id.trim() !== ""),
      { selector: (id) => id.trim() },
    );
    fc.assert(
      fc.property(good, fc.array(fc.jsonValue()), fc.nat(), (ids, odd, seed) => {
        const body: unknown[] = [...ids.map((id) => row(id, [{ key: "entered.today", value: "3" }]))];
        for (const [index, item] of odd.entries()) body.splice((seed + index * 7) % (body.length + 1), 0, item);
        const read = readRows(body);
        const found = new Map(read?.rows.map((each) => [each.id, each]));
        for (const id of ids) expect(found.get(id.trim())?.metrics).toEqual({ "entered.today": 3 });
      }),
      { numRuns: 200 },
    );
  });

  it("never throw", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        readRows(body);
        readQueueGroups(body);
        readMetrics(body);
        readRows([{ id: "1", metrics: body }]);
        readRows([{ id: "1", metrics: [{ key: "activeQueues.rt", value: body }] }]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("metrics", () => {
  it("come as a list or a map, read by the catalogue's kinds", () => {
    const expected = {
      "entered.today": 12,
      "statusCode.rt": "15",
      "lastLogin.rt": "2026-03-01T12:00:00.000Z",
      "activeQueues.rt": [],
      "brandNew.rt": 4,
      "brandNewStatus.rt": "4",
    };
    const map = {
      "entered.today": "12",
      "statusCode.rt": "15",
      "lastLogin.rt": "2026-03-01T12:00:00Z",
      "activeQueues.rt": [],
      "brandNew.rt": "4",
      "brandNewStatus.rt": "4",
    };
    expect(readMetrics(map)).toEqual(expected);
    expect(readMetrics(Object.entries(map).map(([key, value]) => ({ key, value })))).toEqual(expected);
    expect(readMetrics([map])).toEqual(expected);
    expect(readMetrics({ key: "entered.today", value: 1 })).toEqual({ "entered.today": 1 });
  });

  it("reach no prototype and have sane keys", () => {
    const body = JSON.parse('{"__proto__":{"polluted":1},"":1,"entered.today":2}');
    expect(readMetrics({ ...body, ["x".repeat(200)]: 1 })).toEqual({ "entered.today": 2 });
    expect(readMetrics([{ key: "__proto__", value: { polluted: 1 } }])).toEqual({});
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("rows of several pages", () => {
  it("are kept once each, the newest in the first's place", () => {
    const rows = [
      { id: "a", n: 1 },
      { id: "b", n: 1 },
      { id: "a", n: 2 },
    ];
    expect(mergeById(rows)).toEqual([
      { id: "a", n: 2 },
      { id: "b", n: 1 },
    ]);
  });
});

describe("agents in queue groups", () => {
  it("need not join", () => {
    const body = {
      agents: [{ id: "ag1", name: "A", metrics: { "status.rt": "Available" } }, null],
      queues: [
        {
          queueId: 101,
          assignedAgents: ["ag9", 7, "ag9", null],
          agentMetrics: [{ id: "ag1", name: "A", metrics: { "accepted.today.inQueue": "2" } }],
        },
        { assignedAgents: [] },
        { queueId: "102", agentMetrics: null },
      ],
    };
    expect(readQueueGroups(body)).toMatchObject({
      skipped: 2,
      rows: [{ id: "ag1", metrics: { "status.rt": "Available" } }],
      queues: [
        {
          queueId: "101",
          assignedAgents: ["ag9", "7"],
          agents: [{ id: "ag1", metrics: { "accepted.today.inQueue": 2 } }],
        },
        { queueId: "102", assignedAgents: [], agents: [] },
      ],
    });
    expect(readQueueGroups([body])).toEqual(readQueueGroups(body));
    expect(readQueueGroups({ message: "x" })).toBeNull();
  });
});
