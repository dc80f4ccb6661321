"use client";

import { useTranslations } from "next-intl";
import { useAgeText } from "@/components/board/age-text";
import { useClockText } from "@/components/board/clock-text";
import { Pill } from "@/components/ui/pill";
import { Clock, Diamond, Triangle } from "@/components/ui/shapes";
import { textWidth } from "@/lib/domain/format/text-width";
import type { FigureNow } from "./tile-now";

/** What a mark needs beside its word: its shape, the gap and the ground around both, em of its own font. */
const SHAPE = 0.72;
const AROUND = 1.6;

interface FrameMarkProps {
  figure: Pick<FigureNow, "level" | "age" | "asOf">;
  /** What the title leaves, em of the mark's own font. */
  left: number;
}

/** A tile's state in shape and, where there is room, word; the word is always there for screen readers. Null when all is well. */
export function FrameMark({ figure, left }: FrameMarkProps) {
  const t = useTranslations("tiles.state");
  const { level, age, asOf } = figure;
  const ageText = useAgeText(asOf);
  const clock = useClockText();
  const isAged = age === "stale" || age === "old";
  if (!isAged && level === "calm") return null;
  const state = level === "breach" ? "breach" : "near";
  const word =
    age === "old" ? t("asOf", { time: clock(asOf) }) : age === "stale" ? t("old", { age: ageText }) : t(state);
  const Shape = level === "breach" && age !== "old" ? Diamond : isAged ? Clock : Triangle;
  if (!isAged && left >= textWidth(word) + SHAPE + AROUND) {
    return <Pill tone={state}>{word}</Pill>;
  }
  const hasWord = left >= textWidth(word) + SHAPE + 0.4;
  return (
    <span className={`shrink-0 whitespace-nowrap font-semibold leading-none ${isAged ? "text-muted" : "text-near"}`}>
      <Shape />
      {isAged && level === "breach" && <span className="sr-only">{t("breach")}</span>}
      <span className={hasWord ? "ml-[0.35em]" : "sr-only"}>{word}</span>
    </span>
  );
}
