"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDesign } from "@/components/design/design-context";
import { Select } from "@/components/ui/select";
import { assetsOptions } from "@/lib/client/design/names";
import type { FieldProps } from "./field-props";

/** One of the tenant's images. */
export function AssetField({ label, value, error, onChange }: FieldProps) {
  const t = useTranslations("design.selection");
  const { board } = useDesign();
  const { data } = useQuery(assetsOptions(board.tenantId));
  const chosen = typeof value === "string" ? value : "";
  const isGone = chosen !== "" && data !== undefined && !data.assets.some(({ id }) => id === chosen);
  return (
    <Select
      label={label}
      error={error}
      hint={data?.assets.length === 0 ? t("noImages") : undefined}
      value={chosen}
      onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
    >
      <option value="">{t("none")}</option>
      {isGone && <option value={chosen}>{t("gone", { id: chosen })}</option>}
      {data?.assets.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
