"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Notice } from "@/components/ui/notice";
import { RadioLine } from "@/components/ui/radio-line";
import type { PlayableBoard } from "@/lib/contracts/admin/playable";
import { DISPLAY_PRIVACY } from "@/lib/domain/display/settings";
import type { SettingsForm } from "./settings-form";

interface PrivacyFieldProps {
  readonly form: SettingsForm;
  readonly boards: readonly PlayableBoard[];
}

/** What a display may know of agents; in a lobby, which boards it may show. */
export function PrivacyField({ form, boards }: PrivacyFieldProps) {
  const t = useTranslations("displays.privacy");
  const name = useId();
  const { privacy, playlist } = form.settings;
  const safe = boards.filter(({ lobbySafe }) => lobbySafe);
  const unsafe = boards.filter(({ id, lobbySafe }) => !lobbySafe && playlist.some(({ boardId }) => boardId === id));
  const named = (some: readonly PlayableBoard[]) => some.map((board) => `“${board.name}”`).join(", ");
  return (
    <fieldset className="min-w-0">
      <legend className="text-lg font-bold">{t("title")}</legend>
      <p className="mb-1 text-sm leading-relaxed text-muted">{t("intro")}</p>
      {DISPLAY_PRIVACY.map((one) => (
        <RadioLine
          key={one}
          name={name}
          label={t(`ways.${one}`)}
          hint={t(`hints.${one}`)}
          checked={one === privacy}
          onChange={() => form.set({ privacy: one })}
        />
      ))}
      {privacy === "lobby" && (
        <Notice tone={unsafe.length > 0 ? "near" : "info"} className="mt-2" role="status">
          {unsafe.length > 0 && <p>{t("unsafe", { boards: named(unsafe) })}</p>}
          <p>{safe.length === 0 ? t("noneSafe") : t("safe", { boards: named(safe) })}</p>
        </Notice>
      )}
    </fieldset>
  );
}
