import type { ComponentProps } from "react";
import { FieldFrame, type FieldWords, useFieldTies } from "./field";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className" | "id"> & FieldWords;

/** Lines of text as they are written, each a line: long ones scroll sideways. */
export function TextArea({ label, hint, error, ...area }: TextAreaProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <FieldFrame ties={ties} noteId={noteId} label={label} hint={hint} error={error}>
      <textarea
        {...area}
        {...ties}
        wrap="off"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        className="block w-full min-w-0 resize-y rounded-control bg-transparent px-3.5 py-2.5 font-mono text-sm leading-6 !outline-none"
      />
    </FieldFrame>
  );
}
