import { SERIES_COLOURS } from "@/components/charts/series-colours";
import { coloursOf } from "@/components/lite/colours";

const STATES = ["available", "offering", "handling", "busy", "wrap-up", "break", "offline", "logged-out"] as const;

/** What colours a board of a theme, and what age and breaches do to it: the rules of app/globals.css without custom properties. */
export function colouredStyle(theme: "dark" | "light"): string {
  const c = coloursOf(theme);
  const rules = `
BODY { background: ${c("ground")}; color: ${c("text")}; }
.card, .part > .shrink { background: ${c("surface")}; }
.title, .note, .muted, .rest, .heads, .does, .doing .cut, .toolbar, .facts, .status, .turn, .idle-day, .idle-text, .idle-foot, .legend, .counts, .agent-heads, .headline .title, .beside, .panel-head > span, .untold, .told-mark, .age-mark, .rank, .waiting-chart p, .labels { color: ${c("muted")}; }
.line-clock, .named .title, .counts b, .legend-box b, .status .tone-breach + span, .saying { color: ${c("text")}; }
.shrink.note p { color: ${c("text")}; }
.shrink.note p.muted { color: ${c("muted")}; }
.is-near, .level-mark.near, .tone-near { color: ${c("near")}; }
.is-breach, .level-mark.breach, .tone-breach { color: ${c("breach")}; }
.tone-good { color: ${c("good")}; }
.tone-muted { color: ${c("muted")}; }
.pill.near { background: ${c("pill-near")}; color: ${c("near")}; }
.pill.breach { background: ${c("pill-breach")}; color: ${c("on-breach")}; }
.turn-line { background: ${c("muted")}; }
.turn b, .turn-page { color: ${c("text")}; }
.gone { border-color: ${c("line")}; }
.filled, .heat.is-breach { background: ${c("breach-fill")}; color: ${c("on-breach")}; }
.heat, .agent-cell, .bar, .column, .stacked, .bone, .ranked i, .cut-word { background: ${c("raised")}; }
.heat.is-near { background: ${c("pill-near")}; color: ${c("text")}; }
.heat.is-near .lv { color: ${c("near")}; }
.edge-near .lv { color: ${c("near")}; }
.edge-breach .lv { color: ${c("breach")}; }
.edge-near { border: 0.16em solid ${c("near")}; }
.edge-breach { border: 0.16em solid ${c("breach")}; }
.weight { background: ${c("line")}; }
.weight span { background: ${c("muted")}; }
.fill.tone-good { background: ${c("good")}; }
.fill.tone-near { background: ${c("near")}; }
.fill.tone-breach { background: ${c("breach")}; }
.bar .tick, .column .tick { background: ${c("text")}; }
.track { stroke: ${c("line")}; }
.value { stroke: currentColor; }
.picture .tick { stroke: ${c("text")}; fill: none; }
.spark, .spark-place, .foot-spark, .chart-floor { color: ${c("state-handling")}; }
.chart-floor, .queues tbody tr { border-color: ${c("line")}; }
.text blockquote, .text hr { border-color: ${c("line")}; }
.text blockquote { color: ${c("muted")}; }
.chart text { fill: ${c("muted")}; }
.grid { stroke: ${c("line")}; }
.goal, .usual-middle { stroke: ${c("muted")}; }
.usual, .still-running { fill: ${c("muted")}; }
.legend i.of-band { background: ${c("muted")}; }
.legend i.of-running, .legend i.of-provisional, .legend i.of-lacking { border-color: ${c("muted")}; background: ${c("raised")}; }
.bars.of-answered { fill: ${c("chart-answered")}; }
.bars.of-abandoned { fill: ${c("chart-abandoned")}; }
.drawn.of-entered { stroke: ${c("chart-entered")}; }
.drawn.of-level { stroke: ${c("chart-level")}; }
.legend i.of-answered { background: ${c("chart-answered")}; }
.legend i.of-abandoned { background: ${c("chart-abandoned")}; }
.legend i.of-serviceLevel { background: ${c("chart-level")}; }
.legend i.of-entered { border-color: ${c("chart-entered")}; }
.legend i.of-goal { border-color: ${c("muted")}; }
${SERIES_COLOURS.map((token) => `.drawn.in-${token} { stroke: ${c(token)}; }\n.bars.in-${token} { fill: ${c(token)}; stroke: ${c(token)}; }\n.bars.whole.in-${token} { stroke: none; }\n.legend .in-${token} { background: ${c(token)}; }`).join("\n")}
${STATES.map((state) => `.dot.state-${state}, .marker.state-${state}, .stacked > .state-${state} { background: ${c(`state-${state}`)}; }\n.value.state-${state} { color: ${c(`state-${state}`)}; }`).join("\n")}
.trouble { background: ${c("surface")}; border-color: ${c("breach")}; }
.trouble.calm { border-color: ${c("line")}; }
.alarm-near:before { background: ${c("near")}; }
.alarm-breach { background: ${c("breach-fill")}; color: ${c("on-breach")}; }
.alarm-breach .title, .alarm-breach .note, .alarm-breach .muted, .alarm-breach .labels, .alarm-breach .beside, .alarm-breach .untold, .alarm-breach .waiting-chart p { color: ${c("on-breach-soft")}; }
.alarm-breach .level-mark.breach, .alarm-breach .is-breach, .alarm-breach .is-near, .alarm-breach .tone-breach, .alarm-breach .tone-near, .alarm-breach .tone-good, .alarm-breach.named .title, .alarm-breach .spark, .alarm-breach .foot-spark, .alarm-breach .spark-place { color: ${c("on-breach")}; }
.alarm-breach .bar, .alarm-breach .column { background: ${c("breach-track")}; }
.alarm-breach .fill, .alarm-breach .dot { background: ${c("on-breach")}; }
.alarm-breach .bar .tick, .alarm-breach .column .tick { background: ${c("pill-breach")}; }
.alarm-breach .track { stroke: ${c("breach-track")}; }
.alarm-breach .picture .tick { stroke: ${c("on-breach")}; }
.age-stale.alarm-breach { background: ${c("breach-track")}; }
.age-stale.alarm-breach .figure, .age-stale.alarm-breach .age-mark { color: ${c("on-breach-soft")}; }
.age-stale .filled, .age-stale .heat.is-breach { background: ${c("breach-track")}; }
.age-stale.alarm-near:before, .age-old.alarm-near:before { display: none; }
.age-stale .is-near, .age-stale .heat.is-near .lv { color: ${c("muted")}; }
.age-stale .edge-near { border-color: ${c("raised")}; }
.age-stale .edge-near .lv { color: ${c("muted")}; }
.age-old.alarm-breach { background: ${c("surface")}; color: ${c("text")}; }
.age-old .edge-near, .age-old .edge-breach { border-color: ${c("raised")}; }
.age-stale .figure, .age-old .figure, .age-stale .fades, .age-old .fades, .age-old .note, .age-old .title, .age-old .muted, .age-old .labels, .age-old .beside { color: ${c("muted")}; }
.age-stale.alarm-breach .fades, .age-stale .filled, .age-stale .filled.figure, .age-stale .heat.is-breach, .age-stale .heat.is-breach .figure { color: ${c("on-breach-soft")}; }
.age-old.alarm-breach .untold, .age-old.alarm-breach .waiting-chart p, .age-old.alarm-breach.named .title { color: ${c("muted")}; }
.age-old .figure, .age-old .fades { text-decoration: line-through; }
.age-old .filled, .age-old .heat.is-breach, .age-old .heat.is-near { background: ${c("raised")}; color: ${c("muted")}; }
.age-stale .fill, .age-old .fill, .age-old .bar .tick, .age-old .column .tick, .age-stale .dot, .age-old .dot, .age-stale .marker, .age-old .marker { background: ${c("muted")}; }
.age-old .bar, .age-old .column { background: ${c("raised")}; }
.age-stale .value, .age-old .value, .age-stale .spark, .age-old .spark { color: ${c("muted")}; }
.age-old .track { stroke: ${c("line")}; }
.age-old .lv, .age-stale .is-near > .lv { display: none; }
.age-stale.alarm-breach .track { stroke: ${c("pill-breach")}; }
.age-stale .bars, .age-old .bars, .age-stale .drawn, .age-old .drawn { -webkit-filter: grayscale(1); filter: grayscale(1); opacity: 0.5; }
.age-stale .stacked, .age-old .stacked { -webkit-filter: grayscale(1); filter: grayscale(1); opacity: 0.6; }
.age-stale.alarm-breach .bar, .age-stale.alarm-breach .column { background: ${c("pill-breach")}; }
.lit { color: ${c("flash")}; text-shadow: 0 0 0.35em ${c("focus")}; }
#over > div { color: ${c("text")}; }
#over { background: ${c("ground")}; }
#over .small, #over .more { color: ${c("muted")}; }
#alone { background: ${c("ground")}; color: ${c("text")}; }
#alone:before { border-color: ${c("near")}; }
`;
  return rules
    .trim()
    .split("\n")
    .map((rule) => scoped(rule, theme))
    .join("\n");
}

/** The same rule below a theme's class. */
function scoped(rule: string, theme: string): string {
  const brace = rule.indexOf("{");
  const selectors = rule
    .slice(0, brace)
    .split(",")
    .map((selector) => selector.trim())
    .map((selector) => (selector === "BODY" ? `body.${theme}` : `.${theme} ${selector}`));
  return `${selectors.join(", ")} ${rule.slice(brace)}`;
}
