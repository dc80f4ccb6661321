"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { useExpressionWords } from "@/components/metric/expression-words";
import { Button } from "@/components/ui/button";
import { FieldFrame, useFieldTies } from "@/components/ui/field";
import { type Completing, closed, startCompleting, stepped, taken, typed } from "@/lib/client/design/completing";
import type { Known } from "@/lib/domain/expression/known";
import type { ExpressionProblem } from "@/lib/domain/expression/problem";
import { CompletionList, optionId } from "./completion-list";
import { MarkedPlace } from "./marked-place";

interface ExpressionFieldProps {
  readonly value: string;
  readonly known: Known;
  readonly problems: readonly ExpressionProblem[];
  readonly onChange: (text: string) => void;
}

/** A calculation as it is typed (the ARIA combobox pattern with a list of options): completed, and told what is wrong and where. */
export function ExpressionField({ value, known, problems, onChange }: ExpressionFieldProps) {
  const t = useTranslations("calculations");
  const words = useExpressionWords();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  /** Where the cursor must stand once the text is there that was completed. */
  const cursor = useRef<number | null>(null);
  const [state, setState] = useState(() => startCompleting(value));
  const isOpen = state.offered.length > 0;
  // While something is offered, the text is on its way.
  const first = isOpen ? undefined : problems[0];
  const told =
    first === undefined
      ? null
      : t("at", { place: Math.min(first.from, value.length) + 1, problem: words.problem(first) });
  const { ties, noteId } = useFieldTies({ hint: t("hint"), error: told });

  useLayoutEffect(() => {
    if (cursor.current === null) return;
    input.current?.setSelectionRange(cursor.current, cursor.current);
    cursor.current = null;
  });

  function take(next: Completing): void {
    cursor.current = next.cursor;
    setState(next);
    onChange(next.text);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    const marked = state.offered[state.marked];
    if (by !== null) setState(stepped({ ...state, text: value }, by, known));
    else if (event.key === "Enter" && marked !== undefined) take(taken({ ...state, text: value }, marked));
    // The list closes, and not the dialog around it.
    else if (event.key === "Escape" && isOpen) setState(closed(state));
    else return;
    event.preventDefault();
  }

  return (
    <div>
      <FieldFrame ties={ties} noteId={noteId} label={t("expression")} hint={t("hint")} error={told}>
        <input
          {...ties}
          ref={input}
          type="text"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={state.marked >= 0 ? optionId(listId, state.marked) : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          onChange={({ target }) => {
            setState(typed(target.value, target.selectionStart ?? target.value.length, known));
            onChange(target.value);
          }}
          onSelect={({ currentTarget: { selectionStart } }) => {
            if (selectionStart !== null && selectionStart !== state.cursor) setState(closed(state, selectionStart));
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setState(closed(state))}
          className="expression h-11 w-full min-w-0 rounded-control bg-transparent px-3.5 text-base !outline-none"
        />
      </FieldFrame>
      <CompletionList
        id={listId}
        offered={state.offered}
        marked={state.marked}
        onTake={(completion) => take(taken({ ...state, text: value }, completion))}
      />
      <p role="status" className="sr-only">
        {isOpen ? t("offeredCount", { count: state.offered.length }) : ""}
      </p>
      {first !== undefined && value !== "" && (
        <div className="mt-1.5 flex items-center justify-between">
          <MarkedPlace text={value} from={first.from} to={first.to} />
          <Button
            kind="quiet"
            className="!min-h-9 !px-2.5 !text-sm"
            onClick={() => {
              input.current?.focus();
              input.current?.setSelectionRange(first.from, Math.max(first.from, first.to));
            }}
          >
            {t("goThere")}
          </Button>
        </div>
      )}
    </div>
  );
}
