"use client";

import { useLocale } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import { readDuration, writeDuration } from "@/lib/domain/format/typed-duration";
import { readNumber, writeNumber } from "@/lib/domain/format/typed-number";
import type { FigureUnit } from "@/lib/domain/threshold/subject";

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | null;
  /** Durations are typed as 0:45. */
  readonly unit: FigureUnit;
  readonly isOptional: boolean;
  readonly error: string | null;
  readonly onChange: (value: number | null) => void;
}

/** A number as people write it; what cannot be read stands there with the reason until it can, or the field is left. */
export function NumberField({ label, hint, value, unit, isOptional, error, onChange }: NumberFieldProps) {
  const locale = useLocale();
  const rules = useRuleTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  const isDuration = unit === "milliseconds";
  const read = (text: string) => (isDuration ? readDuration(text) : readNumber(text, locale));
  const written = value === null ? "" : isDuration ? writeDuration(value) : writeNumber(value, locale);
  const isUnread = typed !== null && read(typed) === null && !(isOptional && typed.trim() === "");
  const unread = isUnread ? rules.say(isDuration ? "duration" : "number", {}) : null;
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode={isDuration ? "text" : "decimal"}
      autoComplete="off"
      value={typed ?? written}
      error={unread ?? error}
      onChange={({ target }) => {
        setTyped(target.value);
        const next = read(target.value);
        if (next !== null) onChange(next);
        else if (isOptional && target.value.trim() === "") onChange(null);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
