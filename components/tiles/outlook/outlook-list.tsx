import { noteInLine } from "@/components/sheet/note-plan";
import { NoteBeside } from "@/components/sheet/noted-numeral";
import { outlookPlan } from "@/lib/domain/board/outlook-plan";
import type { Room } from "@/lib/domain/board/type-scale";
import type { OutlookLine } from "./outlook-lines";

/** The parts of what comes next below each other, in the room there is. */
export function OutlookList({ lines, room }: { readonly lines: readonly OutlookLine[]; readonly room: Room }) {
  const { isInLine, height, figure } = outlookPlan(lines.length, room);
  return (
    <ul>
      {lines.map(({ part, label, text, notes, isNear }) => (
        <li
          key={part}
          className={`flex min-w-0 overflow-hidden ${isInLine ? "items-center" : "flex-col justify-center"}`}
          style={{ height: `${height}em` }}
        >
          <span
            className={`figure max-w-full shrink-0 truncate leading-[1.2] tracking-tight ${isNear ? "text-near" : ""}`}
            style={{ fontSize: `${figure}em` }}
          >
            {text}
          </span>
          {isInLine ? (
            <NoteBeside text={label} whole={notes[0]} />
          ) : (
            <span className="sheet-note truncate leading-[1.3] text-muted" title={notes[0]}>
              <span aria-hidden="true">{noteInLine(notes, null, room.width)}</span>
              <span className="sr-only">{notes[0]}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
