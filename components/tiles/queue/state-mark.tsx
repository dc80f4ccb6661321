"use client";

import { useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { useAgeText } from "@/components/board/age-text";
import { useClockText } from "@/components/board/clock-text";
import { Pill } from "@/components/ui/pill";
import { Clock, Diamond, Triangle } from "@/components/ui/shapes";
import { type QueueModel, stateWord } from "./queue-model";
import { cornerSize, HEAD, HEAD_GAP, type MarkForm, markSize, type TileRoom } from "./tile-head";

export interface Mark {
  readonly Shape: ComponentType;
  readonly word: string;
  /** What is spoken before the word. */
  readonly spoken: string | null;
  readonly tone: "breach" | "near" | "muted";
}

/** A queue's state in shape and word: breached, below its target, near its limit, or how old its numbers are. Null when all is well. */
export function useMark(model: QueueModel): Mark | null {
  const t = useTranslations("board.queue");
  const age = useAgeText(model.asOf);
  const clock = useClockText();
  if (model.age === "stale" || model.age === "old") {
    const isBreach = model.age === "stale" && model.level === "breach";
    const word = model.age === "old" ? t("asOf", { time: clock(model.asOf) }) : t("old", { age });
    return { Shape: isBreach ? Diamond : Clock, word, spoken: isBreach ? t("breached") : null, tone: "muted" };
  }
  const state = stateWord(model);
  if (model.level === "calm" || state === null) return null;
  return { Shape: model.level === "breach" ? Diamond : Triangle, word: t(state), spoken: null, tone: model.level };
}

const COLOURS: Readonly<Record<Mark["tone"], string>> = { breach: "", near: "text-near", muted: "text-muted" };

/** The state in shape and word, in the size of what is around it. */
export function StateMark({ model }: { model: QueueModel }) {
  const mark = useMark(model);
  return mark === null ? null : <Plain mark={mark} hasWord />;
}

function Plain({ mark, hasWord }: { mark: Mark; hasWord: boolean }) {
  const { Shape, word, spoken, tone } = mark;
  return (
    <span className={`shrink-0 whitespace-nowrap font-semibold ${COLOURS[tone]}`}>
      <Shape />
      {spoken !== null && <span className="sr-only">{spoken}</span>}
      <span className={hasWord ? "ml-[0.35em]" : "sr-only"}>{word}</span>
    </span>
  );
}

/** The state beside a tile's name, in as much room as the name leaves; the word is always there for screen readers. */
export function TileMark({ mark, form, room }: { mark: Mark; form: MarkForm; room: TileRoom }) {
  if (form === "corner") {
    const fontSize = cornerSize(room);
    return (
      <span
        className="absolute left-full flex justify-center leading-none"
        style={{ fontSize: `${fontSize}em`, width: `${HEAD[room.variant].padding / fontSize}em` }}
      >
        <Plain mark={mark} hasWord={false} />
      </span>
    );
  }
  const { tone, word } = mark;
  const fontSize = markSize(room);
  return (
    <span
      className="flex shrink-0 items-center leading-none"
      style={{ fontSize: `${fontSize}em`, marginLeft: `${HEAD_GAP / fontSize}em` }}
    >
      {form === "pill" ? <Pill tone={tone}>{word}</Pill> : <Plain mark={mark} hasWord={form === "word"} />}
    </span>
  );
}
