import { expect, it } from "vitest";
import { keys } from "@/lib/client/query/keys";
import { scopeUrl } from "./scope";

it("addresses a board, a queue and an agent of it, whatever the ids contain", () => {
  expect(scopeUrl({ boardId: "b/1" }, "live")).toBe("/api/boards/b%2F1/live");
  expect(scopeUrl({ boardId: "b", queueId: "a&b=c" }, "trend")).toBe("/api/boards/b/trend?queue=a%26b%3Dc");
  expect(scopeUrl({ boardId: "b", agentId: "7" }, "stream", "e-1")).toBe("/api/boards/b/stream?agent=7&after=e-1");
});

it("keeps a queue and an agent of the same id apart", () => {
  expect(keys.live({ boardId: "b", queueId: "1" })).not.toEqual(keys.live({ boardId: "b", agentId: "1" }));
  expect(keys.live({ boardId: "b" })).toEqual(keys.live({ boardId: "b" }));
});
