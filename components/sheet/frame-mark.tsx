"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAgeText } from "@/components/board/age-text";
import { useClockText } from "@/components/board/clock-text";
import type { Mark } from "@/components/board/mark";
import { Pill } from "@/components/ui/pill";
import { Clock, Diamond, Triangle } from "@/components/ui/shapes";
import type { Room } from "@/lib/domain/board/type-scale";
import type { SaidFirst } from "./note-plan";
import type { FigureNow } from "./tile-now";
import { besideTitle, markForm, markWidth, untoldOf } from "./title-room";
import { useSmallWords } from "./use-small-words";

type Standing = Pick<FigureNow, "level" | "age" | "asOf">;

interface FrameMarkProps {
  figure: Standing;
  /** What the title leaves, em of the mark's own font. */
  left: number;
  /** What stands before it, in so much of that as it leaves itself. */
  before?: ((left: number) => ReactNode) | undefined;
}

/** What stands beside a tile's title: how the tile stands, unless all is well, and what is said before that. */
export function FrameMark({ figure, left, before }: FrameMarkProps) {
  const word = useStandingWord(figure);
  return (
    <>
      {before?.(left - markWidth(word))}
      {word !== null && <StandingMark word={word} figure={figure} left={left} />}
    </>
  );
}

/** A tile's state in shape and, where there is room, word; the word is always there for screen readers. */
function StandingMark({ word, figure, left }: { word: string; figure: Standing; left: number }) {
  const t = useTranslations("tiles.state");
  const { level, age } = figure;
  const isAged = age === "stale" || age === "old";
  const form = markForm(word, left);
  const Shape = level === "breach" && age !== "old" ? Diamond : isAged ? Clock : Triangle;
  if (!isAged && form === "pill") return <Pill tone={level === "breach" ? "breach" : "near"}>{word}</Pill>;
  return (
    <span className={`shrink-0 whitespace-nowrap font-semibold leading-none ${isAged ? "text-muted" : "text-near"}`}>
      <Shape />
      {isAged && level === "breach" && <span className="sr-only">{t("breach")}</span>}
      <span className={form === "wordless" ? "sr-only" : "ml-[0.35em]"}>{word}</span>
    </span>
  );
}

/** How a tile stands, in words: how old it is, else its level. Null when all is well. */
function useStandingWord({ level, age, asOf }: Standing): string | null {
  const t = useTranslations("tiles.state");
  const ageText = useAgeText(asOf);
  const clock = useClockText();
  if (age === "old") return t("asOf", { time: clock(asOf) });
  if (age === "stale") return t("old", { age: ageText });
  return level === "calm" ? null : t(level);
}

/** What a title of a tile leaves no room to say in words; null where it is said, or there is nothing to say. */
export function useUntold(title: string, room: Room, figure: Standing | null): Pick<Mark, "word" | "tone"> | null {
  const { mark } = useSmallWords();
  const word = useStandingWord(figure ?? ALL_WELL);
  if (figure === null || word === null || markForm(word, besideTitle(title, room, mark)) !== "wordless") return null;
  const isAged = figure.age === "stale" || figure.age === "old";
  return { word, tone: isAged ? "muted" : figure.level === "breach" ? "breach" : "near" };
}

/** What a tile's note says first, because its title leaves no room for it: in what tone, and what may come to stand there by the tile's rule. */
export interface UntoldFirst extends SaidFirst {
  readonly tone: Mark["tone"];
}

export function useUntoldFirst(title: string, room: Room, figure: FigureNow | null): UntoldFirst {
  const t = useTranslations("tiles.state");
  const { mark } = useSmallWords();
  const untold = useUntold(title, room, figure);
  const words = figure === null || figure.rule === null ? [] : [t("breach"), t("near")];
  return {
    word: untold?.word ?? null,
    tone: untold?.tone ?? "muted",
    kept: untoldOf(words, besideTitle(title, room, mark)),
  };
}

const ALL_WELL: Standing = { level: "calm", age: "live", asOf: null };
