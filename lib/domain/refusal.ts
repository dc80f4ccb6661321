import type { FieldRule } from "./field-rule";

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
  /** When asking again can help, ms from now; only with "limited". */
  readonly retryAfterMs?: number;
}
