import "server-only";
import { createHash } from "node:crypto";
import type { Difference } from "@/lib/contracts/admin/configuration";

/** Short for these differences and no others, with what was there before: somebody else's change of the same things makes another. */
export function fingerprintOf(differences: readonly Difference[]): string {
  const text = JSON.stringify(
    differences.map(({ kind, thing, path, fields }) => [
      kind,
      thing,
      path,
      fields.map(({ field, before, after }) => [field, before, after]),
    ]),
  );
  return createHash("sha256").update(text).digest("base64url");
}
