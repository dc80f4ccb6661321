"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button, buttonClass } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { readReplaced } from "@/lib/client/design/draft-requests";
import { versionsOptions } from "@/lib/client/design/versions";
import { submitJson } from "@/lib/client/forms/submit-json";
import { formatDayAndClock } from "@/lib/domain/format/format";
import { useDesign } from "./design-context";

interface VersionsDialogProps {
  readonly replaced: () => void;
  readonly close: () => void;
}

/** What was published before: any of it becomes the draft again, which can be undone. */
export function VersionsDialog({ replaced, close }: VersionsDialogProps) {
  const t = useTranslations("design.versions");
  const locale = useLocale();
  const { autosave, board, timeZone } = useDesign();
  const { data, isError } = useQuery(versionsOptions(board.id));
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const address = `/api/boards/${encodeURIComponent(board.id)}`;

  async function replace(method: "POST" | "DELETE", part: string, facts: object): Promise<void> {
    setBusy(true);
    await autosave.flush();
    const body = { revision: autosave.revision(), ...facts };
    const done = await submitJson({ method, address: `${address}/${part}`, body });
    const read = done.ok ? readReplaced(done.value) : null;
    setBusy(false);
    setFailed(read === null);
    if (read === null) return;
    autosave.replaced(read);
    replaced();
    close();
  }

  return (
    <Dialog
      title={t("title")}
      closeLabel={t("close")}
      onClose={close}
      className="max-w-xl"
      actions={
        <>
          <a className={buttonClass("quiet")} href={`${address}/export`} download>
            {t("export")}
          </a>
          <Button disabled={isBusy} onClick={() => void replace("DELETE", "draft", {})}>
            {t("discard")}
          </Button>
        </>
      }
    >
      {(hasFailed || isError) && <Notice tone="breach" role="alert" title={t("failed")} className="mb-3" />}
      {data?.versions.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="max-h-96 space-y-2 overflow-y-auto">
        {data?.versions.map(({ number, name, publishedAt, publishedBy, isPublished }) => (
          <li key={number} className="flex items-center justify-between rounded-control bg-raised px-3 py-2">
            <p className="mr-3 min-w-0">
              <span className="block truncate font-semibold">
                {name ?? t("version", { number })}
                {isPublished ? ` · ${t("shown")}` : ""}
              </span>
              <span className="text-sm text-muted">
                {formatDayAndClock(publishedAt, locale, timeZone)}
                {publishedBy === null ? "" : ` · ${publishedBy}`}
              </span>
            </p>
            <Button
              aria-label={t("restoreOf", { number })}
              disabled={isBusy}
              onClick={() => void replace("POST", "restore", { number })}
            >
              {t("restore")}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
