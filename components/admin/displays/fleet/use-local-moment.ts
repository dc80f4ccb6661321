import { useLocale } from "next-intl";
import { useSyncExternalStore } from "react";
import { ownZone } from "@/components/admin/audit/own-zone";
import { formatDayAndClock } from "@/lib/domain/format/format";

const never = () => () => undefined;

/** Tells moments (epoch ms) as the reader's own clock has them; in UTC until the page has hydrated, as the server cannot know it. */
export function useLocalMoment(): (epochMs: number) => string {
  const locale = useLocale();
  const zone = useSyncExternalStore(never, ownZone, () => "UTC");
  return (epochMs) => formatDayAndClock(epochMs, locale, zone);
}
