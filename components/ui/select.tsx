import type { ComponentProps } from "react";
import { FieldFrame, type FieldWords, useFieldTies } from "./field";
import { Icon } from "./icon";

type SelectProps = Omit<ComponentProps<"select">, "className" | "id" | "multiple" | "size"> & FieldWords;

/** One of many, by the browser's own list, which every keyboard, phone and screen reader knows. Options are its children. */
export function Select({ label, isLabelHidden = false, hint, error, children, ...select }: SelectProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <FieldFrame ties={ties} noteId={noteId} label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      <span className="relative flex w-full min-w-0 items-center">
        <select
          {...select}
          {...ties}
          className="h-11 w-full min-w-0 cursor-pointer appearance-none truncate rounded-control bg-surface pl-3.5 pr-10 text-base !outline-none disabled:cursor-default disabled:opacity-60"
        >
          {children}
        </select>
        <Icon name="down" className="pointer-events-none absolute right-3.5 text-muted" />
      </span>
    </FieldFrame>
  );
}
