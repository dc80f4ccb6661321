"use client";

import { useTicking } from "@/lib/client/clock/use-now";
import { nightAt } from "@/lib/domain/display/night";
import type { DisplaySettings } from "@/lib/domain/display/settings";

/** Lets less light through at night, or none. */
export function NightCover({
  night,
  timeZone,
}: {
  readonly night: DisplaySettings["night"];
  readonly timeZone: string;
}) {
  const look = useTicking((now) => (now === 0 ? "day" : nightAt(night, now, timeZone)));
  return look === "day" ? null : <div className="display-night" data-look={look} aria-hidden="true" />;
}
