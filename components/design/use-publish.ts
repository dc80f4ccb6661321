"use client";

import { useEffect, useState } from "react";
import { readPublished } from "@/lib/client/design/draft-requests";
import { type SubmitFailure, submitJson } from "@/lib/client/forms/submit-json";
import type { BoardDesign } from "@/lib/contracts/boards/design";
import { useDesign, useSaving } from "./design-context";

/** Makes screens show what is being designed. */
export function usePublish({ board, isUnpublished }: BoardDesign) {
  const { editor, autosave } = useDesign();
  const saving = useSaving();
  const [version, setVersion] = useState(board.publishedVersion);
  const [isPublished, setPublished] = useState(!isUnpublished && board.publishedVersion !== null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SubmitFailure | null>(null);
  // Whatever is saved from now on differs from what is published.
  useEffect(() => {
    if (saving.status === "unsaved") setPublished(false);
  }, [saving.status]);

  async function publish(): Promise<void> {
    setBusy(true);
    setFailure(null);
    if (await autosave.flush()) {
      const address = `/api/boards/${encodeURIComponent(board.id)}/publish`;
      const body = { revision: autosave.revision(), version };
      const done = await submitJson({ method: "POST", address, body });
      const next = done.ok ? readPublished(done.value) : null;
      if (next !== null) {
        setVersion(next);
        setPublished(true);
        editor.say("published");
      }
      if (!done.ok) setFailure(done.error);
    }
    setBusy(false);
  }

  return {
    version,
    isPublished,
    isBusy,
    failure,
    publish: () => void publish(),
    close: () => setFailure(null),
    /** The draft was replaced as a whole. */
    changed: () => setPublished(false),
  };
}
