"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import type { HoursDraft } from "./hours-draft";
import { HoursTimes } from "./hours-times";

interface HoursFieldsProps {
  readonly hours: HoursDraft;
  readonly onChange: (hours: HoursDraft) => void;
  readonly errorOf: (path: string) => string | null;
  readonly tenantZone: string | null;
}

/** Whether a rule counts always, and else when. */
export function HoursFields({ hours, onChange, errorOf, tenantZone }: HoursFieldsProps) {
  const t = useTranslations("thresholds.form");
  return (
    <div>
      <Checkbox
        label={t("hours")}
        hint={t("hoursHint")}
        checked={hours.on}
        onChange={(event) => onChange({ ...hours, on: event.target.checked })}
      />
      {hours.on && (
        <div className="mt-3">
          <HoursTimes hours={hours} onChange={onChange} errorOf={errorOf} tenantZone={tenantZone} />
        </div>
      )}
    </div>
  );
}
