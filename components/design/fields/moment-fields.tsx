"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { FieldProps } from "./field-props";

/** A clock's zone; nothing is the tenant's. */
export function ZoneField({ label, value, error, onChange }: FieldProps) {
  const t = useTranslations("design.hints");
  const zone = typeof value === "string" && value !== "tenant" ? value : "";
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      hint={t("zone")}
      error={error}
      placeholder="Europe/London"
      value={typed ?? zone}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.trim() === "" ? "tenant" : target.value.trim());
      }}
      onBlur={() => {
        if (error === null) setTyped(null);
      }}
    />
  );
}

/** A moment by this browser's clock. */
export function MomentField({ label, value, error, onChange }: FieldProps) {
  const at = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return (
    <TextField
      label={label}
      type="datetime-local"
      error={error}
      value={Number.isNaN(at) ? "" : localText(at)}
      onChange={({ target }) => {
        const next = Date.parse(target.value);
        onChange(Number.isNaN(next) ? null : new Date(next).toISOString());
      }}
    />
  );
}

/** As the browser's own field writes it: "2027-01-01T08:30". */
function localText(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

const WAYS = ["zero", "elapsed", "message"] as const;

/** What stands there once the moment has come. */
export function WhenOverField({ label, value, error, onChange }: FieldProps) {
  const t = useTranslations("design.over");
  const over = typeof value === "object" && value !== null && "show" in value ? value : { show: "zero" };
  const message = "message" in over && typeof over.message === "string" ? over.message : "";
  return (
    <div className="space-y-2">
      <Select
        label={label}
        value={String(over.show)}
        onChange={({ target }) =>
          onChange(target.value === "message" ? { show: "message", message: t("begun") } : { show: target.value })
        }
      >
        {WAYS.map((way) => (
          <option key={way} value={way}>
            {t(way)}
          </option>
        ))}
      </Select>
      {over.show === "message" && (
        <TextField
          label={t("words")}
          maxLength={120}
          error={error}
          value={message}
          onChange={({ target }) => onChange({ show: "message", message: target.value })}
        />
      )}
    </div>
  );
}
