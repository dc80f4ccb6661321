import "server-only";
import type { GivenSecret } from "@/lib/contracts/admin/configuration";
import { isSameName } from "@/lib/domain/same-name";
import type { SecretGiver } from "./work";

/** Hands out what somebody typed, and nothing else: where a file says that a secret is, is nothing to a browser's server. */
export function typedSecrets(typed: readonly GivenSecret[]): SecretGiver {
  return ({ thing, name }) => typed.find((one) => one.thing === thing && isSameName(one.name, name)) ?? {};
}
