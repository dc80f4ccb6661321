import * as z from "zod/mini";

/** Names that every object has: as a key of an object they would be another thing than a tile or a rule. */
function isReserved(name: string): boolean {
  return name in Object.prototype;
}

/** Ids of our own making: of pages, tiles and calculated metrics. */
export const ownId = z.string().check(
  z.regex(/^[\w-]{1,32}$/, "must be 1–32 letters, digits, - or _"),
  z.refine((id) => !isReserved(id), { error: "is a reserved word", params: { rule: "reserved" } }),
);

/** 8x8's ids are opaque and of any length; this bounds what is read, not what exists. */
const upstreamId = z.string().check(z.minLength(1), z.maxLength(512));

/** One id of 8x8's; null: none is chosen. */
export const chosen = z._default(z.nullable(upstreamId), null);

/** 8x8's ids, each once. A tenant with more of them chooses all, or by media. */
export const upstreamIds = z.readonly(z.array(upstreamId).check(z.maxLength(500), once()));

/** Each entry of a list stands there once. */
export function once<T extends string>() {
  return z.refine<readonly T[]>((entries) => new Set(entries).size === entries.length, {
    error: "must name each once",
    params: { rule: "twice" },
  });
}
