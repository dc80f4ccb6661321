"use client";

import { useTranslations } from "next-intl";
import { type Mark, PlainMark, useAgeMark } from "@/components/board/mark";
import { Pill } from "@/components/ui/pill";
import { Diamond, Triangle } from "@/components/ui/shapes";
import { type QueueModel, stateWord } from "./queue-model";
import { cornerSize, HEAD, HEAD_GAP, type MarkForm, markSize, type TileRoom } from "./tile-head";

/** A queue's state in shape and word: breached, below its target, near its limit, or how old its numbers are. Null when all is well. */
export function useMark(model: QueueModel): Mark | null {
  const t = useTranslations("board.queue");
  const aged = useAgeMark(model);
  if (aged !== null) return aged;
  const state = stateWord(model);
  if (model.level === "calm" || state === null) return null;
  return { Shape: model.level === "breach" ? Diamond : Triangle, word: t(state), spoken: null, tone: model.level };
}

/** The state in shape and word, in the size of what is around it. */
export function StateMark({ model }: { model: QueueModel }) {
  const mark = useMark(model);
  return mark === null ? null : <PlainMark mark={mark} />;
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
        <PlainMark mark={mark} hasWord={false} />
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
      {form === "pill" ? <Pill tone={tone}>{word}</Pill> : <PlainMark mark={mark} hasWord={form === "word"} />}
    </span>
  );
}
