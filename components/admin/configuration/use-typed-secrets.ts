"use client";

import { useState } from "react";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import type { GivenSecret, Need } from "@/lib/contracts/admin/configuration";
import { clientSecret } from "@/lib/contracts/admin/identity-providers";
import { apiKey, apiSecret } from "@/lib/contracts/admin/tenants";
import { rulesOf } from "@/lib/contracts/field-rules";

const SCHEMAS = { apiKey, apiSecret, clientSecret } as const;
export type SecretPart = keyof typeof SCHEMAS;

/** What is asked for, by whose it is. */
const PARTS: Readonly<Record<Need["thing"], readonly SecretPart[]>> = {
  credential: ["apiKey", "apiSecret"],
  "identity-provider": ["clientSecret"],
};

type Typed = Readonly<Record<SecretPart, string>>;

/** Keys and secrets as they are typed, and what is wrong with them once they were looked at. */
export function useTypedSecrets(needs: readonly Need[]) {
  const forms = useRuleTranslator();
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    needs.map(() => ({ apiKey: "", apiSecret: "", clientSecret: "" })),
  );
  const [isLookedAt, setLookedAt] = useState(false);
  const textOf = (index: number, part: SecretPart) => typed[index]?.[part] ?? "";
  const errorOf = (index: number, part: SecretPart): string | null => {
    const value = textOf(index, part);
    const read = SCHEMAS[part].safeParse(value);
    if (read.success) return null;
    const rule = rulesOf(read.error.issues).body;
    return rule === undefined ? null : ruleWords(forms, rule, value);
  };
  return {
    textOf,
    errorOf: (index: number, part: SecretPart) => (isLookedAt ? errorOf(index, part) : null),
    type: (index: number, part: SecretPart, value: string) =>
      setTyped((before) => before.map((one, at) => (at === index ? { ...one, [part]: value } : one))),
    /** Whether all of them can be sent; from now on what is wrong is said. */
    check: (): boolean => {
      setLookedAt(true);
      return needs.every(({ thing }, index) => PARTS[thing].every((part) => errorOf(index, part) === null));
    },
    /** As they are sent. */
    given: (): readonly GivenSecret[] =>
      needs.map(({ thing, name }, index) =>
        thing === "credential"
          ? { thing, name, apiKey: textOf(index, "apiKey"), apiSecret: textOf(index, "apiSecret") }
          : { thing, name, clientSecret: textOf(index, "clientSecret") },
      ),
  };
}
