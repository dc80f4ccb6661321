"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { weekdayName } from "@/lib/domain/format/weekday";
import { inOrder, type TimesDraft, WEEK } from "./hours-draft";

interface TimesFieldsProps {
  /** From 0. */
  readonly index: number;
  readonly times: TimesDraft;
  readonly onChange: (times: TimesDraft) => void;
  /** null where it is the only one. */
  readonly remove: (() => void) | null;
  readonly errorOf: (path: string) => string | null;
}

/** Days, and the times that they have. */
export function TimesFields({ index, times, onChange, remove, errorOf }: TimesFieldsProps) {
  const t = useTranslations("thresholds.form");
  const at = `hours.times.${index}`;
  const number = index + 1;
  const time = (key: "from" | "to") => ({
    type: "time",
    label: t(key),
    value: times[key],
    error: errorOf(`${at}.${key}`),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...times, [key]: event.target.value }),
  });
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t("times", { number })}</legend>
      <DayToggles
        days={times.days}
        error={errorOf(`${at}.days`)}
        onChange={(days) => onChange({ ...times, days })}
        label={t("days")}
      />
      <div className="mt-3 grid grid-cols-2 gap-3 sm:max-w-md">
        <TextField {...time("from")} />
        <TextField {...time("to")} hint={times.to <= times.from && times.to !== "" ? t("toHint") : undefined} />
      </div>
      {remove !== null && (
        <Button kind="quiet" className="-ml-5 mt-1" aria-label={t("removeTimesOf", { number })} onClick={remove}>
          {t("removeTimes")}
        </Button>
      )}
    </fieldset>
  );
}

interface DayTogglesProps {
  readonly days: readonly number[];
  readonly onChange: (days: readonly number[]) => void;
  readonly error: string | null;
  readonly label: string;
}

/** The week: a box to tick each, with its short name upon it. */
function DayToggles({ days, onChange, error, label }: DayTogglesProps) {
  const locale = useLocale();
  const noteId = useId();
  return (
    <fieldset className="min-w-0" aria-describedby={error === null ? undefined : noteId}>
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <div className="grid max-w-md grid-cols-7 rounded-control border border-control bg-surface p-0.5">
        {WEEK.map((day) => (
          <label key={day} className="group relative flex cursor-pointer">
            <input
              type="checkbox"
              aria-label={weekdayName(day, locale, "long")}
              checked={days.includes(day)}
              onChange={(event) =>
                onChange(event.target.checked ? inOrder([...days, day]) : days.filter((other) => other !== day))
              }
              className="absolute inset-0 z-10 m-0 h-full w-full cursor-pointer opacity-0"
            />
            <span
              aria-hidden="true"
              className={`choice flex min-h-10 w-full items-center justify-center rounded-[8px] text-center text-sm ${days.includes(day) ? "bg-action font-semibold text-on-action" : "text-text group-hover:bg-raised"}`}
            >
              {weekdayName(day, locale, "short")}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={noteId} error={error} />
    </fieldset>
  );
}
