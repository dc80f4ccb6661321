"use client";

import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { Clock, Diamond } from "@/components/ui/shapes";
import type { FreshnessLevel } from "@/lib/domain/freshness";
import type { RowKind } from "@/lib/domain/snapshot";
import type { Level } from "@/lib/domain/state/queue-state";
import { agedSince, partAge } from "./age";
import { useAgeText } from "./age-text";
import { useBoard } from "./board-context";
import { useClockText } from "./clock-text";
import { useMoment } from "./use-moment";

/** How something stands, in shape and word. */
export interface Mark {
  readonly Shape: ComponentType;
  readonly word: string;
  /** What is spoken before the word. */
  readonly spoken: string | null;
  readonly tone: "breach" | "near" | "muted";
}

interface Aged {
  readonly age: FreshnessLevel;
  /** When it was true, epoch ms. */
  readonly asOf: number | null;
  readonly level: Level;
}

/** How old something is: first its age, then, once it is struck, the time at which it was true. Null while it is live, and of nothing. */
export function useAgeMark({ age, asOf, level }: Aged): Mark | null {
  const t = useTranslations("board.queue");
  const text = useAgeText(asOf);
  const clock = useClockText();
  if (age !== "stale" && age !== "old") return null;
  const isBreach = age === "stale" && level === "breach";
  const word = age === "old" ? t("asOf", { time: clock(asOf) }) : t("old", { age: text });
  return { Shape: isBreach ? Diamond : Clock, word, spoken: isBreach ? t("breached") : null, tone: "muted" };
}

export const MARK_COLOURS: Readonly<Record<Mark["tone"], string>> = {
  breach: "text-breach",
  near: "text-near",
  muted: "text-muted",
};

/** A mark without a ground of its own, in the size of what is around it; the word is always there for screen readers. */
export function PlainMark({ mark, hasWord = true }: { mark: Mark; hasWord?: boolean }) {
  const { Shape, word, spoken, tone } = mark;
  return (
    <span className={`shrink-0 whitespace-nowrap font-semibold ${MARK_COLOURS[tone]}`}>
      <Shape />
      {spoken !== null && <span className="sr-only">{spoken}</span>}
      <span className={hasWord ? "ml-[0.35em]" : "sr-only"}>{word}</span>
    </span>
  );
}

/** How old a whole panel is, once its numbers are no longer live. */
export function PartMark({ of }: { of: RowKind }) {
  const { scope } = useBoard();
  const aged = useMoment(scope, (view, now) => {
    const age = partAge(view, of, now);
    return { age: age.level, asOf: agedSince(age), level: "calm" } as const;
  });
  const mark = useAgeMark(aged ?? { age: "none", asOf: null, level: "calm" });
  return mark === null ? null : <PlainMark mark={mark} />;
}
