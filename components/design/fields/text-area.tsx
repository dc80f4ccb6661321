import type { ComponentProps } from "react";
import { FieldFrame, type FieldWords, useFieldTies } from "@/components/ui/field";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className" | "id"> & FieldWords;

/** Several lines of text with their label. */
export function TextArea({ label, isLabelHidden = false, hint, error, ...area }: TextAreaProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <FieldFrame ties={ties} noteId={noteId} label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      <textarea
        rows={5}
        {...area}
        {...ties}
        className="w-full min-w-0 rounded-control bg-transparent px-3.5 py-2.5 text-base !outline-none"
      />
    </FieldFrame>
  );
}
