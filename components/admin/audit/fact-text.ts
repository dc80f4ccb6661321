/** The words that facts are told in. */
export interface FactWords {
  name(field: string): string;
  /** The words for a value that is a code ("tenant-admin"); the value itself where there are none. */
  code(field: string, value: string): string;
  /** The words for a thing that has a sentence of its own; undefined for all others. */
  thing(field: string, value: object): string | undefined;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
}

/** A recorded fact as a person reads it; several things (queues) a line each. */
export function factText(field: string, value: unknown, words: FactWords): string {
  if (value === null || value === undefined || value === "") return words.none;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return words.code(field, value);
  if (Array.isArray(value)) {
    const texts = value.map((one) => factText(field, one, words));
    if (texts.length === 0) return words.none;
    return texts.join(value.some((one) => typeof one === "object") ? "\n" : ", ");
  }
  return typeof value === "object" ? (words.thing(field, value) ?? thingText(value, words)) : String(value);
}

/** By its name and id, with what else is said of it. */
function thingText(thing: object, words: FactWords): string {
  const { id, name, ...rest }: Readonly<Record<string, unknown>> = { ...thing };
  const facts = Object.entries(rest).map(([field, value]) => `${words.name(field)} ${factText(field, value, words)}`);
  const head = typeof id === "string" ? (typeof name === "string" ? `${name} (${id})` : id) : null;
  if (head === null) return facts.join(", ");
  return facts.length === 0 ? head : `${head}: ${facts.join(", ")}`;
}
