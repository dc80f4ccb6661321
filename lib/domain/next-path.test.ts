import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeNextAt, safeNextPath } from "./next-path";

describe("safeNextPath", () => {
  it.each(["/boards/1", "/boards/1/queues/a%2Fb?x=1#top", "/boards"])("keeps %j", (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "boards",
    "",
    "/sign-in?next=/sign-in",
    "/set-up",
    "/api/boards",
    undefined,
    null,
    ["/boards", "/x"],
  ])("refuses %j", (wish) => {
    expect(safeNextPath(wish)).toBe("/");
  });

  it("never leaves the site, whatever is asked", () => {
    const hostile = fc.array(
      fc.constantFrom("/", "\\", "..", ".", ":", "@", "evil.example", "%2f", "?", "#", "\t", "a"),
    );
    fc.assert(
      fc.property(hostile, (pieces) => {
        const url = new URL(safeNextPath(pieces.join("")), "https://wall.example");
        expect(url.origin).toBe("https://wall.example");
      }),
      { numRuns: 300 },
    );
  });
});

describe("safeNextAt", () => {
  const SITE = "https://wall.example.com";
  it("keeps a path of the site, also as a whole address", () => {
    expect(safeNextAt(SITE, "/boards/1")).toBe("/boards/1");
    expect(safeNextAt(SITE, `${SITE}/boards/1?x#y`)).toBe("/boards/1?x#y");
  });

  it.each([
    null,
    undefined,
    "",
    SITE,
    `${SITE}.evil.example/x`,
    `${SITE}@evil.example/`,
    "https://evil.example/",
    `${SITE}//evil.example`,
  ])("leads home for %j", (address) => {
    expect(safeNextAt(SITE, address)).toBe("/");
  });
});
