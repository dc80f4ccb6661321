import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup } from "@/components/lite/html";
import { note } from "@/components/lite/pieces/figures";
import {
  longestAge,
  plainTile,
  tileFrame,
  type Untold,
  untoldAge,
  untoldBeside,
  untoldState,
} from "@/components/lite/pieces/frame";
import { sparkline } from "@/components/lite/pieces/pictures";
import {
  people,
  serviceLevelBar,
  serviceLevelFigure,
  slaWords,
  waitFigure,
  waitingFigure,
} from "@/components/lite/pieces/queue-figures";
import { tileCells, tileName } from "@/components/sheet/tile-now";
import { designedModel } from "@/components/tiles/queue/designed-model";
import type { QueueModel } from "@/components/tiles/queue/queue-model";
import { roomBeside } from "@/components/tiles/queue/tile-head";
import type { ShownTile } from "@/lib/contracts/shown-document";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { bodyRoom, QUEUE_NUMERAL, queueParts, type Room } from "@/lib/domain/board/type-scale";
import { formatCount } from "@/lib/domain/format/format";
import { metricNumber } from "@/lib/domain/state/metric-number";
import { FIGURE_SKELETON } from "./figure-tile";

/** A queue on a designed board: the parts of it that somebody chose, in as much room as the tile has. */
export function queueTile(board: LiteBoard, tile: ShownTile, room: Room, options: OptionsByKind["queue"]): Markup {
  const { view, now, words } = board;
  const t = words.tiles;
  const name = tileName(view, tile.id);
  const title = name === "" ? t("kinds.queue") : name;
  const { queue, parts } = options;
  if (queue === null) return plainTile(board, room, title, t("problems.nothing-chosen"));
  if (tileCells(view, tile.id)?.problem === "gone") return plainTile(board, room, title, t("problems.gone"));
  const model = designedModel(view, tile.id, queue, now);
  return tileFrame(board, {
    room,
    title,
    className: "named",
    standing: model === null ? null : { level: model.level, from: "queues" },
    body:
      model === null
        ? FIGURE_SKELETON
        : body(board, queue, model, {
            parts,
            room: bodyRoom(room),
            untold: untoldBeside(board, { title, room, level: model.level, from: "queues" }),
          }),
  });
}

/** Sizes of its share and of words, em. */
const SLA = 1.5;
const WORDS = 1.25;

type Part = OptionsByKind["queue"]["parts"][number];

interface BodyParts {
  readonly parts: readonly Part[];
  readonly room: Room;
  readonly untold: Untold;
}

function body(board: LiteBoard, queueId: string, model: QueueModel, { parts, room, untold }: BodyParts): Markup {
  const has = new Set(parts);
  const { shown, numerals: height, spark } = queueParts(parts, room.height);
  const values = board.trend?.waitingByQueue[queueId] ?? null;
  return html`<div class="stack">${(has.has("waiting") || has.has("longest-wait")) && numerals(board, model, has, { width: room.width, height })}${
    shown.has("service-level") &&
    html`<div class="sla">${serviceLevelBar(model)}${shareLines(board, model, room.width / WORDS, untold)}</div>`
  }${shown.has("agents") && html`<p class="note">${people(board, model, room.width / 1.25)}</p>`}${
    shown.has("today") && note(today(board, queueId))
  }${shown.has("sparkline") && html`<div class="spark-place" style="height:${spark}em">${values !== null && sparkline(values)}</div>`}</div>`;
}

/** Its share and what is said of it; what the head cannot say in words goes before that. `room`: em of the words. */
function shareLines(board: LiteBoard, model: QueueModel, room: number, { state, age }: Untold): Markup {
  const line = (word: string | null, said: Markup | null, when: string) => {
    const beside = slaWords(board, model, { room: roomBeside(word, room), figure: SLA / WORDS, gap: 0.6 });
    return html`<div class="sla-words ${when}">${serviceLevelFigure(board, model, SLA)}<span class="note cut">${beside}</span>${said !== null && html`<span class="note said">${said}</span>`}</div>`;
  };
  const live = line(state?.word ?? null, state && untoldState(state), age === null ? "" : "said-live");
  if (age === null) return live;
  return html`${live}${line(longestAge(age.words), untoldAge(board, model.age, age), "said-late")}`;
}

function numerals(board: LiteBoard, model: QueueModel, has: ReadonlySet<Part>, { width, height }: Room): Markup {
  const t = board.words.board;
  const both = has.has("waiting") && has.has("longest-wait");
  const size = Math.min(9, Math.max(1.6, (height - 1.9) * QUEUE_NUMERAL));
  return html`<div class="numerals grow">${
    has.has("waiting") &&
    html`<div class="labelled">${waitingFigure(board, model, { size, room: both ? width * 0.46 : width })}<span class="note">${t("queue.waiting")}</span></div>`
  }${
    has.has("longest-wait") &&
    html`<div class="labelled ${both && "right"}">${waitFigure(board, model, { size: both ? size * 0.6 : size, room: both ? width * 0.48 : width })}<span class="note">${t(width < 15 ? "queue.longest" : "queue.longestWait")}</span></div>`
  }</div>`;
}

function today({ view, words }: LiteBoard, queueId: string): string {
  const metrics = view.queues.find(({ id }) => id === queueId)?.metrics ?? {};
  return words.tiles("queue.today", {
    accepted: formatCount(metricNumber(metrics, "accepted.today"), words.locale),
    abandoned: formatCount(metricNumber(metrics, "abandoned.today"), words.locale),
  });
}
