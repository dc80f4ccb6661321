import { type ReactNode, useId } from "react";
import { Diamond } from "./shapes";

/** What every field says about itself. */
export interface FieldWords {
  readonly label: ReactNode;
  /** For screen readers alone, where a table's head says it to the eye. */
  readonly isLabelHidden?: boolean;
  /** What is expected; stays while something is wrong. */
  readonly hint?: ReactNode;
  /** What is wrong with the value, as a sentence; null or undefined while nothing is. */
  readonly error?: string | null | undefined;
}

/** The attributes that tie a control to its label, hint and error. */
export interface FieldTies {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
}

/** Ids and states of one field: `ties` go on the control, `noteId` on its `FieldNotes`. */
export function useFieldTies({ hint, error }: Pick<FieldWords, "hint" | "error">): {
  readonly ties: FieldTies;
  readonly noteId: string;
} {
  const id = useId();
  const noteId = `${id}-note`;
  const isWrong = isSaid(error);
  const isDescribed = isWrong || isSaid(hint);
  return {
    ties: { id, "aria-invalid": isWrong, "aria-describedby": isDescribed ? noteId : undefined },
    noteId,
  };
}

function isSaid(words: ReactNode): boolean {
  return words !== undefined && words !== null && words !== "" && words !== false;
}

/** What is wrong and what is expected, below a control. */
export function FieldNotes({ id, hint, error }: Pick<FieldWords, "hint" | "error"> & { readonly id: string }) {
  if (!isSaid(error) && !isSaid(hint)) return null;
  return (
    <div id={id} className="mt-1.5 text-sm leading-snug">
      {isSaid(error) && (
        <p className="flex items-baseline text-breach">
          <Diamond className="mr-2" />
          <span>{error}</span>
        </p>
      )}
      {isSaid(hint) && <p className="text-muted">{hint}</p>}
    </div>
  );
}

/** The box around a control that is typed in or chosen from. */
const FIELD_BOX =
  "flex items-center rounded-control border bg-surface focus-within:outline focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus";

/** Label above, control, notes below. */
export function FieldFrame({
  ties,
  noteId,
  label,
  isLabelHidden = false,
  hint,
  error,
  children,
}: FieldWords & { readonly ties: FieldTies; readonly noteId: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={ties.id} className={isLabelHidden ? "sr-only" : "mb-1.5 block text-sm font-semibold"}>
        {label}
      </label>
      <div className={`${FIELD_BOX} ${ties["aria-invalid"] ? "border-breach" : "border-control"}`}>{children}</div>
      <FieldNotes id={noteId} hint={hint} error={error} />
    </div>
  );
}
