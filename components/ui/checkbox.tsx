import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { FieldNotes, type FieldWords, useFieldTies } from "./field";

type CheckboxProps = Omit<ComponentProps<"input">, "id" | "type"> & FieldWords;

/** Yes or no, beside its label; the whole line is the target. `className` is the line's. */
export function Checkbox({ label, isLabelHidden = false, hint, error, className, ...input }: CheckboxProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={ties.id} className="inline-flex min-h-11 min-w-6 cursor-pointer items-center">
        <input
          {...input}
          {...ties}
          type="checkbox"
          className={classNames("check h-5 w-5 shrink-0", isLabelHidden ? "relative top-1" : "mr-3")}
        />
        <span className={isLabelHidden ? "sr-only" : undefined}>{label}</span>
      </label>
      <div className={isLabelHidden ? undefined : "-mt-2 pl-8"}>
        <FieldNotes id={noteId} hint={hint} error={error} />
      </div>
    </div>
  );
}
