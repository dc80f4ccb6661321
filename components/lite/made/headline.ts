import { LEVEL_TONE } from "@/components/board/level-look";
import type { LiteBoard } from "@/components/lite/board";
import { html, type Markup, type Part } from "@/components/lite/html";
import { levelClass, waitMarkup, waitText } from "@/components/lite/pieces/figures";
import { aging, partMark } from "@/components/lite/pieces/frame";
import { ring } from "@/components/lite/pieces/pictures";
import { changeOver } from "@/components/tiles/headline/change-over";
import { agentsHeadline, type QueuesHeadline, queuesHeadline } from "@/components/tiles/headline/headline-model";
import { headlineRoom } from "@/components/tiles/headline/headline-room";
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
      note: longestNote(board, model),
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

function longestNote({ words }: LiteBoard, model: QueuesHeadline): Part {
  const t = words.board;
  if (model.wait === null) return model.waiting === 0 ? t("headline.nobodyWaits") : "";
  const threshold = model.longestWaitThresholdMs;
  const limit = model.longestWaitIsChosen && threshold !== null;
  // A long name is shortened, its limit never.
  return html`<span class="two"><span class="cut" dir="auto">${model.longestWaitQueue?.name ?? ""}</span>${
    limit && html`<span> · ${t("headline.limit", { limit: formatDuration(threshold) })}</span>`
  }</span>`;
}

function serviceLevel(board: LiteBoard, model: QueuesHeadline, scale: number): Markup {
  const { words } = board;
  const t = words.board;
  const { serviceLevel: value, serviceLevelTarget: target, serviceLevelLevel: level } = model;
  const text = formatAgainstTarget(value, target, words.locale);
  const held = t(model.serviceLevelTargetIsMean ? "headline.meanTarget" : "headline.target", { target: text.target });
  return headlineTile(board, {
    label: t("headline.serviceLevel"),
    text: text.value,
    note: target === null ? t("headline.noTarget") : held,
    level,
    picture: ring(value, target, LEVEL_TONE[level]),
    scale,
    from: "queues",
  });
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
