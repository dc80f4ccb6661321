import type { Json } from "@/lib/domain/json";
import { err, ok, type Result } from "@/lib/domain/result";
import { DOCUMENT_VERSION, ROWS } from "./document";
import { type DocumentProblem, problem } from "./problem";

type JsonObject = { readonly [name: string]: Json };

/** From each older version to the next; whatever does not have that version's shape is left for the schema to refuse. */
const STEPS: Readonly<Record<number, (document: JsonObject) => JsonObject>> = { 0: fromVersion0 };

/**
 * A document of any version in the shape of this one, not yet checked. One of this version is answered as it came, so doing it
 * again changes nothing. Without a version, or with a later one, nobody knows what it says.
 */
export function migrate(document: Json): Result<Json, DocumentProblem[]> {
  if (!isObject(document)) return err([problem([], "invalid_type", "must be an object")]);
  let current = document;
  for (;;) {
    const version = current.version;
    if (version === DOCUMENT_VERSION) return ok(current);
    if (typeof version === "number" && version > DOCUMENT_VERSION)
      return err([problem(["version"], "later-version", "is of a later version of Wallboard", DOCUMENT_VERSION)]);
    const step = typeof version === "number" && Object.hasOwn(STEPS, version) ? STEPS[version] : undefined;
    if (step === undefined) return err([problem(["version"], "no-version", "must be the number of a version")]);
    current = step(current);
  }
}

/** Version 0 had pages without names, which were lists of tiles, and knew neither calculated metrics nor thresholds. */
function fromVersion0({ version: _, pages, ...rest }: JsonObject): JsonObject {
  return {
    ...rest,
    version: 1,
    pages: isList(pages) ? pages.map(pageFromVersion0) : (pages ?? null),
    calculated: [],
    thresholds: {},
  };
}

function pageFromVersion0(tiles: Json, index: number): Json {
  if (!isList(tiles)) return tiles;
  const bottoms = tiles.map(bottomOf).filter((bottom) => bottom <= ROWS.most);
  return {
    id: `page-${index + 1}`,
    name: String(index + 1),
    rows: Math.max(ROWS.initial, ...bottoms),
    tiles: tiles.map((tile) => (isObject(tile) ? { ...tile, thresholds: { use: "inherited" } } : tile)),
  };
}

/** The row below a tile; 0 for what is no tile. */
function bottomOf(tile: Json): number {
  const place = isObject(tile) ? tile.place : undefined;
  if (!isObject(place)) return 0;
  const { y, h } = place;
  return typeof y === "number" && typeof h === "number" && Number.isInteger(y + h) ? y + h : 0;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !isList(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
