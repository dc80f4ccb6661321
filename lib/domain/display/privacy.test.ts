import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentName } from "@/lib/domain/sheet/agent-name";
import { documentWith, queueTile, text } from "@/tests/support/documents";
import { documentUnder, isLobbySafe, nameUnder } from "./privacy";

const PEOPLE = { of: "agents", metric: "accepted.today", agents: { all: true } } as const;
const WAITING = { of: "queues", metric: "interactionsWaitInQueue.rt", queues: { all: true } } as const;
const tile = (id: string, kind: string, options: object = {}) => ({ id, kind, options: { ...options } });
const kinds = (document: ReturnType<typeof documentWith>) =>
  document.pages.flatMap((page) => page.tiles.map(({ kind }) => kind));

describe("a name on a display", () => {
  it.each([
    ["full", "Okafor, Maya"],
    ["first", "Maya"],
    ["initials", "MO"],
    ["hidden", ""],
    ["lobby", ""],
  ] as const)("that knows %s is %j", (privacy, shown) => {
    expect(nameUnder("Okafor, Maya", privacy)).toBe(shown);
  });

  it("is never longer than the display may know, however a tile shortens it further", () => {
    const names = fc.tuple(fc.stringMatching(/^[A-Z][a-z]{1,9}$/), fc.stringMatching(/^[А-Я][а-я]{1,9}$/));
    const as = fc.constantFrom("full", "first", "initials");
    fc.assert(
      fc.property(names, as, fc.boolean(), ([first, family], tiles, isTurned) => {
        const name = isTurned ? `${family}, ${first}` : `${first} ${family}`;
        const shown = (privacy: Parameters<typeof nameUnder>[1]) => agentName(nameUnder(name, privacy), tiles);
        expect(shown("first")).not.toMatch(/[а-я]/i);
        expect(shown("initials")).not.toMatch(/[a-zа-я]/);
        expect(shown("hidden")).toBe("");
        expect(shown("lobby")).toBe("");
      }),
    );
  });
});

describe("a document on a display", () => {
  it("whose agents are initials already has them shortened by no tile", () => {
    const document = documentWith(
      tile("a", "agent-list", { names: "first" }),
      tile("b", "agent-grid", { names: "initials" }),
      tile("c", "leaderboard", { names: "initials", metric: "accepted.today" }),
      text("d", "Hello"),
    );
    const names = documentUnder(document, "initials").pages.flatMap((page) =>
      page.tiles.map(({ options }) => Object(options).names),
    );
    expect(names).toEqual(["full", "full", "full", undefined]);
    expect(documentUnder(document, "first")).toBe(document);
  });

  it("in a lobby has no tile that is made of agents", () => {
    const made = documentWith(
      tile("a", "agent-list"),
      tile("b", "agent-states"),
      tile("c", "number", { measure: PEOPLE }),
      // Who serves several queues counts once, so it must be known who they are.
      tile("d", "number", { measure: { ...WAITING, metric: "availableIdle.rt" } }),
      tile("e", "number", { measure: WAITING }),
      queueTile("f", "q1"),
      tile("g", "clock"),
    );
    expect(isLobbySafe(made)).toBe(false);
    const lobby = documentUnder(made, "lobby");
    expect(kinds(lobby)).toEqual(["number", "queue", "clock"]);
    expect(isLobbySafe(lobby)).toBe(true);
    expect(kinds(documentUnder(made, "hidden"))).toHaveLength(7);
  });

  it("is needed in a lobby: a board that makes itself shows agents", () => {
    expect(isLobbySafe(null)).toBe(false);
  });
});
