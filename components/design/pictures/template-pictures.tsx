"use client";

import { type ReactNode, useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import "@/components/board/board.css";
import "@/components/sheet/sheet.css";
import { useSample } from "@/lib/client/design/samples";
import type { TemplateName, TenantFacts } from "@/lib/domain/board/templates/template";
import { BoardPicture } from "./board-picture";
import { useTemplates } from "./use-templates";

interface TemplatePicturesProps {
  /** Whose numbers fill them. */
  readonly boardId: string;
  readonly timeZone: string;
  readonly queues: TenantFacts["queues"];
  /** Of these alone; null: of all of them. */
  readonly queueIds: readonly string[] | null;
  readonly children: (picture: (name: TemplateName) => ReactNode) => ReactNode;
}

/** What each template would be here and now. */
export function TemplatePictures({ boardId, timeZone, queues, queueIds, children }: TemplatePicturesProps) {
  const own = useMemo(() => {
    const wanted = queueIds === null || queueIds.length === 0 ? null : new Set(queueIds);
    return queues.filter(({ id }) => wanted?.has(id) !== false);
  }, [queues, queueIds]);
  const { document, pageOf } = useTemplates(boardId, own);
  const scope = useMemo(() => ({ boardId, sample: "templates" }), [boardId]);
  useSample(scope, { document, queueIds: own.length === queues.length ? null : own.map(({ id }) => id) });
  const context = useMemo(() => ({ scope, timeZone }), [scope, timeZone]);
  return (
    <BoardProvider value={context}>
      {children((name) => {
        const page = pageOf(name);
        return page === undefined ? null : <BoardPicture page={{ ...page, tiles: [...page.tiles] }} />;
      })}
    </BoardProvider>
  );
}
