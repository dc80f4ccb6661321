import { partAge } from "@/components/board/age";
import type { TilePlan } from "@/components/board/layout";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { aging, longestAge, stateMark } from "@/components/lite/pieces/frame";
import { queueModel, stateWord } from "@/components/tiles/queue/queue-model";
import { cornerSize, HEAD, markForm, markSize } from "@/components/tiles/queue/tile-head";
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
  const { level } = model;
  const form = level === "calm" ? "pill" : markForm(name, marks[level], true, room);
  // A name goes before an age, too.
  const agedForm = markForm(name, longestAge(marks), false, room);
  const isInCorner = form === "corner" || agedForm === "corner";
  const forms = { level: LOOK[form], saysAge: agedForm === "word" };
  const mark = stateMark(board, { level, from: "queues" }, marks, forms);
  const { asOf } = partAge(view, "queues", now);
  const body = BODIES[variant](board, {
    model,
    scale,
    room: width - 2 * head.padding,
    trend: trend?.waitingByQueue[queueId] ?? null,
    untold: {
      state: level === "calm" || forms.level !== "wordless" ? null : { level, word: marks[level] },
      // Also while it is live: the page's script ages it without the server.
      age: forms.saysAge || asOf === null ? null : { asOf, words: marks },
    },
  });
  return html`<section class="card queue ${variant} age-${model.age} ${model.level !== "calm" && `alarm-${model.level}`}"${attributes} style="font-size:${scale}em"><div class="queue-head" style="height:${head.name * 1.3}em"><h2 class="cut" dir="auto" style="font-size:${head.name}em">${name}</h2><span class="mark ${isInCorner && "in-corner"}" style="font-size:${isInCorner ? cornerSize(room) : markSize(room)}em">${mark}</span></div>${body}</section>`;
}

/** How the forms of the full board's mark look here. */
const LOOK = { pill: "pill", word: "plain", shape: "wordless", corner: "wordless" } as const;
