import { classNames } from "@/components/ui/class-names";

export type MarkState = "open" | "running" | "passed" | "failed";

const LOOKS: Readonly<Record<MarkState, string>> = {
  open: "bg-raised text-muted",
  running: "border-2 border-action border-t-line motion-safe:animate-spin",
  passed: "bg-good text-surface",
  failed: "bg-breach-fill text-on-breach",
};

/** The place of a step in its check: its number, or how it ended as a shape. Decoration: the words stand beside it. */
export function StepMark({ state, number }: { readonly state: MarkState; readonly number: number }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "flex h-7 w-7 shrink-0 items-center justify-center rounded-full text-sm font-semibold",
        LOOKS[state],
      )}
    >
      {state === "open" && number}
      {state === "passed" && <Sign path="M4 8.4 7 11.2 12 5.4" />}
      {state === "failed" && <Sign path="M8 3.6v5.6M8 12v.2" />}
    </span>
  );
}

function Sign({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" className="h-4 w-4" focusable="false" aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
