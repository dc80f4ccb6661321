"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { serverClock } from "@/lib/client/clock/browser-clock";
import { EXPIRY_CHOICES, type ExpiryChoice, expiryOf, localDay } from "@/lib/client/share/expiry";

interface ExpiryFieldProps {
  /** Epoch ms; null: it does not run out. */
  readonly value: number | null;
  readonly onChange: (expiresAt: number | null) => void;
  readonly error: string | null;
  readonly first: ExpiryChoice;
}

/** How long a link works: some usual spans, or up to a day. */
export function ExpiryField({ value, onChange, error, first }: ExpiryFieldProps) {
  const t = useTranslations("links");
  const [choice, setChoice] = useState(first);
  const [day, setDay] = useState(() => localDay(value ?? serverClock.now()));
  const choose = (next: ExpiryChoice, on: string) => {
    setChoice(next);
    setDay(on);
    onChange(expiryOf(next, serverClock.now(), on));
  };
  const isDate = choice === "date";
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <Select
        label={t("expires")}
        error={isDate ? null : error}
        value={choice}
        onChange={({ target }) => choose(EXPIRY_CHOICES.find((one) => one === target.value) ?? choice, day)}
      >
        {EXPIRY_CHOICES.map((one) => (
          <option key={one} value={one}>
            {t(`expiry.${one}`)}
          </option>
        ))}
      </Select>
      {isDate && (
        <TextField
          type="date"
          label={t("lastDay")}
          min={localDay(serverClock.now())}
          error={error}
          value={day}
          onChange={({ target }) => choose("date", target.value)}
        />
      )}
    </div>
  );
}
