"use client";

import { useSyncExternalStore } from "react";
import { ownZone } from "./own-zone";

const never = () => () => undefined;

/** Sends along in which time zone the reader means the days of the filter. */
export function ZoneField({ initial }: { readonly initial: string }) {
  const zone = useSyncExternalStore(never, ownZone, () => initial);
  return <input type="hidden" name="zone" value={zone} />;
}
