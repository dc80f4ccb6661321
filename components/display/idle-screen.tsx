"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTicking } from "@/lib/client/clock/use-now";
import type { Snapshot } from "@/lib/client/display/snapshot";
import type { Turn } from "@/lib/domain/display/player";
import { formatClock, formatDay } from "@/lib/domain/format/format";
import { pageName } from "./page-name";

interface IdleScreenProps {
  readonly snapshot: Snapshot;
  readonly next: Turn | null;
}

/** What is shown while no board is: the time, why there is none, and when one comes. */
export function IdleScreen({ snapshot, next }: IdleScreenProps) {
  const t = useTranslations("player.idle");
  const locale = useLocale();
  const { state, settings } = snapshot;
  const { timeZone, tenantName, name } = state.display;
  const now = useTicking((at) =>
    at === 0
      ? { time: "", day: "" }
      : { time: formatClock(at, locale, timeZone), day: formatDay(at, locale, timeZone) },
  );
  const reason = settings.playlist.length === 0 ? "empty" : next === null ? "gone" : "scheduled";
  return (
    <main className="display-center">
      <p className="display-clock figure">{now.time}</p>
      <p className="display-day">{now.day}</p>
      <h1 className="display-title">{t(`${reason}.title`)}</h1>
      <p className="display-text">
        {next === null
          ? t(reason === "empty" ? "empty.what" : "gone.what", { name })
          : t("scheduled.what", {
              page: pageName(state, next),
              day: formatDay(next.startedAt, locale, timeZone),
              time: formatClock(next.startedAt, locale, timeZone),
            })}
      </p>
      <p className="display-foot">{tenantName}</p>
    </main>
  );
}
