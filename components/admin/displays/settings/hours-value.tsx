"use client";

import { useState } from "react";
import { draftOfHours, type HoursDraft, spansOf } from "@/components/threshold/hours-draft";
import { HoursTimes } from "@/components/threshold/hours-times";
import type { SettingsInput } from "@/lib/contracts/display/settings";

export type HoursInput = NonNullable<SettingsInput["playlist"][number]["hours"]>;

interface HoursValueProps {
  readonly hours: HoursInput;
  readonly onChange: (hours: HoursInput) => void;
  /** By path below the hours: "days.0.from", "zone". */
  readonly errorOf: (path: string) => string | null;
  readonly tenantZone: string | null;
}

/** Opening hours that a form holds as they are sent, filled in by lines of days that have the same times. */
export function HoursValue({ hours, onChange, errorOf, tenantZone }: HoursValueProps) {
  const [typed, setTyped] = useState(() => draftOfHours(hours));
  // What was typed stays as it is, a line without days and all, as long as it says what the form holds.
  const draft = JSON.stringify(hoursOf(typed)) === JSON.stringify(hours) ? typed : draftOfHours(hours);
  return (
    <HoursTimes
      hours={draft}
      tenantZone={tenantZone}
      errorOf={(path) => errorOf(pathBelow(draft, path))}
      onChange={(next) => {
        setTyped(next);
        onChange(hoursOf(next));
      }}
    />
  );
}

export function hoursOf({ times, ownZone, zone }: HoursDraft): HoursInput {
  return { days: [...spansOf(times)], zone: ownZone ? zone : "tenant" };
}

/** Where in what is sent stands what a field of the draft is about: "hours.times.1.from" is the first of the spans that line 1 makes. */
export function pathBelow({ times }: HoursDraft, path: string): string {
  const line = /^hours\.times\.(\d+)\.(from|to)$/.exec(path);
  if (line === null) return path === "hours.times" ? "days" : path.slice("hours.".length);
  const before = times.slice(0, Number(line[1])).reduce((sum, { days }) => sum + days.length, 0);
  return `days.${before}.${line[2]}`;
}
