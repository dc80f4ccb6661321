"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMetricName } from "@/components/design/use-metric-name";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { MetricRows } from "./metric-options";

interface MetricPickerProps {
  readonly label: string;
  readonly of: MetricRows;
  readonly keys: readonly string[];
  /** Beside those of 8x8's: calculated ones by their names. */
  readonly more?: readonly { readonly key: string; readonly name: string }[];
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (key: string) => void;
}

/** More than this are looked for by words. */
const SEARCHED_FROM = 12;

/** One metric of many: words narrow the list. */
export function MetricPicker({ label, of, keys, more = [], value, error, onChange }: MetricPickerProps) {
  const t = useTranslations("design.metric");
  const nameOf = useMetricName();
  const [sought, setSought] = useState("");
  const all = [...keys.map((key) => ({ key, name: nameOf(of, key) })), ...more];
  const words = sought.trim().toLowerCase().split(/\s+/);
  const found = all.filter(({ key, name }) => words.every((word) => `${name} ${key}`.toLowerCase().includes(word)));
  const isThere = found.some(({ key }) => key === value);
  return (
    <div className="space-y-1.5">
      <Select label={label} error={error} value={value} onChange={({ target }) => onChange(target.value)}>
        {!isThere && <option value={value}>{all.find(({ key }) => key === value)?.name ?? value}</option>}
        {found.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
      {all.length > SEARCHED_FROM && (
        <TextField
          label={t("find")}
          isLabelHidden
          type="search"
          placeholder={t("found", { count: found.length })}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      )}
    </div>
  );
}
