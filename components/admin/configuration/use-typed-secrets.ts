"use client";

import { useState } from "react";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import type { Need } from "@/lib/contracts/admin/configuration";
import { apiKey, apiSecret } from "@/lib/contracts/admin/tenants";
import { rulesOf } from "@/lib/contracts/field-rules";
import type { TypedSecret } from "./use-apply-file";

const SCHEMAS = { apiKey, apiSecret } as const;
export type SecretPart = keyof typeof SCHEMAS;

/** Keys and secrets as they are typed, and what is wrong with them once they were looked at. */
export function useTypedSecrets(needs: readonly Need[]) {
  const forms = useRuleTranslator();
  const [typed, setTyped] = useState<readonly TypedSecret[]>(() =>
    needs.map(({ thing, name }) => ({ thing, name, apiKey: "", apiSecret: "" })),
  );
  const [isLookedAt, setLookedAt] = useState(false);
  const errorOf = (index: number, part: SecretPart): string | null => {
    const value = typed[index]?.[part] ?? "";
    const read = SCHEMAS[part].safeParse(value);
    if (read.success) return null;
    const rule = rulesOf(read.error.issues).body;
    return rule === undefined ? null : ruleWords(forms, rule, value);
  };
  const parts: readonly SecretPart[] = ["apiKey", "apiSecret"];
  return {
    typed,
    errorOf: (index: number, part: SecretPart) => (isLookedAt ? errorOf(index, part) : null),
    type: (index: number, part: SecretPart, value: string) =>
      setTyped((before) => before.map((one, at) => (at === index ? { ...one, [part]: value } : one))),
    /** Whether all of them can be sent; from now on what is wrong is said. */
    check: (): boolean => {
      setLookedAt(true);
      return typed.every((_, index) => parts.every((part) => errorOf(index, part) === null));
    },
  };
}
