"use client";

import { useLocale, useTranslations } from "next-intl";
import { LEVEL_TEXT } from "@/components/board/level-look";
import { MARK_COLOURS } from "@/components/board/mark";
import { useWaitText } from "@/components/board/wait-text";
import { Changed } from "@/components/ui/changed";
import { classNames } from "@/components/ui/class-names";
import { fitNumeral, hangsLow } from "@/components/ui/fit";
import { Skeleton } from "@/components/ui/skeleton";
import type { Target } from "@/lib/domain/board/measure";
import { BY_HEIGHT, LARGEST_FIGURE } from "@/lib/domain/board/type-scale";
import { textAgainst } from "./figure-text";
import type { UntoldFirst } from "./frame-mark";
import { problemKey } from "./problem-key";
import type { FigureNow } from "./tile-now";

/** A figure as text: what runs, ticks on the data's clock. */
export function useFigureText(figure: FigureNow): string {
  const locale = useLocale();
  const running = useWaitText(figure.wait);
  return figure.ticks ? running : textAgainst(figure, locale).value;
}

interface NumeralProps {
  figure: FigureNow;
  text: string;
  /** Room for it, em of the board's root. */
  width: number;
  height: number;
  /** Whether something stands right below it, of which it keeps clear. */
  isAbove?: boolean;
  className?: string;
}

/** A figure's numeral, as large as its room allows. Lights up once when it changes. */
export function Numeral({ figure, text, width, height, isAbove = false, className }: NumeralProps) {
  const fontSize = Math.max(1, Math.min(fitNumeral(text, width * 0.98, LARGEST_FIGURE), height * BY_HEIGHT));
  return (
    <Changed value={figure.ticks ? null : text} className={classNames("block leading-none", className)}>
      <span
        className={classNames(
          "figure whitespace-nowrap tracking-tight",
          isAbove && hangsLow(text) && "hangs-low",
          LEVEL_TEXT[figure.level],
        )}
        style={{ fontSize: `${fontSize}em` }}
      >
        {text}
      </span>
    </Changed>
  );
}

/** The place of a figure before its first numbers: nothing jumps when they come. */
export function FigureSkeleton() {
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-center" aria-hidden="true">
      <Skeleton className="h-[3em] w-[45%]" />
      <Skeleton className="mt-[0.6em] h-[1em] w-[35%]" />
    </div>
  );
}

interface NoteProps {
  text: string;
  /** What the text may begin with, in a tone of its own. */
  first?: UntoldFirst;
  /** Why there is no number: then nothing else needs the room, and it takes as many lines as it needs. */
  isProblem?: boolean;
}

/** What stands below a figure. */
export function Note({ text, first, isProblem = false }: NoteProps) {
  const lines = isProblem ? "break-words leading-[1.15]" : "min-h-[1.4em] truncate leading-[1.4]";
  return (
    <p className={`sheet-note max-w-full shrink-0 text-muted ${lines}`} dir="auto" title={text}>
      <NoteText text={text} first={first} />
    </p>
  );
}

/** A note's text. What it begins with because the title has no room for it is spoken there. */
export function NoteText({ text, first }: { text: string; first?: UntoldFirst | undefined }) {
  if (first === undefined || first.word === null || !text.startsWith(first.word)) return text;
  return (
    <>
      <span aria-hidden="true" className={`font-semibold ${MARK_COLOURS[first.tone]}`}>
        {first.word}
      </span>
      {text.slice(first.word.length)}
    </>
  );
}

/** Why there is no number, in words; null when there is one, or merely no data. */
export function useProblem(figure: Pick<FigureNow, "problem">): string | null {
  const t = useTranslations("tiles.problems");
  const { problem } = figure;
  return problem === null ? null : t(problemKey(problem));
}

/** What a figure is held against, in words: "target 80%", "of 1,189"; null where there is nothing. */
export function useTargetText(figure: FigureNow, { by }: Target): string | null {
  const t = useTranslations("tiles");
  const locale = useLocale();
  const { target } = textAgainst(figure, locale);
  return target === null ? null : t(by === "metric" ? "of" : "target", { target });
}

/** What stands below a picture of a figure: why there is none, else what it is held against. */
export function useTargetNote(figure: FigureNow, target: Target): string | null {
  const problem = useProblem(figure);
  const text = useTargetText(figure, target);
  return problem ?? text;
}
