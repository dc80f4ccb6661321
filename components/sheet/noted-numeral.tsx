import { NoteText, Numeral } from "./figure-body";
import type { UntoldFirst } from "./frame-mark";
import type { NotePlan } from "./note-plan";
import type { FigureNow } from "./tile-now";

interface NotedNumeralProps {
  readonly figure: FigureNow;
  readonly text: string;
  readonly plan: NotePlan;
  /** What its note may begin with. */
  readonly first: UntoldFirst;
}

/** A numeral in what its note leaves of the room, with the note where that stands beside it. */
export function NotedNumeral({ figure, text, plan, first }: NotedNumeralProps) {
  return (
    <div className="flex min-h-0 flex-1 items-center">
      <Numeral figure={figure} text={text} {...plan.numeral} isAbove={plan.where === "below"} className="shrink-0" />
      {plan.where === "beside" && plan.note !== null && <NoteBeside text={plan.note} first={first} />}
    </div>
  );
}

interface NoteBesideProps {
  readonly text: string;
  readonly first?: UntoldFirst;
  /** What is to be known, where the text is a word of it: shown to whoever points at it, and spoken. */
  readonly whole?: string | undefined;
}

/** What stands beside a numeral, in as many lines as it takes. */
export function NoteBeside({ text, first, whole }: NoteBesideProps) {
  return (
    <p className="sheet-note ml-[0.64em] min-w-0 leading-[1.25] text-muted" dir="auto" title={whole ?? text}>
      {whole === undefined ? (
        <NoteText text={text} first={first} />
      ) : (
        <>
          <span aria-hidden="true">{text}</span>
          <span className="sr-only">{whole}</span>
        </>
      )}
    </p>
  );
}
