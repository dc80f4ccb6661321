"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { submitUpon } from "@/lib/client/forms/own-steps";
import type { Submission } from "@/lib/client/forms/submit-json";
import type { FormState, Outcome } from "@/lib/client/forms/use-admin-form";

interface After {
  /** Where to, instead of the page as it is then. */
  readonly leaveTo?: string | undefined;
  /** Hears what the server answered. */
  readonly onDone?: ((answer: unknown) => void) | undefined;
}

/** One request that a button sends, a change of `thing`; the page is rendered afresh after it, or left. */
export function useAction(request: Submission, thing: string, { leaveTo, onDone }: After = {}) {
  const router = useRouter();
  const [isRefreshing, startRefresh] = useTransition();
  const [isSending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const refresh = () => startRefresh(() => (leaveTo === undefined ? router.refresh() : router.replace(leaveTo)));
  const isBusy = isSending || isRefreshing;
  /** Resolves to whether it was done. */
  const run = async (): Promise<boolean> => {
    if (isBusy) return false;
    setSending(true);
    const sent = await submitUpon(thing, request);
    setSending(false);
    setOutcome(sent.ok ? { kind: "none" } : { kind: "failed", failure: sent.error });
    if (sent.ok) {
      onDone?.(sent.value);
      refresh();
    }
    return sent.ok;
  };
  const loadNewer = () => {
    setOutcome({ kind: "none" });
    startRefresh(() => router.refresh());
  };
  const form: FormState = { submit: () => void run(), outcome, isDirty: false, isBusy, loadNewer };
  return { run, form, isBusy };
}
