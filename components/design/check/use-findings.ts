"use client";

import { useDeferredValue, useMemo } from "react";
import { useEditorState } from "@/components/design/design-context";
import { boardCheck } from "@/lib/domain/board/check/board-check";
import type { Finding } from "@/lib/domain/board/check/finding";
import type { BoardDocument } from "@/lib/domain/board/document";
import { type CheckedScreen, screenOf } from "./screens";

/** What the check has to say of the document, and which document that is: typing goes before checking. */
export function useFindings(screen: CheckedScreen): {
  readonly document: BoardDocument;
  readonly findings: readonly Finding[];
} {
  const document = useDeferredValue(useEditorState().history.present);
  return useMemo(() => ({ document, findings: boardCheck(document, screenOf(screen)) }), [document, screen]);
}
