"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { PlayableBoard } from "@/lib/contracts/admin/playable";

interface AddItemProps {
  readonly boards: readonly PlayableBoard[];
  /** Only boards without agent data may be shown. */
  readonly isLobby: boolean;
  readonly add: (boardId: string, pageId: string | null) => void;
}

/** Adds a board, or one of its pages, to a playlist. */
export function AddItem({ boards, isLobby, add }: AddItemProps) {
  const t = useTranslations("displays.playlist");
  const [chosen, choose] = useState("");
  const choices = boards.map((board) => ({ board, isFit: !isLobby || board.lobbySafe }));
  const go = () => {
    const [boardId = "", pageId = null] = decode(chosen);
    if (boardId !== "") add(boardId, pageId);
    choose("");
  };
  return (
    <div className="mt-4 flex flex-wrap items-end">
      <div className="mb-2 mr-3 min-w-0 flex-1 basis-60">
        <Select
          label={t("add")}
          hint={isLobby ? t("addLobby") : null}
          value={chosen}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{t("choose")}</option>
          {choices.map(({ board, isFit }) => (
            <optgroup key={board.id} label={isFit ? board.name : t("notLobby", { board: board.name })}>
              <option value={encode(board.id, null)} disabled={!isFit}>
                {(board.pages?.length ?? 0) > 1 ? t("allPages", { board: board.name }) : board.name}
              </option>
              {(board.pages?.length ?? 0) > 1 &&
                board.pages?.map((page) => (
                  <option key={page.id} value={encode(board.id, page.id)} disabled={!isFit}>
                    {t("page", { board: board.name, page: page.name })}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </div>
      <Button className={isLobby ? "mb-8" : "mb-2"} disabled={chosen === ""} onClick={go}>
        {t("addButton")}
      </Button>
    </div>
  );
}

/** Ids hold no slash. */
function encode(boardId: string, pageId: string | null): string {
  return pageId === null ? boardId : `${boardId}/${pageId}`;
}

function decode(value: string): readonly string[] {
  return value.split("/");
}
