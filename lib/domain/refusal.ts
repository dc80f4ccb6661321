import type { FieldRule } from "./field-rule";
import { err } from "./result";

/** Where something stands in a text; both from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Why a service did not do what it was asked to. Nothing was changed. */
export interface Refusal {
  readonly kind: "not-found" | "conflict" | "invalid" | "not-allowed" | "limited";
  /** Stable, for programs and for the words of another language: "tenant-changed". */
  readonly code: string;
  /** English, for whoever has no words for the code. */
  readonly message: string;
  /** By the field's path: what is wrong with it, as the end of a sentence that begins with its name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The same by rule, for forms in other languages. */
  readonly rules?: Readonly<Record<string, FieldRule>>;
  /** By the field's path, where it stands in a file that was sent. */
  readonly places?: Readonly<Record<string, FilePlace>>;
  /** When asking again can help, ms from now; only with "limited". */
  readonly retryAfterMs?: number;
}

/** A service's answer when it refuses. */
export type Refused = { readonly ok: false; readonly error: Refusal };

/** A refusal that one service has for itself, beside those below. */
export function refuse(kind: "not-found" | "conflict" | "not-allowed", code: string, message: string): Refused {
  return err({ kind, code, message });
}

/** There is none, or it is not the caller's to see: the two look the same. */
export function notFound(thing: string): Refused {
  return refuse("not-found", `${thing}-not-found`, `There is no such ${thing} for you.`);
}

/** The form was filled in from an older state of the thing. Forms offer to load it again by the end of the code. */
export function changedMeanwhile(thing: string): Refused {
  const message = `Somebody else has changed this ${thing} meanwhile. Nothing was saved; load it again and repeat your change.`;
  return refuse("conflict", `${thing}-changed`, message);
}

/** One field cannot be what it is; `why` ends a sentence that begins with its name. */
export function invalidField(field: string, why: string, rule: FieldRule): Refused {
  return err({
    kind: "invalid",
    code: "invalid",
    message: "Some of what was sent cannot be accepted.",
    fields: { [field]: why },
    rules: { [field]: rule },
  });
}

/** Too often: worth asking again after so long, ms. */
export function limited(code: string, message: string, retryAfterMs: number): Refused {
  return err({ kind: "limited", code, message, retryAfterMs });
}
