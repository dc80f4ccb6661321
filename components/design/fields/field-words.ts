"use client";

import { useTranslations } from "next-intl";

type FieldKey = Parameters<ReturnType<typeof useTranslations<"design.fields">>>[0];
type ChoiceKey = Parameters<ReturnType<typeof useTranslations<"design.choices">>>[0];

/** Holds because a test proves that every option of every kind has its words. */
function asField(name: string): FieldKey {
  return name as FieldKey;
}

/** Holds because a test proves that every choice of every option has its words. */
function asChoice(name: string): ChoiceKey {
  return name as ChoiceKey;
}

/** What options and their choices are called. */
export function useFieldWords() {
  const fields = useTranslations("design.fields");
  const choices = useTranslations("design.choices");
  const states = useTranslations("states.agent");
  return {
    field: (name: string) => fields(asField(name)),
    /** Of agents' states the words that boards have for them. */
    choice: (field: string, value: string | number | null) =>
      field === "states" ? states(asState(String(value))) : choices(asChoice(choiceKey(field, value))),
  };
}

type StateKey = Parameters<ReturnType<typeof useTranslations<"states.agent">>>[0];

/** Holds because the field's choices are the states of agents. */
function asState(value: string): StateKey {
  return value as StateKey;
}

/** Under which key of the catalogue a choice stands: "windowMinutes.60", "comparison.none". */
export function choiceKey(field: string, value: string | number | null): string {
  return `${field}.${value === null ? "none" : value}`;
}
