"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import type { BoardEntry } from "@/lib/contracts/admin/boards";
import { BoardForm, type QueueChoice } from "./board-form";
import { DeleteBoard } from "./delete-board";

interface BoardListProps {
  readonly tenantId: string;
  readonly boards: readonly BoardEntry[];
  readonly queues: readonly QueueChoice[];
}

/** The boards of a tenant, and what can be done with each. One form is open at a time, so nothing typed elsewhere is forgotten. */
export function BoardList({ tenantId, boards, queues }: BoardListProps) {
  const t = useTranslations("queues.boards");
  /** The id of the board being changed; "" for one being made. */
  const [edited, setEdited] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<BoardEntry | null>(null);
  const close = () => setEdited(null);
  return (
    <>
      <ul className="space-y-3">
        {boards.map((board) => (
          <li key={board.id} className="rounded-tile bg-surface p-5">
            {edited === board.id ? (
              <BoardForm tenantId={tenantId} board={board} queues={queues} close={close} />
            ) : (
              <BoardLine
                board={board}
                edit={edited === null ? () => setEdited(board.id) : null}
                remove={board.isDefault ? null : () => setLeaving(board)}
              />
            )}
          </li>
        ))}
      </ul>
      {edited === "" ? (
        <div className="mt-3 rounded-tile bg-surface p-5">
          <BoardForm tenantId={tenantId} board={null} queues={queues} close={close} />
        </div>
      ) : (
        <Button kind="primary" className="mt-5" disabled={edited !== null} onClick={() => setEdited("")}>
          {t("add")}
        </Button>
      )}
      {leaving !== null && <DeleteBoard tenantId={tenantId} board={leaving} close={() => setLeaving(null)} />}
    </>
  );
}

interface BoardLineProps {
  readonly board: BoardEntry;
  readonly edit: (() => void) | null;
  readonly remove: (() => void) | null;
}

function BoardLine({ board, edit, remove }: BoardLineProps) {
  const t = useTranslations("queues.boards");
  const { id, name, queueIds, owner } = board;
  const queues = queueIds === null ? t("all") : t("count", { count: queueIds.length });
  const whose = owner === null ? null : owner.isYou ? t("yours") : t("theirs", { owner: owner.name });
  return (
    <div className="flex flex-wrap items-center justify-between">
      <div className="mr-4 min-w-0 py-1">
        <h2 dir="auto" className="break-words text-lg font-semibold">
          {name}
        </h2>
        <p className="break-words text-sm text-muted">{whose === null ? queues : `${queues} · ${whose}`}</p>
      </div>
      <div className="-mr-2 flex flex-wrap sm:ml-auto [&>*]:mr-2 [&>*]:mt-1">
        {owner?.isYou !== false && (
          <>
            <PageLink
              href={`/boards/${encodeURIComponent(id)}`}
              aria-label={t("openOf", { board: name })}
              className={buttonClass("quiet")}
            >
              {t("open")}
            </PageLink>
            <PageLink
              href={`/boards/${encodeURIComponent(id)}/design`}
              aria-label={t("designOf", { board: name })}
              className={buttonClass("quiet")}
            >
              {t("design")}
            </PageLink>
            <Button aria-label={t("editOf", { board: name })} disabled={edit === null} onClick={edit ?? undefined}>
              {t("edit")}
            </Button>
          </>
        )}
        {remove !== null && (
          <Button aria-label={t("deleteOf", { board: name })} onClick={remove}>
            {t("delete")}
          </Button>
        )}
      </div>
    </div>
  );
}
