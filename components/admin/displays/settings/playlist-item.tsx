"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { OFFICE_TIMES } from "@/components/threshold/hours-draft";
import { useHoursText } from "@/components/threshold/use-hours-text";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import type { Playable } from "@/lib/contracts/admin/playable";
import { HoursValue, hoursOf } from "./hours-value";
import { type ItemInput, playedBy } from "./playlist-steps";
import { useItemName } from "./use-item-name";

interface PlaylistItemProps {
  readonly item: ItemInput;
  readonly handle: ReactNode;
  readonly playable: Playable;
  readonly isLobby: boolean;
  readonly change: (part: Partial<ItemInput>) => void;
  readonly remove: () => void;
  readonly errorOf: (path: string) => string | null;
}

/** One board or page in a playlist: how long it stays, when it plays and whether a breach on it takes over. */
export function PlaylistItem(props: PlaylistItemProps) {
  const { item, handle, playable, isLobby, change, remove, errorOf } = props;
  const t = useTranslations("displays.playlist");
  const noteId = useId();
  const told = useHoursText();
  const name = useItemName(playable.boards)(item);
  const { board, isGone } = playedBy(item, playable.boards);
  const isUnsafe = isLobby && board !== null && !board.lobbySafe;
  const facts = [
    item.hours === null ? t("always") : told(item.hours),
    item.takesOver ? t("takesOverShort") : null,
  ].filter((fact) => fact !== null);
  return (
    <div className="rounded-control border border-line bg-ground px-2 py-2">
      <div className="flex flex-wrap items-center">
        <span className="flex min-h-11 min-w-0 flex-1 basis-48 items-center">
          {handle}
          <span dir="auto" className="min-w-0 break-words px-1 font-semibold">
            {name}
          </span>
        </span>
        <span className="flex items-center">
          <span className="w-28">
            <TextField
              type="number"
              inputMode="numeric"
              label={t("secondsOf", { board: name })}
              isLabelHidden
              error={errorOf("seconds")}
              value={Number.isNaN(item.seconds) ? "" : item.seconds}
              onChange={({ target }) => change({ seconds: target.valueAsNumber })}
              after={
                <span aria-hidden="true" className="pr-3 text-muted">
                  s
                </span>
              }
            />
          </span>
          <Button kind="quiet" className="!px-3" aria-label={t("removeOf", { board: name })} onClick={remove}>
            {t("remove")}
          </Button>
        </span>
      </div>
      <FieldNotes
        id={noteId}
        error={errorOf("boardId") ?? errorOf("pageId") ?? (isUnsafe ? t("unsafe") : isGone ? t("goneHint") : null)}
      />
      <details className="px-1" open={errorOf("hours.days") !== null || undefined}>
        <summary className="flex min-h-11 cursor-pointer items-center text-sm text-muted">
          <Icon name="down" className="mr-2" />
          {facts.join(" · ")}
        </summary>
        <Checkbox
          label={t("onlyAt")}
          checked={item.hours !== null}
          onChange={({ target }) =>
            change({
              hours: target.checked ? hoursOf({ on: true, times: [OFFICE_TIMES], ownZone: false, zone: "" }) : null,
            })
          }
        />
        {item.hours !== null && (
          <HoursValue
            hours={item.hours}
            tenantZone={playable.timeZone}
            errorOf={(path) => errorOf(`hours.${path}`)}
            onChange={(hours) => change({ hours })}
          />
        )}
        <Checkbox
          label={t("takesOver")}
          hint={t("takesOverHint")}
          checked={item.takesOver}
          onChange={({ target }) => change({ takesOver: target.checked })}
        />
      </details>
    </div>
  );
}
