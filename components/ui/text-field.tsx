import type { ComponentProps, ReactNode } from "react";
import { FieldFrame, type FieldWords, useFieldTies } from "./field";

type TextFieldProps = Omit<ComponentProps<"input">, "className" | "id"> &
  FieldWords & {
    /** A control or a word at the end of the input. */
    readonly after?: ReactNode;
  };

/** A labelled line of text. `{...register("name")}` of react-hook-form fits as it is. */
export function TextField({ label, isLabelHidden = false, hint, error, after, ...input }: TextFieldProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <FieldFrame ties={ties} noteId={noteId} label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      <input
        {...input}
        {...ties}
        className="h-11 w-full min-w-0 rounded-control bg-transparent px-3.5 text-base !outline-none placeholder:text-muted disabled:opacity-60"
      />
      {after}
    </FieldFrame>
  );
}

/** An e-mail address, with what phones and password managers want to know of it. */
export function EmailField(props: Omit<TextFieldProps, "type" | "inputMode">) {
  return (
    <TextField
      name="email"
      autoComplete="email"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={254}
      {...props}
      type="email"
      inputMode="email"
    />
  );
}
