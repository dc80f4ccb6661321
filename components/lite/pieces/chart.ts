import { axisWidth, LABEL_GAP, minuteTicks } from "@/components/charts/hour-axis";
import { isFlat, isLow, isLowest, TOP_MARGIN, ticksEvery, timeMargin, X_AXIS } from "@/components/charts/hour-shape";
import { html, type Markup } from "@/components/lite/html";
import type { Room } from "@/lib/domain/board/type-scale";

/** One line or row of bars over the minutes, on one of the axes. */
interface Drawn {
  readonly as: "line" | "bar" | "step";
  /** A class that colours it. */
  readonly colour: string;
  /** Of its strokes, em; none where it is drawn through. */
  readonly dash: readonly number[];
  readonly axis: 0 | 1;
  /** A value a minute; null is a gap. */
  readonly values: readonly (number | null)[];
  /** Values below its own, for bars that stand upon others. */
  readonly upon?: readonly (number | null)[];
}

interface Axis {
  readonly top: number;
  readonly ticks: readonly number[];
  readonly write: (value: number) => string;
}

interface ChartProps {
  /** Starts of the minutes, oldest first, epoch ms. */
  readonly minutes: readonly number[];
  /** Left, and right where there is another unit. */
  readonly axes: readonly Axis[];
  readonly drawn: readonly Drawn[];
  /** On the axis of that number; null for none. */
  readonly target: { readonly value: number; readonly axis: 0 | 1 } | null;
  /** em of the words in it. */
  readonly room: Room;
  readonly writeTime: (epochMs: number) => string;
  /** The most that times may be apart, minutes. */
  readonly every?: number;
}

/** Units of the picture for one em: SVG has no fractions that all of these browsers agree about. */
const EM = 100;

/** Lines and bars over minutes, on one axis or two, in the sizes of the full board's charts. A gap stays a gap. */
export function chart(props: ChartProps): Markup {
  const { minutes, axes, drawn, target, writeTime, every = 60 } = props;
  const width = props.room.width * EM;
  const height = props.room.height * EM;
  const scales = axes.map((axis) => ({
    ...axis,
    ticks: isLowest(height, EM) ? [axis.top] : isLow(height, EM) ? [0, axis.top] : axis.ticks,
  }));
  const room = (index: number) => {
    const scale = scales[index];
    return scale === undefined ? 0 : axisWidth(scale.ticks.map(scale.write), EM);
  };
  const [left, right] = [room(0), width - room(1)];
  const ceiling = EM * TOP_MARGIN;
  // So low a chart has no time axis: its lines would have no room left. Half a line stays for the words at its floor.
  const floor = height - EM * (isFlat(height, EM) ? TOP_MARGIN : X_AXIS);
  const y = (value: number, axis: number) =>
    floor - Math.min(1, Math.max(0, value / (scales[axis]?.top || 1))) * (floor - ceiling);
  const band = (right - left) / Math.max(1, minutes.length);
  const x = (index: number) => left + (index + 0.5) * band;
  const marks = minutes.map((minute) => ({
    minute,
    entered: null,
    answered: null,
    abandoned: null,
    serviceLevel: null,
  }));
  const times = isFlat(height, EM)
    ? []
    : minuteTicks(marks, Math.min(ticksEvery(width, EM), every), timeMargin(right - left, minutes.length, EM));
  const bars = drawn.filter(({ as }) => as === "bar").length;
  let bar = -1;
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" font-size="${EM}" aria-hidden="true">${scales.map(
    ({ ticks, write }, axis) =>
      ticks.map(
        (tick) =>
          html`${axis === 0 && html`<path class="grid" d="M${left} ${y(tick, axis)}H${right}"/>`}<text x="${axis === 0 ? left - EM * LABEL_GAP : right + EM * LABEL_GAP}" y="${y(tick, axis)}" dy="0.355em" text-anchor="${axis === 0 ? "end" : "start"}">${write(tick)}</text>`,
      ),
  )}${times.map(
    (minute) =>
      html`<text x="${x(minutes.indexOf(minute))}" y="${floor + EM * 0.5}" dy="0.71em" text-anchor="middle">${writeTime(minute)}</text>`,
  )}${drawn.map((one) => {
    if (one.as !== "bar")
      return html`<path class="drawn ${one.colour}"${dashes(one.dash)} d="${linePath(one, { x, y, band })}"/>`;
    if (one.upon === undefined) bar += 1;
    return html`<path class="bars ${one.colour}" d="${barPath(one, { x, y, band }, one.upon === undefined && bars > 1 ? { at: bar, of: bars } : { at: 0, of: 1 })}"/>`;
  })}${target !== null && html`<path class="goal" d="M${left} ${y(target.value, target.axis)}H${right}"/>`}</svg>`;
}

function dashes(parts: readonly number[]): Markup | false {
  return parts.length > 0 && html` stroke-dasharray="${parts.map((part) => part * EM * 0.14).join(" ")}"`;
}

interface Scale {
  readonly x: (index: number) => number;
  readonly y: (value: number, axis: number) => number;
  /** Width of a minute. */
  readonly band: number;
}

const written = (value: number): string => String(Math.round(value));

function linePath({ values, as, axis }: Drawn, { x, y, band }: Scale): string {
  let path = "";
  let isOpen = false;
  for (const [index, value] of values.entries()) {
    if (value === null) {
      isOpen = false;
      continue;
    }
    const at = written(y(value, axis));
    const [from, to] = as === "step" ? [x(index) - band / 2, x(index) + band / 2] : [x(index), x(index)];
    path += isOpen ? `L${written(from)} ${at}` : `M${written(from)} ${at}`;
    if (as === "step") path += `H${written(to)}`;
    isOpen = true;
  }
  return path;
}

/** What a minute's bars leave free of their band. */
const BETWEEN = 0.18;

function barPath({ values, upon, axis }: Drawn, { x, y, band }: Scale, place: { at: number; of: number }): string {
  const width = (band * (1 - BETWEEN)) / place.of;
  let path = "";
  for (const [index, value] of values.entries()) {
    if (value === null || value <= 0) continue;
    const below = upon?.[index] ?? 0;
    const [top, bottom] = [y(below + value, axis), y(below, axis)];
    const left = x(index) - (band * (1 - BETWEEN)) / 2 + place.at * width;
    path += `M${written(left)} ${written(top)}h${written(width)}V${written(bottom)}h-${written(width)}z`;
  }
  return path;
}
