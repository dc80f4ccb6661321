"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type HoursDraft, OFFICE_TIMES, type TimesDraft } from "./hours-draft";
import { TimesFields } from "./times-fields";

interface HoursTimesProps {
  readonly hours: HoursDraft;
  readonly onChange: (hours: HoursDraft) => void;
  /** By path: `hours.times`, `hours.times.0.from`, `hours.zone`. */
  readonly errorOf: (path: string) => string | null;
  /** IANA; null while nobody knows it. */
  readonly tenantZone: string | null;
}

/** Days of the week with their times, and whose clock they are read off. */
export function HoursTimes({ hours, onChange, errorOf, tenantZone }: HoursTimesProps) {
  const t = useTranslations("thresholds.form");
  const set = (change: Partial<HoursDraft>) => onChange({ ...hours, ...change });
  const setTimes = (index: number, times: TimesDraft) =>
    set({ times: hours.times.map((old, at) => (at === index ? times : old)) });
  return (
    <div className="space-y-4 border-l-2 border-line pl-4">
      {hours.times.map((times, index) => (
        <TimesFields
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and hold nothing of their own
          key={index}
          index={index}
          times={times}
          onChange={(changed) => setTimes(index, changed)}
          remove={hours.times.length > 1 ? () => set({ times: hours.times.filter((_, at) => at !== index) }) : null}
          errorOf={errorOf}
        />
      ))}
      <FieldNotes id="" error={errorOf("hours.times")} />
      <Button onClick={() => set({ times: [...hours.times, OFFICE_TIMES] })}>{t("addTimes")}</Button>
      <div className="max-w-md space-y-4">
        <Select
          label={t("zone")}
          value={hours.ownZone ? "other" : "tenant"}
          onChange={(event) => set({ ownZone: event.target.value === "other" })}
        >
          <option value="tenant">
            {tenantZone === null ? t("tenantZone") : t("tenantZoneNamed", { zone: tenantZone })}
          </option>
          <option value="other">{t("otherZone")}</option>
        </Select>
        {hours.ownZone && (
          <TextField
            label={t("zoneName")}
            hint={t("zoneHint")}
            autoComplete="off"
            spellCheck={false}
            value={hours.zone}
            error={errorOf("hours.zone")}
            onChange={(event) => set({ zone: event.target.value })}
          />
        )}
      </div>
    </div>
  );
}
