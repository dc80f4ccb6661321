"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import type { FieldProps } from "./field-props";

interface ChoicesFieldProps extends FieldProps {
  readonly choices: readonly string[];
  readonly wordOf: (choice: string) => string;
}

/** Some of a few, in the order in which the kind has them. */
export function ChoicesField({ label, value, error, onChange, choices, wordOf }: ChoicesFieldProps) {
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          label={wordOf(choice)}
          checked={chosen.has(choice)}
          onChange={({ target }) =>
            onChange(choices.filter((one) => (one === choice ? target.checked : chosen.has(one))))
          }
        />
      ))}
      <FieldNotes id={`${label}-note`} error={error} />
    </fieldset>
  );
}
