import { expect, it } from "vitest";
import { copyTiles } from "@/lib/domain/board/edit/clip";
import { documentWith, queueTile } from "@/tests/support/documents";
import { CLIP_KEY } from "./clip-key";
import { keepCopied, readCopied } from "./clipboard";

function storage(): Pick<Storage, "getItem" | "setItem"> {
  const items = new Map<string, string>();
  return { getItem: (key) => items.get(key) ?? null, setItem: (key, value) => void items.set(key, value) };
}
const copied = copyTiles(documentWith(queueTile("a", "q1")), ["a"]);
if (!copied.ok) throw new Error(copied.error.code);
const tiles = { clip: copied.value, origin: { tenantId: "acme", queues: [{ id: "q1", name: "Sales" }] } };

it("hands copied tiles to every tab of the same person, and to nobody else", () => {
  const shared = storage();
  expect(readCopied(shared, "sue")).toBeNull();
  expect(keepCopied(shared, tiles, "sue")).toBe(true);
  expect(readCopied(shared, "sue")).toEqual(tiles);
  expect(readCopied(shared, "sam")).toBeNull();
});

it("pastes nothing that somebody else put there", () => {
  for (const text of [
    "",
    "{",
    "7",
    '{"user":null}',
    JSON.stringify({ user: "sue", origin: tiles.origin, clip: { tiles: [7] } }),
  ]) {
    const shared = storage();
    shared.setItem(CLIP_KEY, text);
    expect(readCopied(shared, "sue")).toBeNull();
  }
});

it("says so where the browser keeps nothing", () => {
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  };
  expect(keepCopied(full, tiles, "sue")).toBe(false);
});
