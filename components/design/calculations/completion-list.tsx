"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useExpressionWords } from "@/components/metric/expression-words";
import type { Completion } from "@/lib/domain/expression/complete";
import { functionNamed } from "@/lib/domain/expression/functions";

interface CompletionListProps {
  readonly id: string;
  readonly offered: readonly Completion[];
  readonly marked: number;
  readonly onTake: (completion: Completion) => void;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What may come at the cursor: metrics by their names with their keys, functions by what they do. */
export function CompletionList({ id, offered, marked, onTake }: CompletionListProps) {
  const t = useTranslations("calculations");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked >= 0) document.getElementById(optionId(id, marked))?.scrollIntoView({ block: "nearest" });
  }, [id, marked]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t("offered")}
      className="completions"
      hidden={offered.length === 0}
    >
      {offered.map((completion, index) => (
        <Option
          key={`${completion.kind} ${completion.text}`}
          id={optionId(id, index)}
          completion={completion}
          isMarked={index === marked}
          onTake={() => onTake(completion)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly completion: Completion;
  readonly isMarked: boolean;
  readonly onTake: () => void;
}

function Option({ id, completion, isMarked, onTake }: OptionProps) {
  const { written, explained } = useOptionWords(completion);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field takes the marked option
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      className="completion"
      // The field keeps the focus, and what is offered stays until the press is over.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className="mr-3 inline-block">{written}</span>
      <span className="inline-block text-muted">{explained}</span>
    </div>
  );
}

/** How an option is told: what people call it first, and beside it how it is written, or the other way round. */
function useOptionWords({ kind, text, metric }: Completion): { readonly written: string; readonly explained: string } {
  const words = useExpressionWords();
  if (metric !== null) return { written: metric.label, explained: metric.key };
  const name = kind === "function" ? functionNamed(text.replace("()", "")) : null;
  return name === null
    ? { written: text, explained: "" }
    : { written: words.form(name), explained: words.meaning(name) };
}
