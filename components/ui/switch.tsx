import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { FieldNotes, type FieldWords, useFieldTies } from "./field";

type SwitchProps = Omit<ComponentProps<"input">, "id" | "type" | "role"> & Omit<FieldWords, "isLabelHidden">;

/**
 * On or off, where the choice takes effect at once (a box to tick waits for "Save"). The whole line is the target; the knob's
 * place tells the state beside the colour.
 */
export function Switch({ label, hint, error, className, ...input }: SwitchProps) {
  const { ties, noteId } = useFieldTies({ hint, error });
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={ties.id} className="relative inline-flex min-h-11 cursor-pointer items-center">
        {/* biome-ignore lint/a11y/useAriaPropsForRole: a native box says by itself whether it is checked */}
        <input {...input} {...ties} type="checkbox" role="switch" className="switch-input" />
        <span aria-hidden="true" className="switch-track mr-3" />
        <span>{label}</span>
      </label>
      <FieldNotes id={noteId} hint={hint} error={error} />
    </div>
  );
}
