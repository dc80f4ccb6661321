import { classNames } from "./class-names";

/** The colour key of an agent state. The names are those of the theme's `state` colours. */
export type StateColour =
  | "available"
  | "offering"
  | "handling"
  | "busy"
  | "wrap-up"
  | "break"
  | "offline"
  | "logged-out";

/** Background class of a state's colour (bars, markers). */
export const STATE_FILL: Readonly<Record<StateColour, string>> = {
  available: "bg-state-available",
  offering: "bg-state-offering",
  handling: "bg-state-handling",
  busy: "bg-state-busy",
  "wrap-up": "bg-state-wrap-up",
  break: "bg-state-break",
  offline: "bg-state-offline",
  "logged-out": "bg-state-logged-out",
};

/** Text class of a state's colour (strokes of pictures). */
export const STATE_TEXT: Readonly<Record<StateColour, string>> = {
  available: "text-state-available",
  offering: "text-state-offering",
  handling: "text-state-handling",
  busy: "text-state-busy",
  "wrap-up": "text-state-wrap-up",
  break: "text-state-break",
  offline: "text-state-offline",
  "logged-out": "text-state-logged-out",
};

interface StateDotProps {
  colour: StateColour;
  /** `bar`: the upright marker of a list row. */
  shape?: "dot" | "bar";
  className?: string;
}

/** A colour key beside a word; never the only sign of a state. */
export function StateDot({ colour, shape = "dot", className }: StateDotProps) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "state-dot inline-block shrink-0",
        shape === "dot" ? "h-[0.62em] w-[0.62em] rounded-full" : "h-[1.3em] w-[0.5em] rounded-[0.18em]",
        STATE_FILL[colour],
        className,
      )}
    />
  );
}
