import { html, type Markup } from "@/components/lite/html";
import { sparklinePath } from "@/components/ui/sparkline-path";
import type { BarPart } from "@/components/ui/stacked-bar";
import type { Tone } from "@/components/ui/tone";

/*
 * The pictures of a board as the server draws them; their shapes are those of components/ui. All are decoration: the same is said beside them
 * in words and numbers.
 */

const clamp = (share: number): number => Math.min(100, Math.max(0, share));

/** ◆ ▲ ◔ ‖ ● ○ in the size of the words around them. */
export function shape(name: "diamond" | "triangle" | "clock" | "pause" | "disc" | "circle"): Markup {
  return html`<svg class="shape" viewBox="0 0 10 10" aria-hidden="true">${SHAPES[name]}</svg>`;
}
const SHAPES = {
  diamond: html`<path d="M5 0 10 5 5 10 0 5Z" fill="currentColor"/>`,
  triangle: html`<path d="M5 .6 10 9.6H0Z" fill="currentColor"/>`,
  disc: html`<circle cx="5" cy="5" r="5" fill="currentColor"/>`,
  clock: html`<circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M5 2.4V5l1.8 1.2" fill="none" stroke="currentColor" stroke-width="1.3"/>`,
  pause: html`<path d="M1.5.5h2.4v9H1.5zM6.1.5h2.4v9H6.1z" fill="currentColor"/>`,
  circle: html`<circle cx="5" cy="5" r="4.1" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="3.2 2"/>`,
} as const;

/** A share against its target, lying. `value` and `target`: 0–100, null for none. `tone`: a class of the value's. */
export function bar(value: number | null, target: number | null, tone: Tone, thin = false): Markup {
  return html`<div class="bar${thin && " thin"}" aria-hidden="true">${
    value !== null && html`<div class="fill tone-${tone}" style="width:${clamp(value)}%"></div>`
  }${target !== null && html`<div class="tick" style="left:${clamp(target)}%"></div>`}</div>`;
}

/** The same, standing. */
export function column(value: number | null, target: number | null, tone: Tone): Markup {
  return html`<div class="column" aria-hidden="true">${
    value !== null && html`<div class="fill tone-${tone}" style="height:${clamp(value)}%"></div>`
  }${target !== null && html`<div class="tick" style="bottom:${clamp(target)}%"></div>`}</div>`;
}

const ARC = { radius: 42, width: 10 };

/**
 * A share as a ring or an arc that is open at its bottom.
 *
 * @param share 0–1 of the arc; null: the track alone
 * @param tick 0–1; null for none
 * @param open degrees; 0 is a whole ring
 */
export function arc(share: number | null, tick: number | null, open: number, tone: Tone): Markup {
  const { radius, width } = ARC;
  const span = 360 - open;
  const start = open === 0 ? 0 : 180 + open / 2;
  const length = 2 * Math.PI * radius;
  const track = (length * span) / 360;
  const circle = (className: string, dash: number) =>
    html`<circle class="${className}" cx="50" cy="50" r="${radius}" fill="none" stroke-width="${width}" transform="rotate(${start - 90} 50 50)" stroke-dasharray="${dash} ${length}"/>`;
  return html`<svg class="picture" viewBox="0 0 100 100" aria-hidden="true">${circle("track", track)}${
    share !== null && share > 0 && circle(`value tone-${tone}`, track * share)
  }${
    tick !== null &&
    html`<path class="tick" d="M50 ${50 - radius - width / 2 - 1.5}V${50 - radius + width / 2 + 1.5}" stroke-width="2.6" transform="rotate(${start + tick * span} 50 50)"/>`
  }</svg>`;
}

/** A whole ring with its target, 0–100. */
export function ring(value: number | null, target: number | null, tone: Tone): Markup {
  return arc(value === null ? null : clamp(value) / 100, target === null ? null : clamp(target) / 100, 0, tone);
}

const DONUT = { radius: 41, width: 13, gap: 1.6 };

/** Parts of a whole as a ring, clockwise from the top. */
export function donut(parts: readonly BarPart[]): Markup {
  const { radius, width, gap } = DONUT;
  const length = 2 * Math.PI * radius;
  const shown = parts.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const circle = (className: string, dash: Markup | false) =>
    html`<circle class="${className}" cx="50" cy="50" r="${radius}" fill="none" stroke-width="${width}" transform="rotate(-90 50 50)"${dash}/>`;
  let before = 0;
  const drawn = shown.map(({ colour, count }) => {
    const start = (before / total) * length;
    before += count;
    const own = Math.max(0.6, (count / total) * length - (shown.length > 1 ? gap : 0));
    return circle(`value state-${colour}`, html` stroke-dasharray="${own} ${length}" stroke-dashoffset="${-start}"`);
  });
  return html`<svg class="picture" viewBox="0 0 100 100" aria-hidden="true">${total === 0 && circle("track", false)}${drawn}</svg>`;
}

/** Parts of a whole side by side. `height`: em. */
export function stackedBar(parts: readonly BarPart[], height: number): Markup {
  return html`<div class="stacked" style="height:${height}em" aria-hidden="true">${parts
    .filter(({ count }) => count > 0)
    .map(
      ({ colour, count }) =>
        html`<div class="state-${colour}" style="-webkit-flex-grow:${count};flex-grow:${count}"></div>`,
    )}</div>`;
}

/** The shape of the last hour, over the whole box that it stands in. Null is a gap. */
export function sparkline(values: readonly (number | null)[]): Markup {
  const paths = sparklinePath(values, 64, 16);
  return html`<svg class="spark" viewBox="0 0 64 16" preserveAspectRatio="none" aria-hidden="true">${
    paths !== null &&
    html`<path class="area" d="${paths.area}"/><path class="line" d="${paths.line}" vector-effect="non-scaling-stroke"/>`
  }</svg>`;
}

/** The colour key of an agent's state. */
export function stateDot(colour: string, form: "dot" | "marker" = "dot"): Markup {
  return html`<span class="${form} state-${colour}" aria-hidden="true"></span>`;
}
