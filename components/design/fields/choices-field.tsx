"use client";

import { OrderList } from "@/components/reorder/order-list";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import type { FieldProps } from "./field-props";

interface ChoicesFieldProps extends FieldProps {
  readonly choices: readonly string[];
  readonly wordOf: (choice: string) => string;
}

/** Some of a few, in an order of one's own. */
export function ChoicesField({ label, value, error, onChange, choices, wordOf }: ChoicesFieldProps) {
  const chosen = (Array.isArray(value) ? value.map(String) : []).filter((one) => choices.includes(one));
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{label}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          label={wordOf(choice)}
          checked={chosen.includes(choice)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, choice] : chosen.filter((one) => one !== choice))
          }
        />
      ))}
      <OrderList items={chosen.map((id) => ({ id, name: wordOf(id) }))} onOrder={(ids) => onChange([...ids])} />
      <FieldNotes id={`${label}-note`} error={error} />
    </fieldset>
  );
}
