import type { useTranslations } from "next-intl";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";
import { numberFormat } from "@/lib/domain/format/intl-cache";
import { readOutlook } from "@/lib/domain/sheet/outlook-cells";
import type { OutlookMoment, QueueOutlook } from "@/lib/domain/staffing/queue-outlook";

type Part = OptionsByKind["outlook"]["parts"][number];
type Words = ReturnType<typeof useTranslations<"tiles">>;

/** A part of what comes next, in words. */
export interface OutlookLine {
  readonly part: Part;
  /** In a word or two, for beside the figure. */
  readonly label: string;
  readonly text: string;
  /** What the figure is, and how sure: the same told ever shorter, for how sure it is must not be cut off. */
  readonly notes: readonly string[];
  /** Something that somebody could still prevent. */
  readonly isNear: boolean;
}

interface Reader {
  /** Epoch ms on the server's clock. */
  readonly now: number;
  readonly locale: string;
  readonly t: Words;
}

const MINUTE_MS = 60_000;

/** What a tile says of what comes next, on both boards. A part of which too little is known is left out; nothing at all is no line. */
export function outlookLines(
  cells: Readonly<Record<string, unknown>>,
  parts: readonly Part[],
  reader: Reader,
): readonly OutlookLine[] {
  // Nothing about to happen is something known; nothing known is not.
  if (cells.known !== 1) return [];
  const outlook = readOutlook(cells);
  const lines: Readonly<Record<Part, OutlookLine | null>> = {
    breach: breachLine(outlook, reader),
    staffing: staffingLine(outlook, reader),
    closing: closingLine(outlook, reader),
  };
  return parts.flatMap((part) => lines[part] ?? []);
}

/** The one of both limits that will be passed first; where none will be, one that is passed already. */
function breachLine({ wait, serviceLevel, passed }: QueueOutlook, { now, locale, t }: Reader): OutlookLine {
  const of = { part: "breach", label: t("outlook.breach") } as const;
  if (wait !== null && (serviceLevel === null || wait.atMs <= serviceLevel.atMs)) {
    const left = Math.max(0, wait.atMs - now);
    const text = left === 0 ? t("outlook.now") : t("outlook.about", { time: formatDuration(left) });
    const limit = formatDuration(wait.limitMs);
    const chance = wait.chance === null ? null : formatPercentage(wait.chance, locale);
    const notes =
      chance === null
        ? [t("outlook.wait", { limit })]
        : [t("outlook.waitChance", { limit, chance }), t("outlook.waitChanceShort", { limit, chance })];
    return { ...of, text, notes, isNear: true };
  }
  if (serviceLevel !== null) {
    const minutes = minutesUntil(serviceLevel.atMs, now);
    const text = minutes === 0 ? t("outlook.now") : t("outlook.minutes", { count: minutes });
    const target = formatPercentage(serviceLevel.target, locale);
    const levels = [t("outlook.level", { target }), t("outlook.levelShort", { target })];
    const notes = levels.map((level) => withSpan(level, serviceLevel, { now, locale, t }));
    return { ...of, text, notes, isNear: true };
  }
  if (passed !== undefined) {
    const { waitMs, serviceLevel: target } = passed;
    const note =
      waitMs === null
        ? t("outlook.level", { target: formatPercentage(target, locale) })
        : t("outlook.waitOver", { limit: formatDuration(waitMs) });
    return { ...of, label: t("outlook.passedLabel"), text: t("outlook.passed"), notes: [note], isNear: true };
  }
  return {
    ...of,
    label: t("outlook.noneLabel"),
    text: t("outlook.none"),
    notes: [t("outlook.noneNote")],
    isNear: false,
  };
}

function withSpan(level: string, { earliestMs, latestMs }: OutlookMoment, { now, t }: Reader): string {
  if (latestMs === null) return level;
  return t("outlook.between", { level, from: minutesUntil(earliestMs, now), to: minutesUntil(latestMs, now) });
}

function minutesUntil(atMs: number, now: number): number {
  return atMs <= now ? 0 : Math.max(1, Math.round((atMs - now) / MINUTE_MS));
}

function staffingLine({ staffing }: QueueOutlook, { locale, t }: Reader): OutlookLine | null {
  if (staffing === null) return null;
  const { difference, agents, needed } = staffing;
  const count = Math.abs(difference);
  return {
    part: "staffing",
    label: t("outlook.ofNeeded", { needed: formatCount(needed, locale) }),
    text:
      difference === 0
        ? t("outlook.enough")
        : difference < 0
          ? t("outlook.short", { count })
          : t("outlook.spare", { count }),
    notes: [
      t("outlook.needed", {
        agents: numberFormat(locale, 0, 1).format(agents),
        needed: formatCount(needed, locale),
      }),
    ],
    isNear: difference < 0,
  };
}

function closingLine({ closing }: QueueOutlook, { locale, t }: Reader): OutlookLine | null {
  if (closing === null) return null;
  const share = (value: number) => formatPercentage(value, locale);
  return {
    part: "closing",
    label: t("outlook.closing"),
    text: t("outlook.about", { time: share(closing.expected) }),
    notes: (["closingNote", "closingNoteShort", "closingNoteShortest"] as const).map((key) =>
      t(`outlook.${key}`, { busy: share(closing.busy), quiet: share(closing.quiet) }),
    ),
    isNear: false,
  };
}
