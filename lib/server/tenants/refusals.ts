import "server-only";
import type { FieldRule } from "@/lib/domain/field-rule";
import type { Refusal } from "@/lib/domain/refusal";
import { err } from "@/lib/domain/result";

/** Services refuse with one of these; nothing was changed. */
type Refused = { readonly ok: false; readonly error: Refusal };

export function tenantNotFound(): Refused {
  return err({ kind: "not-found", code: "tenant-not-found", message: "There is no such tenant for you." });
}

export function credentialNotFound(): Refused {
  return err({ kind: "not-found", code: "credential-not-found", message: "There is no such credential." });
}

/** The form was filled in from an older state of the thing. */
export function changedMeanwhile(thing: "tenant" | "credential"): Refused {
  return err({
    kind: "conflict",
    code: `${thing}-changed`,
    message: `Somebody else has changed this ${thing} meanwhile. Nothing was saved; load it again and repeat your change.`,
  });
}

/** One field cannot be what it is; `why` completes a sentence that begins with its name. */
export function invalidField(field: string, why: string, rule: FieldRule): Refused {
  return err({
    kind: "invalid",
    code: "invalid",
    message: "Some of what was sent cannot be accepted.",
    fields: { [field]: why },
    rules: { [field]: rule },
  });
}
