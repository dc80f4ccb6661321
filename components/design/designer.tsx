"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState } from "react";
import { UnsavedGuard } from "@/components/admin/form/unsaved-guard";
import "@/components/board/board.css";
import { BoardProvider } from "@/components/board/board-context";
import "@/components/sheet/sheet.css";
import { createAutosave } from "@/lib/client/design/autosave";
import { saveDraft } from "@/lib/client/design/draft-requests";
import { createEditor } from "@/lib/client/design/editor";
import { useFollow } from "@/lib/client/live/use-live";
import type { BoardDesign } from "@/lib/contracts/boards/design";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { BoardPanels, PanelsBar } from "./board-panels";
import { Canvas } from "./canvas";
import { BoardCheckPanel } from "./check/board-check-panel";
import { ConflictDialog } from "./conflict-dialog";
import "./design.css";
import { DesignProvider, useSaving } from "./design-context";
import { DesignerBar } from "./designer-bar";
import { Inspector } from "./inspector";
import { PagesBar } from "./pages-bar";
import { Palette } from "./palette";
import { isWallSize, type ScreenSize } from "./screen-sizes";
import { Spoken } from "./spoken";
import { StartFrom } from "./start-from";
import { useDesignKeys } from "./use-design-keys";

interface DesignerProps {
  readonly design: BoardDesign;
  readonly timeZone: string;
}

/** Where a board is laid out: palette, canvas, inspector, and the bar above. */
export function Designer({ design, timeZone }: DesignerProps) {
  const t = useTranslations("design");
  const { board, queues, rules } = design;
  const [value] = useState(() => {
    const document = design.document ?? emptyDocument("page-1", t("firstPage"));
    const editor = createEditor(document);
    const autosave = createAutosave({
      editor,
      stored: { revision: design.revision, document: design.document },
      at: design.updatedAt,
      send: (draft) => saveDraft(board.id, draft),
      now: Date.now,
    });
    return { editor, autosave, board, queues, rules, timeZone };
  });
  useEffect(() => value.autosave.start(), [value]);
  const scope = useMemo(() => ({ boardId: board.id, draft: true }) as const, [board.id]);
  const live = useMemo(() => ({ scope, timeZone }), [scope, timeZone]);
  useFollow(scope);
  return (
    <BoardProvider value={live}>
      <DesignProvider value={value}>
        <Workplace design={design} />
      </DesignProvider>
    </BoardProvider>
  );
}

function Workplace({ design }: { readonly design: BoardDesign }) {
  const [size, setSize] = useState<ScreenSize>("1080p");
  const { status } = useSaving();
  const toCanvas = useCallback(() => setSize((now) => (isWallSize(now) ? now : "1080p")), []);
  useDesignKeys();
  return (
    <BoardPanels toCanvas={toCanvas}>
      <div className="designer">
        <DesignerBar design={design} size={size} onSize={setSize} />
        <Palette />
        <main id="main" className="design-main">
          <PagesBar />
          <Canvas size={size} />
          <StartFrom />
          <PanelsBar />
          <BoardCheckPanel />
        </main>
        <Inspector />
        <ConflictDialog />
        <Spoken />
        <UnsavedGuard isDirty={status !== "saved"} />
      </div>
    </BoardPanels>
  );
}
