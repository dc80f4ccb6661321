"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { QueuePicker } from "@/components/admin/boards/queue-picker";
import { RadioLine } from "@/components/ui/radio-line";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { NewBoardState } from "./use-new-board";

interface BoardFactsProps {
  readonly state: NewBoardState;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly tenantId: string;
  readonly queues: readonly { readonly id: string; readonly name: string }[];
}

/** What the board is called, whose it is, who sees it, and which queues it shows. */
export function BoardFacts({ state, places, tenantId, queues }: BoardFactsProps) {
  const t = useTranslations("design.new");
  const router = useRouter();
  const { visibility, setVisibility, queueIds, setQueueIds } = state;
  return (
    <div className="min-w-0 space-y-5">
      <TextField
        label={t("name")}
        maxLength={80}
        autoComplete="off"
        value={state.name}
        error={state.errorOf("name")}
        onChange={({ target }) => state.setName(target.value)}
      />
      {places.length > 1 && (
        <Select
          label={t("tenant")}
          value={tenantId}
          onChange={({ target }) => {
            const query = new URLSearchParams(window.location.search);
            query.set("tenant", target.value);
            router.replace(`/boards/new?${query}`, { scroll: false });
          }}
        >
          {places.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{t("visibility.title")}</legend>
        {(["tenant", "private"] as const).map((one) => (
          <RadioLine
            key={one}
            name="visibility"
            label={t(`visibility.${one}`)}
            checked={visibility === one}
            onChange={() => setVisibility(one)}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-sm font-semibold">{t("queues.title")}</legend>
        <RadioLine
          name="queues"
          label={t("queues.all")}
          checked={queueIds === null}
          onChange={() => setQueueIds(null)}
        />
        <RadioLine
          name="queues"
          label={t("queues.some")}
          hint={t("queues.someHint")}
          checked={queueIds !== null}
          onChange={() => setQueueIds([])}
        />
      </fieldset>
      {queueIds !== null && (
        <QueuePicker queues={queues} chosen={queueIds} error={state.errorOf("queueIds")} choose={setQueueIds} />
      )}
    </div>
  );
}
