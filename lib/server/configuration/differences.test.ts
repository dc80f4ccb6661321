import { describe, expect, it } from "vitest";
import { changed, created, overlaid, removed } from "./differences";
import { fingerprintOf } from "./fingerprint";

describe("differences", () => {
  it("of something new tell what it is, of something that goes what it was", () => {
    const facts = { region: "eu", timeZone: null, queues: ["A"] };
    expect(created("tenant", ["Acme"], facts).fields).toEqual([
      { field: "region", before: null, after: "eu" },
      { field: "queues", before: null, after: ["A"] },
    ]);
    expect(removed("tenant", ["Acme"], facts).fields).toEqual([
      { field: "region", before: "eu", after: null },
      { field: "queues", before: ["A"], after: null },
    ]);
  });

  it("are only what is wanted otherwise: no opinion changes nothing, nothing is an opinion", () => {
    const before = { region: "eu", timeZone: "UTC", queues: ["A", "B"] };
    expect(changed("tenant", ["Acme"], before, {})).toBeNull();
    expect(changed("tenant", ["Acme"], before, { region: "eu", timeZone: undefined, queues: ["A", "B"] })).toBeNull();
    expect(changed("tenant", ["Acme"], before, { timeZone: null, queues: ["A"] })).toEqual({
      kind: "changed",
      thing: "tenant",
      path: ["Acme"],
      fields: [
        { field: "timeZone", before: "UTC", after: null },
        { field: "queues", before: ["A", "B"], after: ["A"] },
      ],
    });
  });

  it("leave what an entry does not say", () => {
    const before = { name: "Acme", timeZone: "UTC" };
    expect(overlaid<{ name: string; timeZone?: string | null | undefined }>(before, { name: "ACME" })).toEqual({
      name: "ACME",
      timeZone: "UTC",
    });
    expect(
      overlaid<{ name: string; timeZone?: string | null }>({ ...before }, { name: "Acme", timeZone: null }).timeZone,
    ).toBeNull();
  });

  it("have one fingerprint, and others have others", () => {
    const one = [created("tenant", ["Acme"], { region: "eu" })];
    const others = [
      [],
      [created("tenant", ["Acme"], { region: "us" })],
      [created("tenant", ["Zen"], { region: "eu" })],
      [created("board", ["Acme"], { region: "eu" })],
      [removed("tenant", ["Acme"], { region: "eu" })],
      [...one, ...one],
    ];
    expect(fingerprintOf([created("tenant", ["Acme"], { region: "eu" })])).toBe(fingerprintOf(one));
    expect(new Set([one, ...others].map(fingerprintOf)).size).toBe(others.length + 1);
  });
});
