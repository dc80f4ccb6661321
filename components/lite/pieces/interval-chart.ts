import { lineNumber } from "@/components/charts/interval-chart-order";
import { LINE_DASHES } from "@/components/charts/interval-marks";
import { type IntervalPlotProps, intervalPlot } from "@/components/charts/interval-plot";
import { seriesDash } from "@/components/charts/series-look";
import { html, type Markup } from "@/components/lite/html";
import type { Room } from "@/lib/domain/board/type-scale";

/** Units of the picture for one em: SVG has no fractions that all of these browsers agree about. */
const EM = 100;
const STROKE = 14;

type Shown = Omit<IntervalPlotProps, "width" | "height" | "fontSize">;

/** The full board's chart of intervals, of the same shapes. `room`: em of the words in it. */
export function intervalChart(shown: Shown, room: Room): Markup {
  const props = { ...shown, width: room.width * EM, height: room.height * EM, fontSize: EM };
  const plot = intervalPlot(props);
  const dashes = (...parts: readonly number[]) =>
    parts.length > 0 && html` stroke-dasharray="${parts.map((part) => Math.round(part * STROKE)).join(" ")}"`;
  const { running, band } = plot;
  return html`<svg class="chart" viewBox="0 0 ${props.width} ${props.height}" font-size="${EM}" aria-hidden="true">${
    running !== null &&
    html`<rect class="still-running" x="${running.x}" y="${plot.ceiling}" width="${running.width}" height="${Math.max(0, plot.floor - plot.ceiling)}"/>`
  }${
    band !== null && html`<path class="usual" d="${band.area}"/><path class="usual-middle" d="${band.median}"/>`
  }${plot.grid.map((y) => html`<path class="grid" d="M${plot.left} ${y}H${plot.right}"/>`)}${plot.labels.map(
    ({ side, x, y, text }) =>
      html`<text x="${x}" y="${y}" dy="0.355em" text-anchor="${side === "left" ? "end" : "start"}">${text}</text>`,
  )}${plot.times.map(
    ({ x, y, text }) => html`<text x="${x}" y="${y}" dy="0.71em" text-anchor="middle">${text}</text>`,
  )}${plot.bars.map(
    ({ colour, look, path }) => html`<path class="bars ${look} in-${colour}" d="${path}"/>`,
  )}${plot.lines.map(({ series, colour, look, path }) => {
    const dash = dashes(...(look === "whole" ? seriesDash(lineNumber(shown.series, series)) : LINE_DASHES[look]));
    return html`<path class="drawn in-${colour}"${dash} d="${path}"/>`;
  })}${plot.target !== null && html`<path class="goal" d="M${plot.left} ${plot.target}H${plot.right}"/>`}</svg>`;
}
