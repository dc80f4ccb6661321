"use client";

import { useLocale, useTranslations } from "next-intl";
import { Ago } from "@/components/admin/tenants/ago";
import { Fact } from "@/components/admin/tenants/condition-facts";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { formatCount, formatDuration, NO_DATA } from "@/lib/domain/format/format";

const MEGABYTE = 1_000_000;

/** What a display last said of itself. */
export function DisplayFacts({ display }: { readonly display: DisplayEntry }) {
  const t = useTranslations("displays.facts");
  const locale = useLocale();
  const { report, lastSeenAt } = display;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2">
      <Fact label={t("lastSeen")}>
        {lastSeenAt === null ? NO_DATA : <Ago at={new Date(lastSeenAt).toISOString()} />}
      </Fact>
      {report !== null && (
        <>
          <Fact label={t("connection")}>{t(`connections.${report.connection}`)}</Fact>
          <Fact label={t("dataAge")}>{formatDuration(report.dataAgeMs)}</Fact>
          <Fact label={t("sound")}>{t(`sounds.${display.settings.muted ? "muted" : report.sound}`)}</Fact>
          <Fact label={t("device")}>
            {[report.device.model, report.device.engine].filter((text) => text !== "").join(" · ") || NO_DATA}
          </Fact>
          <Fact label={t("resolution")}>{resolutionOf(report.device.screen)}</Fact>
          <Fact label={t("mode")}>{t(`modes.${report.device.mode}`)}</Fact>
          <Fact label={t("version")}>{report.build.slice(0, 12) || NO_DATA}</Fact>
          <Fact label={t("uptime")}>{formatDuration(report.uptimeMs)}</Fact>
          <Fact label={t("memory")}>
            {report.heapBytes === null
              ? NO_DATA
              : t("megabytes", { count: formatCount(Math.round(report.heapBytes / MEGABYTE), locale) })}
          </Fact>
          <Fact label={t("clock")}>
            {report.clockErrorMs === null ? NO_DATA : t("seconds", { count: signed(report.clockErrorMs, locale) })}
          </Fact>
          {report.fault !== null && <Fact label={t("fault")}>{report.fault}</Fact>}
        </>
      )}
    </dl>
  );
}

/** Device pixels; how many of them make one of the page's, where that is not one. */
function resolutionOf({ width, height, ratio }: DisplayReport["device"]["screen"]): string {
  const pixels = `${Math.round(width * ratio)} × ${Math.round(height * ratio)}`;
  return ratio === 1 ? pixels : `${pixels} (@${Number(ratio.toFixed(2))})`;
}

/** A clock's error in seconds, with its sign: ahead is +. */
function signed(ms: number, locale: string): string {
  const seconds = Math.round(ms / 100) / 10;
  return new Intl.NumberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 1 }).format(
    seconds === 0 ? 0 : seconds,
  );
}
