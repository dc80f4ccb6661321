import { describe, expect, it } from "vitest";
import { changed, created, removed } from "../differences";
import { readArguments } from "./arguments";
import { countsText, differencesText, refusalText } from "./told";

describe("what a shell is told", () => {
  const differences = [
    created("board", ["Acme", "North"], { queues: ["Chat", "Sales"] }),
    ...[changed("tenant", ["Acme"], { timeZone: null, pollSeconds: 5 }, { timeZone: "UTC", pollSeconds: 30 })].filter(
      (one) => one !== null,
    ),
    removed("person", ["ada@example.com"], { installationAdmin: true }),
  ];

  it("is each difference with its mark, before and after", () => {
    expect(`${differencesText(differences)}\n`).toBe(`+ board Acme / North
    queues: [Chat, Sales]
~ tenant Acme
    timeZone: none -> UTC
    pollSeconds: 5 -> 30
- person ada@example.com
    installationAdmin: true
`);
    expect(countsText(differences)).toBe("1 created, 1 changed, 1 removed");
  });

  it("is no order to the terminal, whatever names hold", () => {
    const text = differencesText([created("queue", ["Acme", "\u001b[2J\u009b1m\u202eevil"], { label: "a\nb" })]);
    expect(text).toBe('+ queue Acme / "\\u001b[2J\\u009b1m\\u202eevil"\n    label: "a\\nb"');
  });

  it("points at what is wrong as compilers do", () => {
    const refusal = {
      kind: "invalid",
      code: "x",
      message: "Nothing was changed.",
      fields: { "tenants.0.region": "must be one of us, eu", file: "is empty" },
      places: { "tenants.0.region": { line: 3, column: 7 } },
    } as const;
    expect(refusalText(refusal, "a.yaml")).toBe(
      "a.yaml:3:7: tenants.0.region must be one of us, eu\na.yaml: the file is empty\nNothing was changed.",
    );
  });
});

describe("the arguments", () => {
  it.each([
    [["export"], { command: "export", file: null }],
    [["export", "a.yaml"], { command: "export", file: "a.yaml" }],
    [["diff", "--prune", "a.yaml"], { command: "diff", file: "a.yaml", prune: true }],
    [["apply", "a.yaml", "--yes"], { command: "apply", file: "a.yaml", prune: false, yes: true }],
  ])("%j are understood", (args, wish) => {
    expect(readArguments(args)).toEqual({ ok: true, value: wish });
  });

  it.each([
    [[]],
    [["aply", "a"]],
    [["apply"]],
    [["apply", "a", "b"]],
    [["diff", "a", "--yes"]],
    [["export", "--prune"]],
    [["apply", "a", "--force"]],
  ])("%j are not", (args) => {
    expect(readArguments(args).ok).toBe(false);
  });
});
