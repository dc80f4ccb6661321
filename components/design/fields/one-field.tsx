"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { FieldProps } from "./field-props";
import { useNameables } from "./use-nameables";

/** One queue or group by its name. */
export function OneField({ label, value, error, onChange, of }: FieldProps & { readonly of: "queue" | "group" }) {
  const t = useTranslations("design.selection");
  const { queues, groups } = useNameables();
  const list = of === "queue" ? queues : groups;
  const isGone = typeof value === "string" && !list.some(({ id }) => id === value);
  return (
    <Select
      label={label}
      error={error}
      value={typeof value === "string" ? value : ""}
      onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
    >
      <option value="">{t("none")}</option>
      {isGone && <option value={String(value)}>{t("gone", { id: String(value) })}</option>}
      {list.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
