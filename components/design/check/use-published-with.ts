"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useEditorState } from "@/components/design/design-context";
import type { Finding } from "@/lib/domain/board/check/finding";

/**
 * Whether the board was just published with these findings, and how to be told no longer: once for each set of them, and only until something
 * of them changes. It keeps nobody from publishing.
 */
export function usePublishedWith(findings: readonly Finding[]): readonly [boolean, () => void] {
  const { note } = useEditorState();
  const [told, setTold] = useState<string | null>(null);
  const before = useRef(new Set<string>());
  const key = JSON.stringify(findings);
  const isPublished = note?.said === "published";
  const number = note?.number;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that something was published
  useEffect(() => {
    if (!isPublished || findings.length === 0 || before.current.has(key)) return;
    before.current.add(key);
    setTold(key);
  }, [isPublished, number]);
  const forget = useCallback(() => setTold(null), []);
  return [findings.length > 0 && told === key, forget];
}
