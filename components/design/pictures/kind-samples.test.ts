import { expect, it } from "vitest";
import { TILE_KINDS } from "@/lib/domain/board/kinds/names";
import { isTooSmall } from "@/lib/domain/board/layout/rooms";
import { parseDocument } from "@/lib/domain/board/parse-document";
import { NOMINAL, tileRoom } from "@/lib/domain/board/type-scale";
import { kindSamples } from "./kind-samples";

const facts = {
  queueId: "q1",
  groupId: null,
  imageId: null,
  text: "# Hello",
  message: "News",
  until: "2026-12-24T18:00:00Z",
};
const { document, tileOf } = kindSamples(facts);

it("is a document that the server takes", () => {
  expect(parseDocument(document)).toEqual({ ok: true, value: document });
});

it("has every kind, none of them too small to say anything", () => {
  for (const kind of TILE_KINDS) {
    const tile = tileOf(kind);
    expect(tile?.kind).toBe(kind);
    if (tile !== undefined) expect(isTooSmall(tile, 12, tileRoom(tile.place, 12, NOMINAL)), kind).toBe(false);
  }
});

it("is the same for the same facts, so that it is asked for and watched once", () => {
  expect(kindSamples({ ...facts }).document).toEqual(document);
});
