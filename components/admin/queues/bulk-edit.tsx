"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { QueueChange } from "@/lib/contracts/admin/queues";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import type { QueueList } from "./use-queue-list";

interface BulkEditProps {
  readonly list: QueueList;
  /** Changes the selected queues in the form; saving is another step. */
  readonly change: (what: Partial<Pick<QueueChange, "media" | "hidden">>) => void;
}

/** Selects many queues and changes them together. */
export function BulkEdit({ list, change }: BulkEditProps) {
  const t = useTranslations("queues");
  const words = useTranslations("common.media");
  const ids = list.found.map(({ queue }) => queue.id);
  const areAll = ids.length > 0 && ids.every((id) => list.selected.has(id));
  const isNone = list.selected.size === 0;
  return (
    <div className="flex flex-wrap items-end [&>*]:mb-2 [&>*]:mr-4">
      <Checkbox
        label={t("selectAll", { count: ids.length })}
        checked={areAll}
        // As tall as what stands beside it.
        className="pb-2"
        onChange={(event) => list.select(ids, event.target.checked)}
      />
      <span role="status" className="flex min-h-11 items-center text-sm tabular-nums text-muted">
        {t("selected", { count: list.selected.size })}
      </span>
      <div className="w-full max-w-xs sm:w-72">
        <Select
          label={t("setMedia")}
          value=""
          disabled={isNone}
          onChange={(event) => {
            const { value } = event.target;
            change({ media: QUEUE_MEDIA.find((media) => media === value) ?? null });
          }}
        >
          <option value="" disabled>
            {t("choose")}
          </option>
          <option value="none">{t("media.none")}</option>
          {QUEUE_MEDIA.map((media) => (
            <option key={media} value={media}>
              {words(media)}
            </option>
          ))}
        </Select>
      </div>
      <Button disabled={isNone} onClick={() => change({ hidden: true })}>
        {t("hide")}
      </Button>
      <Button disabled={isNone} onClick={() => change({ hidden: false })}>
        {t("show")}
      </Button>
    </div>
  );
}
