import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { FieldNotes, type FieldWords, useFieldTies } from "./field";

type CheckboxProps = Omit<ComponentProps<"input">, "id" | "type"> & FieldWords;

/** Yes or no, beside its label; the whole line is the target. `className` is the line's. */
export function Checkbox({ label, hint, error, className, ...input }: CheckboxProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={ties.id} className="inline-flex min-h-11 cursor-pointer items-center">
        <input {...input} {...ties} type="checkbox" className="check mr-3 h-5 w-5 shrink-0" />
        <span>{label}</span>
      </label>
      <FieldNotes id={noteId} hint={hint} error={error} />
    </div>
  );
}
