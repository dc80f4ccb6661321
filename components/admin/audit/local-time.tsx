"use client";

import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { ownZone } from "./own-zone";

const never = () => () => undefined;

/** A moment as the reader's own clock tells it, with its zone. The server does not know that zone and writes UTC. */
export function LocalTime({ at }: { /** ISO 8601, UTC. */ readonly at: string }) {
  const locale = useLocale();
  const zone = useSyncExternalStore(never, ownZone, () => null);
  return (
    <time dateTime={at}>{zone === null ? `${at.slice(0, 19).replace("T", " ")} UTC` : moment(at, locale, zone)}</time>
  );
}

function moment(at: string, locale: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
  return format.format(new Date(at));
}
