import { Numeral } from "./figure-body";
import type { NotePlan } from "./note-plan";
import type { FigureNow } from "./tile-now";

interface NotedNumeralProps {
  readonly figure: FigureNow;
  readonly text: string;
  readonly plan: NotePlan;
}

/** A numeral in what its note leaves of the room, with the note where that stands beside it. */
export function NotedNumeral({ figure, text, plan }: NotedNumeralProps) {
  return (
    <div className="flex min-h-0 flex-1 items-center">
      <Numeral figure={figure} text={text} {...plan.numeral} isAbove={plan.where === "below"} className="shrink-0" />
      {plan.where === "beside" && plan.note !== null && <NoteBeside text={plan.note} />}
    </div>
  );
}

/** What stands beside a numeral, in as many lines as it takes. */
export function NoteBeside({ text }: { readonly text: string }) {
  return (
    <p className="sheet-note ml-[0.64em] min-w-0 leading-[1.25] text-muted" dir="auto" title={text}>
      {text}
    </p>
  );
}
