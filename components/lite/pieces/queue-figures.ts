import { LEVEL_TONE } from "@/components/board/level-look";
import { waitText } from "@/components/board/wait";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { peopleHaveRoom, type ShareLine, shareWords } from "@/components/tiles/queue/people-room";
import { type QueueModel, serviceLevelLevel } from "@/components/tiles/queue/queue-model";
import { fitNumeral } from "@/components/ui/fit";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount } from "@/lib/domain/format/format";
import { levelClass, waitMarkup } from "./figures";
import { bar, stateDot } from "./pictures";

/* The figures of a queue, for its tile on either kind of board. Sizes and room: em of the tile. */

interface Sized {
  /** Largest font size. */
  readonly size: number;
  /** Width there is. */
  readonly room: number;
}

export function waitingFigure({ words }: LiteBoard, model: QueueModel, { size, room }: Sized): Markup {
  const text = formatCount(model.waiting, words.locale);
  return html`<span class="figure tight ${levelClass(model.waitingLevel)}" style="font-size:${fitNumeral(text, room, size)}em" data-changes>${text}</span>`;
}

export function waitFigure({ now }: LiteBoard, model: QueueModel, { size, room }: Sized): Markup {
  const fitted = fitNumeral(waitText(model.wait, now), room, size);
  return html`<span class="figure ${levelClass(model.waitLevel)}" style="font-size:${fitted}em">${waitMarkup(model.wait, now)}</span>`;
}

/** In the size of the words around it, times `size`. */
export function serviceLevelFigure({ words }: LiteBoard, model: QueueModel, size: number): Markup {
  const { value } = formatAgainstTarget(model.serviceLevel, model.target, words.locale);
  return html`<span class="figure ${levelClass(serviceLevelLevel(model))}" style="font-size:${size}em" data-changes>${value}</span>`;
}

export function serviceLevelBar(model: QueueModel, thin = false): Markup {
  return bar(model.serviceLevel, model.target, LEVEL_TONE[serviceLevelLevel(model)], thin);
}

/** What stands beside the share, in a line of some room. */
export function slaWords({ words }: LiteBoard, { serviceLevel, target }: QueueModel, line: ShareLine): string {
  const t = words.board;
  const text = formatAgainstTarget(serviceLevel, target, words.locale);
  const aim = target === null ? null : t("queue.target", { target: text.target });
  return shareWords(text.value, t("queue.inSla"), aim, line);
}

/** How many agents are free and how many are busy with this queue; in words where `room` (em of the words) has room for them. */
export function people({ words }: LiteBoard, model: QueueModel, room: number): Markup {
  const idle = formatCount(model.idle, words.locale);
  const handling = formatCount(model.handling, words.locale);
  const told = [
    words.board("queue.idle", { count: idle }),
    words.board("queue.handling", { count: handling }),
  ] as const;
  const hasWords = peopleHaveRoom(told.join(""), room);
  return html`<span class="people">${stateDot("available")}<span class="fades">${hasWords ? told[0] : idle}</span>${stateDot("handling")}<span class="fades">${hasWords ? told[1] : handling}</span></span>`;
}
