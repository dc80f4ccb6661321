"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { Column } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import type { QueuesInput } from "@/lib/contracts/admin/queues";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import type { ListedQueue, QueueList } from "./use-queue-list";

type QueueForm = Pick<UseFormReturn<QueuesInput>, "register"> & {
  readonly errorOf: (path: `queues.${number}.label` | `queues.${number}.position`) => string | null;
};

/** An emptied field says nothing, which is null. */
const textOrNull = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : null);
const numberOrNull = (value: unknown) => (value === "" || value === null || value === undefined ? null : Number(value));

/** The columns of the table of queues: 8x8's name beside the fields of what is said about it. */
export function useQueueColumns(form: QueueForm, list: QueueList): readonly Column<ListedQueue>[] {
  const t = useTranslations("queues");
  const words = useTranslations("common.media");
  return [
    {
      key: "select",
      head: t("columns.select"),
      is: "beside",
      cell: ({ queue: { id, name } }) => (
        <Checkbox
          label={t("selectOf", { queue: name })}
          isLabelHidden
          checked={list.selected.has(id)}
          onChange={(event) => list.select([id], event.target.checked)}
        />
      ),
    },
    {
      key: "queue",
      head: t("columns.queue"),
      is: "name",
      cell: ({ queue: { name } }) => (
        <span dir="auto" className="flex min-h-11 items-center">
          {name}
        </span>
      ),
    },
    {
      key: "label",
      head: t("columns.label"),
      className: "xl:w-64",
      cell: ({ queue: { name }, index }) => (
        <TextField
          label={t("labelOf", { queue: name })}
          isLabelHidden
          placeholder={name}
          maxLength={80}
          autoComplete="off"
          error={form.errorOf(`queues.${index}.label`)}
          {...form.register(`queues.${index}.label`, { setValueAs: textOrNull })}
        />
      ),
    },
    {
      key: "media",
      head: t("columns.media"),
      className: "xl:w-52",
      cell: ({ queue: { name }, index }) => (
        <Select
          label={t("mediaOf", { queue: name })}
          isLabelHidden
          {...form.register(`queues.${index}.media`, { setValueAs: textOrNull })}
        >
          <option value="">{t("media.none")}</option>
          {QUEUE_MEDIA.map((media) => (
            <option key={media} value={media}>
              {words(media)}
            </option>
          ))}
        </Select>
      ),
    },
    {
      key: "position",
      head: t("columns.position"),
      className: "xl:w-24",
      cell: ({ queue: { name }, index }) => (
        <TextField
          label={t("positionOf", { queue: name })}
          isLabelHidden
          inputMode="numeric"
          autoComplete="off"
          error={form.errorOf(`queues.${index}.position`)}
          {...form.register(`queues.${index}.position`, { setValueAs: numberOrNull })}
        />
      ),
    },
    {
      key: "hidden",
      head: t("columns.hidden"),
      cell: ({ queue: { name }, index }) => (
        <Checkbox label={t("hiddenOf", { queue: name })} isLabelHidden {...form.register(`queues.${index}.hidden`)} />
      ),
    },
  ];
}
