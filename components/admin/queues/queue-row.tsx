"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Td, Th } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import type { QueueEntry, QueuesInput } from "@/lib/contracts/admin/queues";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import type { QueueList } from "./use-queue-list";

interface QueueRowProps {
  readonly queue: QueueEntry;
  /** Its place in the form's list. */
  readonly index: number;
  readonly form: Pick<UseFormReturn<QueuesInput>, "register"> & {
    readonly errorOf: (path: `queues.${number}.label` | `queues.${number}.position`) => string | null;
  };
  readonly list: QueueList;
}

/** An emptied field says nothing, which is null. */
const textOrNull = (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : null);
const numberOrNull = (value: unknown) => (value === "" || value === null || value === undefined ? null : Number(value));

/** One queue: 8x8's name beside what is said about it. */
export function QueueRow({ queue, index, form, list }: QueueRowProps) {
  const t = useTranslations("queues");
  const { name } = queue;
  const path = `queues.${index}` as const;
  return (
    <tr>
      <Td>
        <Checkbox
          label={<span className="sr-only">{t("selectOf", { queue: name })}</span>}
          checked={list.selected.has(queue.id)}
          onChange={(event) => list.select([queue.id], event.target.checked)}
        />
      </Td>
      <Th scope="row" className="min-w-[10rem] max-w-[20rem] break-words">
        <span dir="auto" className="flex min-h-11 items-center">
          {name}
        </span>
      </Th>
      <Td className="min-w-[13rem]">
        <TextField
          label={<span className="sr-only">{t("labelOf", { queue: name })}</span>}
          placeholder={name}
          maxLength={80}
          autoComplete="off"
          error={form.errorOf(`${path}.label`)}
          {...form.register(`${path}.label`, { setValueAs: textOrNull })}
        />
      </Td>
      <Td className="min-w-[10rem]">
        <Select
          label={<span className="sr-only">{t("mediaOf", { queue: name })}</span>}
          {...form.register(`${path}.media`, { setValueAs: textOrNull })}
        >
          <option value="">{t("media.none")}</option>
          {QUEUE_MEDIA.map((media) => (
            <option key={media} value={media}>
              {t(`media.${media}`)}
            </option>
          ))}
        </Select>
      </Td>
      <Td className="min-w-[6.5rem]">
        <TextField
          label={<span className="sr-only">{t("positionOf", { queue: name })}</span>}
          inputMode="numeric"
          autoComplete="off"
          error={form.errorOf(`${path}.position`)}
          {...form.register(`${path}.position`, { setValueAs: numberOrNull })}
        />
      </Td>
      <Td>
        <Checkbox
          label={<span className="sr-only">{t("hiddenOf", { queue: name })}</span>}
          {...form.register(`${path}.hidden`)}
        />
      </Td>
    </tr>
  );
}
