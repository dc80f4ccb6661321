import { useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import { SheetBoard } from "@/components/sheet/sheet-board";
import type { TemplateName } from "@/lib/domain/board/templates/template";
import { TIME_ZONE } from "../scenes/moment";
import type { SceneName } from "../scenes/scene";
import { sentOf } from "../scenes/view";
import { boardFrom } from "../specimens/boards";
import { Frame } from "./frame";
import "@/components/board/board.css";

interface WholeBoardProps {
  template: TemplateName;
  scene: SceneName;
}

const BOARD_ID = "board";

/** A board as a template makes it from the pictured tenant. */
export function WholeBoard({ template, scene }: WholeBoardProps) {
  const document = useMemo(() => boardFrom(template), [template]);
  const context = useMemo(() => ({ scope: { boardId: BOARD_ID }, timeZone: TIME_ZONE }), []);
  return (
    <Frame boards={[{ boardId: BOARD_ID, document, scene }]}>
      <BoardProvider value={context}>
        <SheetBoard name="Customer Care" tenantName="Northwind EU" document={sentOf(document)} />
      </BoardProvider>
    </Frame>
  );
}
