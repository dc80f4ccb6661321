"use client";

import { useTranslations } from "next-intl";
import { OrderList } from "@/components/reorder/order-list";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Json } from "@/lib/domain/json";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import type { FieldProps } from "./field-props";
import { useNameables } from "./use-nameables";

type Rows = "queues" | "agents" | "groups";
type By = "all" | "ids" | "media" | "groups" | "queues";

const WAYS: Readonly<Record<Rows, readonly By[]>> = {
  queues: ["all", "media", "ids"],
  agents: ["all", "groups", "queues", "ids"],
  groups: ["all", "ids"],
};

/** Which queues, agents or groups: all of them, or some by name. */
export function SelectionField({ label, value, error, onChange, of }: FieldProps & { readonly of: Rows }) {
  const t = useTranslations("design.selection");
  const names = useNameables();
  const { by, chosen } = read(value);
  const lists = { queues: names.queues, groups: names.groups, ids: names[of], all: [] };
  const list = by === "media" ? QUEUE_MEDIA.map((id) => ({ id, name: t(`media.${id}`) })) : lists[by];
  const known = new Set<string>(list.map(({ id }) => id));
  const gone = by === "all" ? [] : chosen.filter((id) => !known.has(id)).map((id) => ({ id, name: t("gone", { id }) }));
  const nameOf = new Map<string, string>(list.map(({ id, name }) => [id, name]));
  const set = (ids: readonly string[]) => onChange({ [by]: [...ids] });
  return (
    <fieldset>
      <Select
        label={label}
        value={by}
        onChange={({ target }) => onChange(target.value === "all" ? { all: true } : { [target.value]: [] })}
      >
        {WAYS[of].map((way) => (
          <option key={way} value={way}>
            {t(`${of}.${asWay(way)}`)}
          </option>
        ))}
      </Select>
      {by !== "all" && (
        <div className="mt-1 max-h-52 overflow-y-auto rounded-control border border-line px-3 py-1">
          {list.length === 0 && gone.length === 0 && <p className="py-2 text-sm text-muted">{t("nobody")}</p>}
          {[...list, ...gone].map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={({ target }) => set(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          ))}
        </div>
      )}
      {of === "queues" && by === "ids" && (
        <OrderList items={chosen.map((id) => ({ id, name: nameOf.get(id) ?? t("gone", { id }) }))} onOrder={set} />
      )}
      <FieldNotes id={`${label}-note`} error={error} />
    </fieldset>
  );
}

type WayKey = "all" | "ids";

/** Holds because a way is offered only for rows that have words for it; a test of the catalogue proves that each has. */
function asWay(way: By): WayKey {
  return way as WayKey;
}

/** A selection as its one key and what stands under it. */
function read(value: Json): { readonly by: By; readonly chosen: readonly string[] } {
  const [entry] = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const by = (["ids", "media", "groups", "queues"] as const).find((way) => way === entry?.[0]) ?? "all";
  const ids: Json = entry?.[1] ?? null;
  return { by, chosen: Array.isArray(ids) ? ids.map(String) : [] };
}
