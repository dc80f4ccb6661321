import type { Json } from "@/lib/domain/json";

/*
 * Checks what came over the wire. The browser's part of a contract needs eight of zod's words, and zod cannot be had in
 * part: with the targets that TVs need it is 16 KB gzip on every page, this is 1. Everywhere else zod does the checking.
 */

const MISFIT = Symbol("misfit");
type Misfit = typeof MISFIT;

/** What a value must look like. Unknown fields are left out of the answer, so nothing unexpected travels on. */
export interface Shape<T> {
  /** The value as this shape has it, else `MISFIT`. For shapes that are made of others; never throws. */
  read(value: unknown): T | Misfit;
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: "misfit" };
  /** Throws when the value does not fit. */
  parse(value: unknown): T;
}

/** The type of what fits a shape. */
export type Infer<S> = S extends Shape<infer T> ? T : never;

function shape<T>(read: (value: unknown) => T | Misfit): Shape<T> {
  return {
    read,
    safeParse(value) {
      const data = read(value);
      return data === MISFIT ? { success: false, error: "misfit" } : { success: true, data };
    },
    parse(value) {
      const data = read(value);
      if (data === MISFIT) throw new TypeError("The value does not have the shape it should have.");
      return data;
    },
  };
}

export const string = shape((value) => (typeof value === "string" ? value : MISFIT));

/** A finite number, as JSON has no others. */
export const number = shape((value) => (typeof value === "number" && Number.isFinite(value) ? value : MISFIT));

export const boolean = shape((value) => (typeof value === "boolean" ? value : MISFIT));

/** One of a few strings. */
export function oneOf<const T extends string>(...allowed: readonly T[]): Shape<T> {
  return shape((value) => allowed.find((one) => one === value) ?? MISFIT);
}

export function nullable<T>(inner: Shape<T>): Shape<T | null> {
  return shape((value) => (value === null ? null : inner.read(value)));
}

/** The first of the shapes that fits. */
export function union<T extends readonly unknown[]>(...shapes: { [K in keyof T]: Shape<T[K]> }): Shape<T[number]> {
  return shape((value) => {
    for (const one of shapes) {
      const data = one.read(value);
      if (data !== MISFIT) return data;
    }
    return MISFIT;
  });
}

export function array<T>(item: Shape<T>): Shape<T[]> {
  return shape((value) => {
    if (!Array.isArray(value)) return MISFIT;
    const items: T[] = [];
    for (const one of value) {
      const data = item.read(one);
      if (data === MISFIT) return MISFIT;
      items.push(data);
    }
    return items;
  });
}

/** An object of any names whose values are all of one shape. */
export function record<T>(item: Shape<T>): Shape<Record<string, T>> {
  return shape((value) => {
    if (!isObject(value)) return MISFIT;
    const fields: Record<string, T> = {};
    for (const name of Object.keys(value)) {
      // Assigning to it would set the object's prototype.
      if (name === "__proto__") continue;
      const data = item.read(value[name]);
      if (data === MISFIT) return MISFIT;
      fields[name] = data;
    }
    return fields;
  });
}

/** Deeper than any document there is; beyond it a hostile answer would exhaust the stack. */
const MOST_DEPTH = 64;

/** Anything that JSON can say. */
export const json: Shape<Json> = shape((value) => readJson(value, MOST_DEPTH));

function readJson(value: unknown, depth: number): Json | Misfit {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (typeof value === "number") return number.read(value);
  if (depth === 0) return MISFIT;
  const inner = shape((item) => readJson(item, depth - 1));
  return Array.isArray(value) ? array(inner).read(value) : record(inner).read(value);
}

interface OptionalShape<T> extends Shape<T> {
  readonly isOptional: true;
}

/** A field of an object that may be missing. */
export function optional<T>(inner: Shape<T>): OptionalShape<T | undefined> {
  return { ...shape((value) => (value === undefined ? undefined : inner.read(value))), isOptional: true };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalName<F extends Fields> = { [K in keyof F]: F[K] extends OptionalShape<unknown> ? K : never }[keyof F];
type ObjectOf<F extends Fields> = {
  [K in Exclude<keyof F, OptionalName<F>>]: Infer<F[K]>;
} & { [K in OptionalName<F>]?: Infer<F[K]> };
/** The same type written out, so that messages of the compiler can be read. */
type Written<T> = { [K in keyof T]: T[K] };

/** An object of these fields; others are left out. */
export function object<F extends Fields>(fields: F): Shape<Written<ObjectOf<F>>> {
  const entries = Object.entries(fields);
  return shape((value) => {
    if (!isObject(value)) return MISFIT;
    const known: Record<string, unknown> = {};
    for (const [name, field] of entries) {
      const data = field.read(value[name]);
      if (data === MISFIT) return MISFIT;
      if (data !== undefined) known[name] = data;
    }
    // Holds because each of the fields has just been read by its own shape, and a missing one may be missing.
    return known as Written<ObjectOf<F>>;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
