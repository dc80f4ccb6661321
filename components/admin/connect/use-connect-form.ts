"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAdminForm } from "@/lib/client/forms/use-admin-form";
import type { CheckInput } from "@/lib/contracts/admin/connect";
import { tenantInput, tenantMade } from "@/lib/contracts/admin/tenants";
import type { Region } from "@/lib/domain/region";
import { useCheck } from "./use-check";

type Values = CheckInput & {
  name: string;
  timeZone: string | null;
  pollSeconds: number;
  credential: { kind: "existing"; id: string } | { kind: "new"; name: string; apiKey: string; apiSecret: string };
};

export const NEW_KEY = { kind: "new", name: "", apiKey: "", apiSecret: "" } as const;

/** The form that connects a tenant, with its check: only what a check has passed is connected. */
export function useConnectForm(pollSeconds: number) {
  const router = useRouter();
  const t = useTranslations("connect.fields");
  const [values] = useState<Values>({
    name: "",
    region: "us",
    tenantName: null,
    timeZone: null,
    pollSeconds,
    credential: NEW_KEY,
  });
  const form = useAdminForm({
    schema: tenantInput,
    values,
    method: "POST",
    address: "/api/admin/tenants",
    onDone: (answer) => {
      const made = tenantMade.safeParse(answer);
      router.push(made.success ? `/boards/${encodeURIComponent(made.data.boardId)}` : "/admin/tenants");
    },
  });
  const { state, check, stop } = useCheck("/api/admin/check");
  const [checked, setChecked] = useState<string | null>(null);
  const [isNamed, setNamed] = useState(false);
  const typed = toCheck(form.watch());

  const runCheck = async (): Promise<void> => {
    const isNew = form.getValues("credential.kind") === "new";
    const fields = [...(isNew ? (["credential.apiKey", "credential.apiSecret"] as const) : []), "tenantName"] as const;
    if (!(await form.trigger(fields, { shouldFocus: true }))) return;
    const input = toCheck(form.getValues());
    setChecked(JSON.stringify(input));
    const failure = await check(input);
    if (failure?.code === "bad-credentials" && isNew)
      form.setError("credential.apiSecret", { type: "8x8", message: t(failure.code) });
    if (failure?.code === "tenant-name-missing" || failure?.code === "tenant-name-wrong") {
      setNamed(true);
      form.setError("tenantName", { type: "8x8", message: t(failure.code) }, { shouldFocus: true });
    }
  };

  const isStale = checked !== null && checked !== JSON.stringify(typed);
  const isChecking = state.phase === "running";
  const isReady = state.phase === "passed" && !isStale;
  return {
    form: {
      ...form,
      isBusy: form.isBusy || isChecking,
      // Enter does what the button does: it checks until a check has passed.
      submit: (event?: React.BaseSyntheticEvent) => {
        if (isReady) return form.submit(event);
        event?.preventDefault();
        if (!isChecking) void runCheck();
      },
    },
    state,
    isStale: isStale && !isChecking,
    isReady,
    isChecking,
    stop,
    /** Whether a tenant name is asked for: 8x8 wants one, or somebody says so. */
    isNamed,
    setNamed: (wanted: boolean) => {
      setNamed(wanted);
      form.clearErrors("tenantName");
      if (!wanted) form.setValue("tenantName", null);
    },
    takeRegion: (region: Region) => {
      form.setValue("region", region, { shouldDirty: true });
      void runCheck();
    },
    checkAgain: () => void runCheck(),
  };
}

/** What of the form goes into a check. */
function toCheck({ credential, region, tenantName }: Values): CheckInput {
  if (credential.kind === "existing")
    return { credential: { kind: "existing", id: credential.id }, region, tenantName };
  const { apiKey, apiSecret } = credential;
  return { credential: { kind: "new", apiKey: apiKey.trim(), apiSecret: apiSecret.trim() }, region, tenantName };
}
