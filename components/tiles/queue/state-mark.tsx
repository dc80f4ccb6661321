"use client";

import { useTranslations } from "next-intl";
import { useAgeText } from "@/components/board/age-text";
import { useClockText } from "@/components/board/clock-text";
import { Pill } from "@/components/ui/pill";
import { Clock, Diamond, Triangle } from "@/components/ui/shapes";
import { type QueueModel, stateWord } from "./queue-model";

interface StateMarkProps {
  model: QueueModel;
  /** `pill` says it in a word, `shape` in a shape with the word for screen readers, `words` plainly beside its shape. */
  as: "pill" | "shape" | "words";
}

/** A queue's state in shape and word: breached, below its target, near its limit, or how old its numbers are. Nothing when all is well. */
export function StateMark({ model, as }: StateMarkProps) {
  const t = useTranslations("board.queue");
  if (model.age === "stale" || model.age === "old") return <AgeMark model={model} short={as === "shape"} />;
  const state = stateWord(model);
  if (model.level === "calm" || state === null) return null;
  const word = t(state);
  if (as === "pill") return <Pill tone={model.level}>{word}</Pill>;
  const Shape = model.level === "breach" ? Diamond : Triangle;
  return (
    <span className={`shrink-0 whitespace-nowrap font-semibold ${model.level === "near" ? "text-near" : ""}`}>
      <Shape />
      <span className={as === "shape" ? "sr-only" : "ml-[0.35em]"}>{word}</span>
    </span>
  );
}

function AgeMark({ model, short }: { model: QueueModel; short: boolean }) {
  const t = useTranslations("board.queue");
  const age = useAgeText(model.asOf);
  const clock = useClockText();
  const text = model.age === "old" ? t("asOf", { time: clock(model.asOf) }) : t("old", { age });
  return (
    <span className="shrink-0 whitespace-nowrap font-semibold text-muted">
      {model.age === "stale" && model.level === "breach" ? (
        <>
          <Diamond />
          <span className="sr-only">{t("breached")}</span>
        </>
      ) : (
        <Clock />
      )}
      <span className={short ? "sr-only" : "ml-[0.35em]"}>{text}</span>
    </span>
  );
}
