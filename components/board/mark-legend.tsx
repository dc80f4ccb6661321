import { Diamond, Triangle } from "@/components/ui/shapes";
import type { LegendMark } from "./legend-marks";
import { LEVEL_TEXT } from "./level-look";

/** What the shapes mean that stand without words near it. For the eye alone: to screen readers each of them says its own word. What is around it keeps the marks apart. */
export function MarkLegend({ marks }: { marks: readonly LegendMark[] }) {
  return marks.map(({ level, word }) => (
    <span key={level} aria-hidden="true" className="shrink-0 whitespace-nowrap font-semibold">
      <span className={LEVEL_TEXT[level]}>{level === "breach" ? <Diamond /> : <Triangle />}</span>
      <span className="ml-[0.35em] text-muted">{word}</span>
    </span>
  ));
}
