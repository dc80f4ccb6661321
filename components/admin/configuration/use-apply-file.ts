"use client";

import { useState } from "react";
import { type SubmitFailure, submitJson } from "@/lib/client/forms/submit-json";
import {
  type ConfigurationApplied,
  type ConfigurationDifferences,
  configurationApplied,
  configurationDifferences,
  type GivenSecret,
} from "@/lib/contracts/admin/configuration";

/** How far a file has come. What is shown belongs to the text as it stands: with other text it is gone. */
export type Stage =
  | { readonly kind: "editing" }
  | { readonly kind: "refused"; readonly failure: SubmitFailure }
  | { readonly kind: "shown"; readonly shown: ConfigurationDifferences; readonly failure: SubmitFailure | null }
  | { readonly kind: "applied"; readonly applied: ConfigurationApplied };

/** A file on its way: its text, what it would change, and that it is done. */
export function useApplyFile() {
  const [text, setText] = useState("");
  const [prune, setPrune] = useState(false);
  const [stage, setStage] = useState<Stage>({ kind: "editing" });
  const [isBusy, setBusy] = useState(false);

  const send = async (address: string, body: unknown) => {
    setBusy(true);
    const sent = await submitJson({ method: "POST", address, body });
    setBusy(false);
    return sent;
  };

  const show = async () => {
    if (isBusy) return;
    const sent = await send("/api/admin/configuration/differences", { text, prune });
    const read = sent.ok ? configurationDifferences.safeParse(sent.value) : null;
    if (read?.success) setStage({ kind: "shown", shown: read.data, failure: null });
    else setStage({ kind: "refused", failure: sent.ok ? UNREADABLE : sent.error });
  };

  const apply = async (secrets: readonly GivenSecret[]) => {
    if (isBusy || stage.kind !== "shown") return;
    const { shown } = stage;
    const body = { text, prune, fingerprint: shown.fingerprint, secrets };
    const sent = await send("/api/admin/configuration", body);
    const read = sent.ok ? configurationApplied.safeParse(sent.value) : null;
    if (read?.success) setStage({ kind: "applied", applied: read.data });
    else setStage({ kind: "shown", shown, failure: sent.ok ? UNREADABLE : sent.error });
  };

  return {
    text,
    prune,
    stage,
    isBusy,
    show,
    apply,
    write: (next: string) => {
      setText(next);
      setStage({ kind: "editing" });
    },
    choosePrune: (next: boolean) => {
      setPrune(next);
      setStage({ kind: "editing" });
    },
  };
}

/** A success of another version of the server: what it did is not known. */
const UNREADABLE: SubmitFailure = {
  kind: "network",
  code: "network",
  message: "The server's answer could not be read.",
  rules: {},
  fields: {},
  places: {},
};
