"use client";

import { useTranslations } from "next-intl";
import { Reorderable } from "@/components/reorder/reorderable";
import { FieldNotes } from "@/components/ui/field";
import { newId } from "@/lib/client/design/new-id";
import { moveItem } from "@/lib/client/reorder/move-item";
import type { Playable } from "@/lib/contracts/admin/playable";
import { MOST_ITEMS } from "@/lib/domain/display/settings";
import { AddItem } from "./add-item";
import { PlaylistItem } from "./playlist-item";
import { newItem, roundSeconds } from "./playlist-steps";
import type { SettingsForm } from "./settings-form";
import { useItemName } from "./use-item-name";

interface PlaylistFieldProps {
  readonly form: SettingsForm;
  readonly playable: Playable;
}

/** What a display shows, in its order. */
export function PlaylistField({ form, playable }: PlaylistFieldProps) {
  const t = useTranslations("displays.playlist");
  const nameOf = useItemName(playable.boards);
  const { playlist, privacy } = form.settings;
  const set = (items: typeof playlist) => form.set({ playlist: items });
  return (
    <fieldset className="min-w-0">
      <legend className="text-lg font-bold">{t("title")}</legend>
      <p className="mb-3 text-sm leading-relaxed text-muted">{t("intro")}</p>
      {playlist.length === 0 && <p className="mb-3">{t("empty")}</p>}
      <Reorderable
        items={playlist}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        onMove={(from, to) => set([...moveItem(playlist, from, to)])}
        className="space-y-2"
      >
        {(item, index, handle) => (
          <PlaylistItem
            item={item}
            handle={handle}
            playable={playable}
            isLobby={privacy === "lobby"}
            change={(part) => set(playlist.map((one, at) => (at === index ? { ...one, ...part } : one)))}
            remove={() => set(playlist.filter((_, at) => at !== index))}
            errorOf={(path) => form.errorOf(`playlist.${index}.${path}`)}
          />
        )}
      </Reorderable>
      <FieldNotes id="playlist-note" error={form.errorOf("playlist")} />
      {playlist.length > 1 && (
        <p className="mt-2 text-sm text-muted" role="status">
          {t("round", { ...minutesOf(roundSeconds(playlist, playable.boards)) })}
        </p>
      )}
      {playlist.length < MOST_ITEMS && (
        <AddItem
          boards={playable.boards}
          isLobby={privacy === "lobby"}
          add={(boardId, pageId) => set([...playlist, newItem(newId(), boardId, pageId)])}
        />
      )}
    </fieldset>
  );
}

function minutesOf(seconds: number) {
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}
