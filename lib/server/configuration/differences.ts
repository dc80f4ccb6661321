import "server-only";
import {
  CONFIGURATION_FIELDS,
  type ConfigurationField,
  type ConfigurationThing,
  type Difference,
  type Fact,
} from "@/lib/contracts/admin/configuration";

/** What is said of a thing. A fact that is absent is no opinion: as the thing has it, so it stays. */
export type Facts = { readonly [Field in ConfigurationField]?: Fact | undefined };

/** A thing that there is none of yet. */
export function created(thing: ConfigurationThing, path: readonly string[], facts: Facts): Difference {
  return { kind: "created", thing, path, fields: fieldsBetween({}, facts) };
}

/** A thing that is to be otherwise; null where nothing differs. */
export function changed(
  thing: ConfigurationThing,
  path: readonly string[],
  before: Facts,
  wanted: Facts,
): Difference | null {
  const fields = fieldsBetween(before, wanted);
  return fields.length === 0 ? null : { kind: "changed", thing, path, fields };
}

/** A thing that is to go, with what was said of it. */
export function removed(thing: ConfigurationThing, path: readonly string[], facts: Facts): Difference {
  const fields = fieldsBetween({}, facts).map(({ field, after }) => ({ field, before: after, after: null }));
  return { kind: "removed", thing, path, fields };
}

/** The fields that the wanted facts would change, in the order of the catalogue. Both are taken for null where they say nothing. */
function fieldsBetween(before: Facts, wanted: Facts): Difference["fields"] {
  return CONFIGURATION_FIELDS.flatMap((field) => {
    const after = wanted[field];
    const was = before[field] ?? null;
    return after === undefined || isSame(was, after) ? [] : [{ field, before: was, after }];
  });
}

function isSame(a: Fact, b: Fact): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What an entry says, with nothing left out. */
export type Whole<Said> = { readonly [Key in keyof Said]-?: Exclude<Said[Key], undefined> };

/** A thing as it is, with what an entry says of it laid over: what the entry leaves out stays. */
export function overlaid<Said extends object>(before: Whole<Said>, wanted: Said): Whole<Said> {
  const over = Object.entries(wanted).filter(([, value]) => value !== undefined);
  // Holds because nothing absent is laid over what is whole.
  return { ...before, ...Object.fromEntries(over) } as Whole<Said>;
}

/** Names in the same order on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
