"use client";

import { useLocale, useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { formatDate } from "@/lib/domain/format/format";
import { isKept, REPORT_STEPS, type ReportChoice, type ReportDays } from "./report-choice";

interface ReportControlsProps {
  choice: ReportChoice;
  queues: readonly { readonly id: string; readonly name: string }[];
  days: ReportDays;
  onChoose: (choice: ReportChoice) => void;
}

/** Which queue, which day, and how long an interval is. */
export function ReportControls({ choice, queues, days, onChoose }: ReportControlsProps) {
  const t = useTranslations("report");
  const locale = useLocale();
  const date = (day: string) => formatDate(Date.parse(day), locale, "UTC");
  return (
    <div className="grid gap-4 sm:grid-cols-3 print:hidden">
      <Select
        label={t("queue")}
        value={choice.queue ?? ""}
        onChange={({ target }) => onChoose({ ...choice, queue: target.value === "" ? null : target.value })}
      >
        <option value="">{t("allQueues")}</option>
        {queues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextField
        label={t("day")}
        type="date"
        value={choice.day}
        min={days.first}
        max={days.last}
        error={isKept(choice.day, days) ? null : t("badDay", { from: date(days.first), to: date(days.last) })}
        onChange={({ target }) => onChoose({ ...choice, day: target.value })}
      />
      <Select
        label={t("step")}
        value={choice.step}
        onChange={({ target }) =>
          onChoose({ ...choice, step: REPORT_STEPS.find((step) => step === target.value) ?? "30" })
        }
      >
        {REPORT_STEPS.map((step) => (
          <option key={step} value={step}>
            {t("minutes", { count: step })}
          </option>
        ))}
      </Select>
    </div>
  );
}
