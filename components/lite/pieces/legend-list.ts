import { entryWidth, type LegendPlan } from "@/components/intervals/legend-plan";
import { html, type Markup } from "@/components/lite/html";

interface Entry {
  readonly sign: Markup | false;
  readonly text: string;
}

/** A legend in the lines that it has above its plot. */
export function legendList({ lines, parts }: LegendPlan, entries: readonly Entry[]): Markup {
  const widest = parts === null ? "" : `max-width:${entryWidth(parts)}`;
  return html`<ul class="legend lines note" style="height:${lines * 1.5}em">${entries.map(
    ({ sign, text }) => html`<li${parts !== null && html` class="cut" style="${widest}"`}>${sign}${text}</li>`,
  )}</ul>`;
}
