import "server-only";
import type { Refusal } from "@/lib/domain/refusal";
import { err } from "@/lib/domain/result";

/** Refusals that several services share. */
export const personNotFound = () =>
  err<Refusal>({ kind: "not-found", code: "person-not-found", message: "There is no such person for you." });

export const personChanged = () =>
  err<Refusal>({
    kind: "conflict",
    code: "person-changed",
    message: "Somebody else changed this person meanwhile. Load the page again and look at what it says.",
  });

export const beyondOwnRole = () =>
  err<Refusal>({ kind: "not-allowed", code: "beyond-own-role", message: "Nobody can give more than they have." });

/** One field that breaks a rule; `message` ends a sentence that begins with the field's name. */
export function invalidField(field: string, rule: string, message: string) {
  return err<Refusal>({
    kind: "invalid",
    code: "invalid",
    message: "Some of what was sent cannot be accepted.",
    fields: { [field]: message },
    rules: { [field]: { rule } },
  });
}

export function tooManyAttempts(waitMs: number) {
  return err<Refusal>({
    kind: "limited",
    code: "too-many-attempts",
    message: `Too many attempts. Try again in ${Math.ceil(waitMs / 1000)} s.`,
    retryAfterMs: waitMs,
  });
}
