"use client";

import { useEditorState } from "@/components/design/design-context";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import type { FigureUnit, Subject } from "@/lib/domain/threshold/subject";
import { subjectFacts } from "@/lib/domain/threshold/subject";

/** What limits are set for, as the board that is being designed knows it: its own calculations, too. */
export function useFigure(): {
  readonly name: (subject: Subject) => string;
  readonly unit: (subject: Subject) => FigureUnit;
} {
  const words = useFigureWords();
  const { calculated } = useEditorState().history.present;
  const own = (subject: Subject) =>
    subject.of === "calculated" ? calculated.find(({ id }) => id === subject.id) : undefined;
  return {
    name: (subject) => own(subject)?.name ?? words.full(subject),
    unit: (subject) => own(subject)?.unit ?? subjectFacts(subject)?.unit ?? "count",
  };
}
