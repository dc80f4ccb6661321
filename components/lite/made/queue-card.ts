import { ageParts } from "@/components/board/age-parts";
import type { TilePlan } from "@/components/board/layout";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { aging, stateMark } from "@/components/lite/pieces/frame";
import { queueModel, stateWord } from "@/components/tiles/queue/queue-model";
import { cornerSize, HEAD, markForm, markSize } from "@/components/tiles/queue/tile-head";
import { formatClock } from "@/lib/domain/format/format";
import { BODIES } from "./queue-bodies";

/** One queue of a board that makes itself: its state, who waits and for how long, its service level and its people. */
export function queueCard(board: LiteBoard, queueId: string, plan: TilePlan): Markup | null {
  const { view, now, words, trend } = board;
  const t = words.board;
  const model = queueModel(view, queueId, now);
  if (model === null) return null;
  const { variant, width, scale } = plan;
  const name = model.name === "" ? t("queue.unnamed") : model.name;
  const room = { variant, width, scale };
  const head = HEAD[variant];
  const state = stateWord(model);
  const marks = {
    breach: t("queue.breached"),
    near: t(state === "below" ? "queue.below" : "queue.near"),
    old: t("queue.old", { age: "{age}" }),
    asOf: t("queue.asOf", { time: "{time}" }),
  };
  const { attributes } = aging(board, "queues");
  const ageWord =
    model.asOf === null
      ? null
      : model.age === "old"
        ? marks.asOf.replace("{time}", formatClock(model.asOf, words.locale, view.board.timeZone))
        : marks.old.replace("{age}", ageOf(board, model.asOf));
  const word = ageWord ?? (model.level === "calm" ? null : marks[model.level]);
  const form = word === null ? "word" : markForm(name, word, ageWord === null, room);
  const left = form === "pill" ? Number.POSITIVE_INFINITY : 0;
  // A name goes before an age, too; "00:00" is as wide as any time.
  const agedForm = markForm(name, marks.asOf.replace("{time}", "00:00"), false, room);
  const ageLeft = agedForm === "word" ? Number.POSITIVE_INFINITY : 0;
  const mark = stateMark(board, { level: model.level, from: "queues" }, marks, { left, ageLeft });
  const body = BODIES[variant](board, {
    model,
    scale,
    room: width - 2 * head.padding,
    trend: trend?.waitingByQueue[queueId] ?? null,
    untold: agedForm === "word" || model.asOf === null ? null : { asOf: model.asOf, words: marks },
  });
  return html`<section class="card queue ${variant} age-${model.age} ${model.level !== "calm" && `alarm-${model.level}`}"${attributes} style="font-size:${scale}em"><div class="queue-head" style="height:${head.name * 1.3}em"><h2 class="cut" dir="auto" style="font-size:${head.name}em">${name}</h2><span class="mark form-${form}" style="font-size:${form === "corner" ? cornerSize(room) : markSize(room)}em">${mark}</span></div>${body}</section>`;
}

function ageOf({ words, now }: LiteBoard, asOf: number): string {
  const { unit, count } = ageParts(now - asOf);
  return words.board(`age.${unit}`, { count });
}
