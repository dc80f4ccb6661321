import { FUNCTION_NAMES, LITERAL_UNITS, type Span } from "./expression";
import { functionNamed } from "./functions";
import type { Known, KnownMetric } from "./known";
import { binarySign } from "./operators";
import { type Token, tokens } from "./tokens";

/** Something that could be written at the cursor: `text` in place of what stands from `from` to `to`. */
export interface Completion extends Span {
  readonly kind: "metric" | "function" | "sign" | "word" | "unit";
  readonly text: string;
  /** Where the cursor goes, counted from `from`: into a function's parentheses. */
  readonly cursor: number;
  /** Of a metric: what is known of it. */
  readonly metric: KnownMetric | null;
}

const MOST_COMPLETIONS = 30;
const SIGNS = ["+", "-", "*", "/", "<", "<=", ">", ">=", "=", "!="] as const;
const WORDS = ["and", "or"] as const;

/**
 * What may come at the cursor, the likeliest first: values where one is missing, signs where one has been named. What
 * stands of a word already is looked for in keys and in labels, and replaced as a whole.
 */
export function complete(text: string, cursor: number, known: Known): readonly Completion[] {
  const all = tokens(text);
  const word = all.find(({ kind, from, to }) => kind === "word" && from < cursor && cursor <= to);
  const from = word?.from ?? cursor;
  const before = all.filter(({ kind, to }) => kind !== "end" && to <= from).at(-1);
  const started = text.slice(from, cursor).toLowerCase();
  const isCalled = all.find((token) => token.from >= (word?.to ?? cursor))?.text === "(";
  const place: Place = { from, to: word?.to ?? cursor, started, isCalled };
  return (wantsValue(before) ? values(place, known) : signs(place, before)).slice(0, MOST_COMPLETIONS);
}

interface Place extends Span {
  /** What stands between `from` and the cursor, in lower case. */
  readonly started: string;
  /** A parenthesis follows already. */
  readonly isCalled: boolean;
}

function wantsValue(before: Token | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === "sign") return before.text !== ")" && before.text !== "%";
  return before.kind === "word" && (binarySign(before.text) !== null || before.text.toLowerCase() === "not");
}

function completion({ from, to }: Span, kind: Completion["kind"], text: string, back = 0): Completion {
  return { from, to, kind, text, cursor: text.length - back, metric: null };
}

function values(place: Place, known: Known): readonly Completion[] {
  const metrics = known.metrics
    .map((metric) => ({ metric, rank: rankOf(place.started, metric) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ metric }) => ({ ...completion(place, "metric", metric.key), metric }));
  const functions = FUNCTION_NAMES.filter((name) => name.startsWith(place.started)).map((name) =>
    place.isCalled ? completion(place, "function", name) : completion(place, "function", `${name}()`, 1),
  );
  const negation = "not".startsWith(place.started) ? [completion(place, "word", "not")] : [];
  // A function typed to its last letter is meant; else people look for metrics.
  const isMeant = functionNamed(place.started) !== null;
  return isMeant ? [...functions, ...metrics] : [...metrics, ...functions, ...negation];
}

/** Smaller is likelier: the key begins so, a word of the label does, it stands somewhere within; null: it does not. */
function rankOf(started: string, { key, label }: KnownMetric): number | null {
  const [lowerKey, lowerLabel] = [key.toLowerCase(), label.toLowerCase()];
  if (lowerKey.startsWith(started)) return 0;
  if (lowerLabel.split(/\s+/).some((word) => word.startsWith(started))) return 1;
  return lowerKey.includes(started) || lowerLabel.includes(started) ? 2 : null;
}

function signs(place: Place, before: Token | undefined): readonly Completion[] {
  const units = before?.kind === "number" ? LITERAL_UNITS.filter((unit) => unit.startsWith(place.started)) : [];
  const words = WORDS.filter((word) => word.startsWith(place.started));
  return [
    ...units.map((unit) => completion(place, "unit", unit)),
    ...(place.started === "" ? SIGNS.map((sign) => completion(place, "sign", sign)) : []),
    ...words.map((word) => completion(place, "word", word)),
  ];
}
