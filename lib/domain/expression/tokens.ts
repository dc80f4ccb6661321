import type { Span } from "./expression";

export interface Token extends Span {
  /** `end` stands behind the last one; `unknown` is a character that means nothing here. */
  readonly kind: "number" | "word" | "sign" | "unknown" | "end";
  /** As it was written. */
  readonly text: string;
}

/**
 * A word is a name or a metric's key. The one hyphen in keys is that of spans (`accepted.int-15m`), so that
 * `accepted.today-1` is a difference; a key that somebody is still typing (`accepted.`, `accepted.int-`) is one word, too.
 */
const WORD = /[\p{L}_][\p{L}\p{N}_]*(?:\.(?:int-[\p{L}\p{N}]*|[\p{L}\p{N}_]*))*/uy;
const NUMBER = /\d+(?:\.\d+)?/y;
const SIGN = /<=|>=|!=|<>|==|[-+*/<>=(),;%×·÷−≤≥≠]/y;
const SPACE = /\s+/y;

const FORMS = [
  { kind: "number", form: NUMBER },
  { kind: "word", form: WORD },
  { kind: "sign", form: SIGN },
] as const;

/** Cuts a text into what it is made of, each with its place. Nothing is refused here. */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = skip(text, 0);
  while (at < text.length) {
    const token = tokenAt(text, at);
    found.push(token);
    at = skip(text, token.to);
  }
  found.push({ kind: "end", text: "", from: text.length, to: text.length });
  return found;
}

function tokenAt(text: string, from: number): Token {
  for (const { kind, form } of FORMS) {
    const match = matchAt(form, text, from);
    if (match !== null) return { kind, text: match, from, to: from + match.length };
  }
  const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
  return { kind: "unknown", text: character, from, to: from + character.length };
}

function skip(text: string, from: number): number {
  return from + (matchAt(SPACE, text, from)?.length ?? 0);
}

function matchAt(form: RegExp, text: string, from: number): string | null {
  form.lastIndex = from;
  return form.exec(text)?.[0] ?? null;
}
