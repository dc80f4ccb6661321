"use client";

import { useTranslations } from "next-intl";
import { UnsavedGuard } from "@/components/admin/form/unsaved-guard";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { TenantFacts } from "@/lib/domain/board/templates/template";
import { BoardFacts } from "./board-facts";
import "./new-board.css";
import { Counterparts } from "./counterparts";
import { StartChoice } from "./start-choice";
import { useNewBoard } from "./use-new-board";

export interface NewBoardProps {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** Where the board is to be. */
  readonly tenantId: string;
  /** The board of all queues there. */
  readonly boardId: string;
  /** IANA; the tenant's. */
  readonly timeZone: string;
  readonly queues: readonly (TenantFacts["queues"][number] & { readonly name: string })[];
  /** What can be copied, of all tenants. */
  readonly originals: readonly { readonly id: string; readonly name: string; readonly tenant: string }[];
  /** The board that a copy was asked for of; null: none. */
  readonly copyOf: string | null;
}

/** Makes a board and leads into its designer. */
export function NewBoard({ tenantId, boardId, timeZone, places, queues, originals, copyOf }: NewBoardProps) {
  const t = useTranslations("design.new");
  const state = useNewBoard(
    tenantId,
    copyOf === null ? { from: "template", template: "operations-floor" } : { from: "board", boardId: copyOf },
  );
  const { failure } = state;
  return (
    <form
      noValidate
      className="new-board mt-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!state.isBusy) state.make();
      }}
    >
      <BoardFacts state={state} places={places} tenantId={tenantId} queues={queues} />
      <div className="new-board-start min-w-0">
        <StartChoice state={state} boardId={boardId} timeZone={timeZone} queues={queues} originals={originals} />
        {state.original !== undefined && <Counterparts state={state} original={state.original} queues={queues} />}
      </div>
      <div>
        <Button kind="primary" type="submit" disabled={state.isBusy || !state.isReady} className="w-full sm:w-auto">
          {t("make")}
        </Button>
        <div role="alert" className="mt-3">
          {failure !== null && failure.rules.name === undefined && failure.rules.queueIds === undefined && (
            <Notice tone="breach" title={t("failed")}>
              {failure.message === "" ? null : failure.message}
            </Notice>
          )}
        </div>
      </div>
      <UnsavedGuard isDirty={state.isDirty} />
    </form>
  );
}
