import { expect, it } from "vitest";
import { keys } from "@/lib/client/query/keys";
import { imageUrl, scopeKey, scopeUrl } from "./scope";

it("addresses a board, a queue and an agent of it, whatever the ids contain", () => {
  expect(scopeUrl({ boardId: "b/1" }, "live")).toBe("/api/boards/b%2F1/live");
  expect(scopeUrl({ boardId: "b", queueId: "a&b=c" }, "trend")).toBe("/api/boards/b/trend?queue=a%26b%3Dc");
  expect(scopeUrl({ boardId: "b", agentId: "7" }, "stream", "e-1")).toBe("/api/boards/b/stream?agent=7&after=e-1");
});

it("keeps a queue and an agent of the same id apart", () => {
  expect(keys.live({ boardId: "b", queueId: "1" })).not.toEqual(keys.live({ boardId: "b", agentId: "1" }));
  expect(keys.live({ boardId: "b" })).toEqual(keys.live({ boardId: "b" }));
});

it("addresses a board that is seen by a link, and its images, by the link alone, whose token is in no key", () => {
  const scope = { boardId: "b", link: "s3cret" };
  expect(scopeUrl(scope, "live")).toBe("/api/shared/s3cret/live");
  expect(scopeUrl(scope, "stream", "e-1")).toBe("/api/shared/s3cret/stream?after=e-1");
  expect(imageUrl(scope, "t", "a")).toBe("/api/shared/s3cret/images/a");
  expect(imageUrl({ boardId: "b" }, "t", "a")).toBe("/api/tenants/t/assets/a");
  expect(scopeKey(scope)).toEqual(["b", "shared"]);
});

it("keeps a board as it was apart from the board as it is", () => {
  expect(keys.live({ boardId: "b", replay: true })).not.toEqual(keys.live({ boardId: "b" }));
  expect(scopeUrl({ boardId: "b/1" }, "replay")).toBe("/api/boards/b%2F1/replay");
});

it("addresses a board that a display shows, and its images, by the board that its credential opens", () => {
  const scope = { boardId: "b/1", display: true } as const;
  expect(scopeUrl(scope, "live")).toBe("/api/tv/boards/b%2F1/live");
  expect(scopeUrl(scope, "stream", "e-1")).toBe("/api/tv/boards/b%2F1/stream?after=e-1");
  expect(imageUrl(scope, "t", "a")).toBe("/api/tv/boards/b%2F1/images/a");
  expect(scopeKey(scope)).toEqual(["b/1", "display"]);
});
