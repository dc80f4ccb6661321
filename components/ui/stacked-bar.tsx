import { classNames } from "./class-names";
import { STATE_FILL, type StateColour } from "./state-dot";

export interface BarPart {
  readonly key: string;
  readonly colour: StateColour;
  readonly count: number;
}

/** Parts of a whole side by side, widths by their counts. Decoration: the counts stand beside it in words. */
export function StackedBar({ parts, className }: { parts: readonly BarPart[]; className?: string }) {
  const shown = parts.filter((part) => part.count > 0);
  return (
    <div
      aria-hidden="true"
      className={classNames("stacked-bar flex overflow-hidden rounded-full bg-raised", className)}
    >
      {shown.map((part, index) => (
        <div
          key={part.key}
          className={classNames("h-full min-w-[0.2em] basis-0", index > 0 && "ml-[0.16em]", STATE_FILL[part.colour])}
          style={{ flexGrow: part.count }}
        />
      ))}
    </div>
  );
}
