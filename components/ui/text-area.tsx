import type { ComponentProps } from "react";
import { FieldFrame, type FieldWords, useFieldTies } from "./field";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className" | "id"> & FieldWords;

/** Labelled text of several lines. */
export function TextArea({ label, hint, error, rows = 4, ...area }: TextAreaProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <FieldFrame ties={ties} noteId={noteId} label={label} hint={hint} error={error}>
      <textarea
        {...area}
        {...ties}
        rows={rows}
        className="w-full min-w-0 resize-y rounded-control bg-transparent px-3.5 py-2.5 text-base !outline-none placeholder:text-muted disabled:opacity-60"
      />
    </FieldFrame>
  );
}
