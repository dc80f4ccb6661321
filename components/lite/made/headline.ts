import { LEVEL_TONE } from "@/components/board/level-look";
import { waitText } from "@/components/board/wait";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup, type Part } from "@/components/lite/html";
import { levelClass, waitMarkup } from "@/components/lite/pieces/figures";
import { aging, partMark } from "@/components/lite/pieces/frame";
import { ring, shape } from "@/components/lite/pieces/pictures";
import { changeOver } from "@/components/tiles/headline/change-over";
import { agentsHeadline, type QueuesHeadline, queuesHeadline } from "@/components/tiles/headline/headline-model";
import { headlineRoom } from "@/components/tiles/headline/headline-room";
import { type HeadlineState, serviceLevelState, waitState } from "@/components/tiles/headline/headline-state";
import { fitNumeral, hangsLow } from "@/components/ui/fit";
import { formatAgainstTarget } from "@/lib/domain/format/against-target";
import { formatCount, formatDuration, formatPercentage } from "@/lib/domain/format/format";
import type { Level } from "@/lib/domain/state/queue-state";

const CHANGE_MINUTES = 5;

/** Six numbers that say how the contact centre stands, each beside its target or its whole. `scale`: how much larger than designed everything is. */
export function headlineTiles(board: LiteBoard, scale: number): readonly Markup[] {
  const { view, words, now } = board;
  const model = queuesHeadline(view, now);
  const t = words.board;
  const { locale } = words;
  const count = (value: number | null) => formatCount(value, locale);
  const entered = count(model.entered);
  const people = agentsHeadline(view);
  const share = model.abandoned !== null && model.entered !== null;
  const tile = (props: Omit<TileProps, "scale" | "from">, from: "queues" | "agents" = "queues") =>
    headlineTile(board, { ...props, scale, from });
  return [
    tile({ label: t("headline.waiting"), text: count(model.waiting), note: changeNote(board, model) }),
    tile({
      label: t("headline.longestWait"),
      text: waitText(model.wait, now),
      content: waitMarkup(model.wait, now),
      note: longestNote(board, model, waitState(model, t)),
      level: model.longestWaitLevel,
      alarm: model.longestWaitLevel === "breach",
    }),
    serviceLevel(board, model, scale),
    tile({
      label: t("headline.answered"),
      text: count(model.answered),
      note: model.entered === null ? "" : t("headline.ofEntered", { count: entered }),
    }),
    tile({
      label: t("headline.abandoned"),
      text: formatPercentage(model.abandonedPercentage, locale, 1),
      note: share ? t("headline.share", { part: count(model.abandoned), whole: entered }) : "",
    }),
    tile(
      {
        label: t("headline.available"),
        text: count(people.available),
        note: people.onShift == null ? "" : t("headline.onShift", { count: count(people.onShift) }),
      },
      "agents",
    ),
  ];
}

function changeNote({ trend, words, now }: LiteBoard, { age, waiting }: QueuesHeadline): string {
  if (trend === null || age !== "live") return "";
  const change = changeOver(trend.minutes, trend.total.waiting, waiting, now, CHANGE_MINUTES * 60_000);
  if (change === null) return "";
  const word = change > 0 ? "moreWaiting" : change < 0 ? "fewerWaiting" : "sameWaiting";
  const count = formatCount(Math.abs(change), words.locale);
  return words.board(`headline.${word}`, { count, minutes: CHANGE_MINUTES });
}

function longestNote({ words }: LiteBoard, model: QueuesHeadline, state: HeadlineState | null): Part {
  const t = words.board;
  if (model.wait === null) return model.waiting === 0 ? t("headline.nobodyWaits") : "";
  const threshold = model.longestWaitThresholdMs;
  const limit = model.longestWaitIsChosen && threshold !== null;
  const name = html`<span class="cut" dir="auto">${model.longestWaitQueue?.name ?? ""}</span>`;
  // Why this wait and not a longer one: where its state is said, that is why.
  if (state !== null) return standing(state, html`<span class="two"><span> · </span>${name}</span>`);
  // A long name is shortened, its limit never.
  return html`<span class="two">${name}${
    limit && html`<span> · ${t("headline.limit", { limit: formatDuration(threshold) })}</span>`
  }</span>`;
}

function serviceLevel(board: LiteBoard, model: QueuesHeadline, scale: number): Markup {
  const { words } = board;
  const t = words.board;
  const { serviceLevel: value, serviceLevelTarget: target, serviceLevelLevel: level } = model;
  const text = formatAgainstTarget(value, target, words.locale);
  const held = t(model.serviceLevelTargetIsMean ? "headline.meanTarget" : "headline.target", { target: text.target });
  const state = serviceLevelState(model, target === null ? null : text.target, t);
  // Of no queue at all nobody knows whether it has one.
  const note = target !== null ? held : model.waiting === null ? "" : t("headline.noTarget");
  return headlineTile(board, {
    label: t("headline.serviceLevel"),
    text: text.value,
    note:
      state === null
        ? note
        : standing(state, state.target !== null && html`<span class="then"> · ${state.target}</span>`),
    level,
    picture: ring(value, target, LEVEL_TONE[level]),
    scale,
    from: "queues",
  });
}

/** A state, whole, and of what follows it what has room: a name is shortened, anything else whole or not there. */
function standing({ level, word }: HeadlineState, then: Part): Markup {
  return html`<span class="stands"><span class="level-mark plain ${level}">${shape(level === "breach" ? "diamond" : "triangle")}<span class="word">${word}</span></span>${then}</span>`;
}

interface TileProps {
  readonly label: string;
  readonly text: string;
  /** What stands in the text's place where it runs. */
  readonly content?: Markup;
  readonly note: Part;
  readonly level?: Level;
  readonly alarm?: boolean;
  readonly picture?: Markup;
  readonly scale: number;
  readonly from: "queues" | "agents";
}

function headlineTile(board: LiteBoard, props: TileProps): Markup {
  const { label, text, content, note, level = "calm", alarm = false, picture, scale, from } = props;
  const { age, attributes } = aging(board, from);
  const size = fitNumeral(text, headlineRoom(scale, picture !== undefined), 4.75);
  return html`<section class="card headline age-${age} ${alarm && "alarm-breach"}"${attributes}><h2 class="title cut">${label}</h2><div class="grow middle-line apart"><span class="figure tight ${hangsLow(text) && "hangs-low"} ${levelClass(level)}" style="font-size:${size}em">${content ?? html`<span data-changes>${text}</span>`}</span>${picture !== undefined && html`<span class="headline-ring">${picture}</span>`}</div><p class="note cut said-live">${note}</p><p class="note cut said-late">${partMark(board, from, level)}</p></section>`;
}
