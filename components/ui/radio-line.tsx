import type { ComponentProps } from "react";
import { FieldNotes, type FieldWords, useFieldTies } from "./field";

type RadioLineProps = Omit<ComponentProps<"input">, "id" | "type" | "className"> & Pick<FieldWords, "label" | "hint">;

/** One of several, beside its label; the whole line is the target. */
export function RadioLine({ label, hint, ...input }: RadioLineProps) {
  const { ties, noteId } = useFieldTies({ hint, error: null });
  return (
    <div className="min-w-0">
      <label htmlFor={ties.id} className="inline-flex min-h-11 cursor-pointer items-center">
        <input
          {...input}
          id={ties.id}
          aria-describedby={ties["aria-describedby"]}
          type="radio"
          className="check mr-3 h-5 w-5 shrink-0"
        />
        <span>{label}</span>
      </label>
      <div className="-mt-2 pl-8">
        <FieldNotes id={noteId} hint={hint} />
      </div>
    </div>
  );
}
