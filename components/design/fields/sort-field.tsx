"use client";

import { useTranslations } from "next-intl";
import { useEditorState } from "@/components/design/design-context";
import { useMetricName } from "@/components/design/use-metric-name";
import { Select } from "@/components/ui/select";
import { calculatedKey } from "@/lib/domain/board/measure";
import type { Json } from "@/lib/domain/json";
import { columnsIn } from "./columns-in";
import type { FieldProps } from "./field-props";

/** What a table is sorted by: need, name, the tenant's order, or a column. */
export function SortField({
  label,
  value,
  error,
  onChange,
  options,
}: FieldProps & { readonly options: { readonly [name: string]: Json } }) {
  const t = useTranslations("design.sort");
  const nameOf = useMetricName();
  const { calculated } = useEditorState().history.present;
  const columns = columnsIn(options.columns ?? null);
  const sort = typeof value === "object" && value !== null && "by" in value ? value : { by: "need" };
  const code =
    sort.by === "column" && "key" in sort
      ? `${sort.descending === true ? "down" : "up"} ${String(sort.key)}`
      : String(sort.by);
  return (
    <Select
      label={label}
      error={error}
      value={code}
      onChange={({ target }) => {
        const [way = "need", key] = target.value.split(" ");
        onChange(key === undefined ? { by: way } : { by: "column", key, descending: way === "down" });
      }}
    >
      {(["need", "name", "order"] as const).map((way) => (
        <option key={way} value={way}>
          {t(way)}
        </option>
      ))}
      {columns.flatMap(({ key, label: own }) => {
        const column = own ?? calculated.find(({ id }) => calculatedKey(id) === key)?.name ?? nameOf("queues", key);
        return (["down", "up"] as const).map((way) => (
          <option key={`${way} ${key}`} value={`${way} ${key}`}>
            {t(way, { column })}
          </option>
        ));
      })}
    </Select>
  );
}
