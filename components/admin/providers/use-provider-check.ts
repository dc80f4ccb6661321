"use client";

import { useState } from "react";
import { submitJson } from "@/lib/client/forms/submit-json";
import { type ProviderCheck, type ProviderCheckInput, providerCheck } from "@/lib/contracts/admin/identity-providers";
import type { ProviderForm } from "./use-provider-form";

type CheckTrouble = "network" | "signed-out" | "limited" | "refused";

type CheckState =
  | { readonly phase: "idle" | "asking" | "incomplete" }
  | { readonly phase: "told"; readonly found: ProviderCheck }
  | { readonly phase: "trouble"; readonly trouble: CheckTrouble };

/** Checks what the form says of the provider at this moment; `isStale` once it says something else. */
export function useProviderCheck(form: ProviderForm) {
  const [state, setState] = useState<CheckState>({ phase: "idle" });
  const [checked, setChecked] = useState("");
  const typed: ProviderCheckInput = { maker: form.watch("maker"), groupsClaim: form.watch("groupsClaim") };
  const check = async (): Promise<void> => {
    if (state.phase === "asking") return;
    if (!(await form.trigger("maker", { shouldFocus: true }))) return setState({ phase: "incomplete" });
    setState({ phase: "asking" });
    setChecked(JSON.stringify(typed));
    const sent = await submitJson({ method: "POST", address: "/api/admin/identity-providers/check", body: typed });
    if (!sent.ok) return setState({ phase: "trouble", trouble: troubleOf(sent.error.kind) });
    const found = providerCheck.safeParse(sent.value);
    setState(found.success ? { phase: "told", found: found.data } : { phase: "trouble", trouble: "network" });
  };
  return { state, isStale: state.phase === "told" && checked !== JSON.stringify(typed), check: () => void check() };
}

function troubleOf(kind: string): CheckTrouble {
  return kind === "network" || kind === "signed-out" || kind === "limited" ? kind : "refused";
}
