"use client";

import { type ComponentPropsWithoutRef, type ReactNode, useId } from "react";

type FieldProps = ComponentPropsWithoutRef<"input"> & {
  readonly label: string;
  /** What is wrong with the value, as a sentence. */
  readonly problem?: string | null;
  readonly hint?: string;
  /** A control at the end of the input. */
  readonly after?: ReactNode;
};

/** A labelled input that says below itself what is expected and what is wrong. */
export function Field({ label, problem = null, hint, after, className: _ignored, ...input }: FieldProps) {
  const id = useId();
  const note = problem ?? hint;
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block text-sm font-semibold">
        {label}
      </label>
      <div
        className={`flex items-center rounded-control border bg-surface focus-within:outline focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus ${problem === null ? "border-muted/50" : "border-breach"}`}
      >
        <input
          {...input}
          id={id}
          aria-invalid={problem !== null}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          className="h-12 w-full min-w-0 rounded-control bg-transparent px-3.5 text-base !outline-none"
        />
        {after}
      </div>
      {note !== undefined && (
        <p id={`${id}-note`} className={`mt-1.5 text-sm ${problem === null ? "text-muted" : "text-breach"}`}>
          {note}
        </p>
      )}
    </div>
  );
}
