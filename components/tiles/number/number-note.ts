import type { useTranslations } from "next-intl";
import { changeText } from "@/components/sheet/figure-text";
import type { FigureNow } from "@/components/sheet/tile-now";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";

interface NoteMeans {
  /** Why there is no number, in words; null where there is one, or merely no data. */
  readonly problem: string | null;
  /** What the figure is held against, in words; null for nothing. */
  readonly target: string | null;
  readonly locale: string;
  readonly t: ReturnType<typeof useTranslations<"tiles">>;
}

/** What there is to say of a number, ever shorter: why there is none, or whose it is, its target, how it changed. */
export function numberNotes(
  figure: FigureNow,
  { comparison, showsQueue }: OptionsByKind["number"],
  { problem, target, locale, t }: NoteMeans,
): readonly string[] {
  if (problem !== null) return [problem];
  const change = changeText(figure.change, figure.unit, locale);
  const changed =
    comparison === null || figure.change === null
      ? null
      : change === null
        ? t("unchanged", { minutes: comparison })
        : t("change", { change, minutes: comparison });
  const worst = showsQueue ? figure.worst : null;
  // At last only what the number is held against.
  return [[worst, target, changed], [worst, target], [target ?? worst ?? changed]]
    .map((parts) => parts.filter((part) => part !== null).join(" · "))
    .filter((text) => text !== "");
}
