import { describe, expect, it } from "vitest";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { formOf } from "./registry";

/** Where options are refused, joined by dots; null when they are allowed. */
function refused(kind: TileKindName, options: object): string | null {
  const read = formOf(kind).schema.safeParse(options);
  return read.success ? null : (read.error.issues[0]?.path.join(".") ?? "");
}

describe("what a kind refuses", () => {
  it.each<[string, TileKindName, object, string | null]>([
    ["a ranking by breaks", "leaderboard", { metric: "onBreakTime.today" }, "metric"],
    ["a ranking by breaks that was chosen", "leaderboard", { metric: "onBreakTime.today", anyMetric: true }, null],
    ["a ranking by what nobody measures", "leaderboard", { metric: "status.rt", anyMetric: true }, "metric"],
    ["work for queues without queues", "agent-list", { columns: [{ key: "accepted.today.inQueue" }] }, "columns"],
    [
      "work for queues of their agents",
      "agent-list",
      { agents: { queues: ["q1"] }, columns: [{ key: "accepted.today.inQueue" }] },
      null,
    ],
    [
      "a table sorted by a column that it lacks",
      "queue-table",
      { sort: { by: "column", key: "x", descending: true } },
      "sort.key",
    ],
    [
      "a table sorted by its column",
      "queue-table",
      { columns: [{ key: "calc:c1" }], sort: { by: "column", key: "calc:c1", descending: true } },
      null,
    ],
    ["a column twice", "queue-table", { columns: [{ key: "entered.today" }, { key: "entered.today" }] }, "columns"],
    ["a scale that ends where it begins", "gauge", { min: 5, max: 5 }, "max"],
    ["a page that is not encrypted", "embed", { address: "http://example.com" }, "address"],
    ["a script as an address", "embed", { address: "javascript:alert(1)" }, "address"],
    ["a password in an address", "embed", { address: "https://a:b@example.com" }, "address"],
    ["an address with a line end", "embed", { address: "https://example.com/\nx" }, "address"],
    ["a moment without a zone", "countdown", { until: "2027-01-01T00:00:00" }, "until"],
    ["a zone that there is not", "clock", { zone: "Mars/Olympus" }, "zone"],
    ["control characters in text", "text", { markdown: "a\u0007b" }, "markdown"],
    ["lines in a message", "ticker", { messages: ["a\nb"] }, "messages.0"],
    ["a path as an image", "image", { asset: "../../secret" }, "asset"],
    [
      "a state that lasts too long at once",
      "agent-grid",
      { overlong: [{ state: "break", afterMs: 0 }] },
      "overlong.0.afterMs",
    ],
    [
      "a state that lasts too long in two ways",
      "agent-list",
      {
        overlong: [
          { state: "busy", afterMs: null },
          { state: "busy", afterMs: 5000 },
        ],
      },
      "overlong",
    ],
    ["a state that there is not", "agent-states", { states: ["dancing"] }, "states.0"],
  ])("%s", (_what, kind, options, path) => {
    expect(refused(kind, options)).toBe(path);
  });

  it("lets lines end in one way, whatever system they come from", () => {
    expect(formOf("text").schema.parse({ markdown: "a\r\nb\rc\n" }).markdown).toBe("a\nb\nc\n");
  });
});
