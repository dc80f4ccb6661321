import { inkOf, type SeriesColour } from "@/components/charts/series-colours";

/** The sign of a series beside its name. */
export function SeriesSwatch({ colour, as }: { colour: SeriesColour; as: "line" | "bar" }) {
  return (
    <span
      aria-hidden="true"
      className={
        as === "bar" ? "mr-[0.4em] h-[0.7em] w-[0.7em] rounded-[0.15em]" : "mr-[0.4em] h-[0.2em] w-[1em] rounded-full"
      }
      style={{ background: inkOf(colour) }}
    />
  );
}

const SIGNS = {
  band: "h-[0.8em] w-[1em] bg-muted opacity-40",
  target: "w-[1.4em] border-t-[0.12em] border-dashed border-muted",
  running: "h-[0.8em] w-[0.55em] border-[0.1em] border-muted bg-raised",
  provisional: "h-[0.8em] w-[0.55em] border-[0.1em] border-dashed border-muted bg-raised",
  lacking: "h-[0.8em] w-[0.55em] border-[0.1em] border-t-0 border-muted bg-raised",
} as const;

/** The sign of what is no series: what is usual, the target, intervals that are not over, not final or not all. */
export function Sign({ of }: { of: keyof typeof SIGNS }) {
  return <span aria-hidden="true" className={`mr-[0.4em] inline-block ${SIGNS[of]}`} />;
}
