import * as z from "zod/mini";
import { plainText } from "@/lib/domain/plain-text";
import { once } from "./ids";

/** What a person calls a tile, a column or a moment; null leaves it to the kind's own words. */
export const title = z.nullable(plainText(120));

/** A switch with its setting before anybody chose. */
export function flag(initial: boolean) {
  return z._default(z.boolean(), initial);
}

/** One of a few, the first unless somebody chose. */
export function choice<const T extends string | number>(...choices: readonly [T, ...T[]]) {
  return z._default(z.literal(choices), choices[0]);
}

/** Some of a few, each once, in an order of one's own; all of them unless somebody chose. */
export function some<const T extends string>(...choices: readonly [T, ...T[]]) {
  return z._default(z.array(z.enum(choices)).check(once()), [...choices]);
}

/** Rows at most, 1–`limit`; null: as many as fit. */
export function most(limit: number) {
  return z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(limit))), null);
}
