"use client";

import { useState } from "react";

/** Puts a text on the clipboard. `copied`: null until it was tried, false where the browser refused. */
export function useCopy(): { readonly copied: boolean | null; readonly copy: (text: string) => void } {
  const [copied, setCopied] = useState<boolean | null>(null);
  // Browsers hand out the clipboard over https or on this machine only.
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return { copied, copy: (text) => void copy(text) };
}
