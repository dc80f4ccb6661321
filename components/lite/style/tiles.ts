/* Where things stand in what every board has: cards, figures, pictures, lists. Em of the screen; what colours them is in colours.ts. */
export const TILES_STYLE = `
html { overflow: hidden; }
ul, ol { list-style: none; margin: 0; padding: 0; }
.cut { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; min-width: 0; }
.grow { -webkit-flex: 1 1 0px; flex: 1 1 0px; min-height: 0; min-width: 0; }
#stage { position: absolute; top: 0; left: 0; width: 100%; height: 100%; overflow: hidden; }
.part { position: absolute; overflow: hidden; }
.part > section { box-sizing: border-box; width: 100%; height: 100%; }
.card { position: relative; overflow: hidden; border-radius: 1.06em; display: -webkit-flex; display: flex; -webkit-flex-direction: column; flex-direction: column; }
.alarm-near:before { content: ""; position: absolute; top: 0; right: 0; left: 0; height: 0.3em; }
.tile { padding: 1em 1.2em 0.8em; }
.head { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; -webkit-justify-content: space-between; justify-content: space-between; -webkit-flex: none; flex: none; margin-bottom: 0.35em; height: 1.625em; }
.title { font-size: 1.25em; line-height: 1.3; font-weight: normal; }
.named .title { font-weight: 600; }
.mark { -webkit-flex: none; flex: none; margin: -0.15em 0 -0.15em 0.6em; font-size: 1.25em; line-height: 1; white-space: nowrap; font-weight: 600; }
.shape { display: inline-block; width: 0.72em; height: 0.72em; vertical-align: baseline; }
.word { margin-left: 0.35em; }
.pill { display: inline-block; padding: 0.26em 0.6em; border-radius: 2em; font-weight: 600; line-height: 1; white-space: nowrap; }
.wordless .word { display: none; }
.age-mark { display: none; }
.age-mark.wordless .word { display: none; }
.age-stale > .head .age-mark, .age-old > .head .age-mark, .age-stale > .queue-head .age-mark, .age-old > .queue-head .age-mark, .age-stale > .panel-head .age-mark, .age-old > .panel-head .age-mark, .said-late > .age-mark { display: inline; }
.age-stale > .head .level-mark, .age-old > .head .level-mark, .age-stale > .queue-head .level-mark, .age-old > .queue-head .level-mark { display: none; }
.was-breach { display: none; }
.age-stale .was-breach { display: inline; }
.age-stale .was-breach + .was-calm { display: none; }
.told-mark + .told-mark, .told-mark + .age-mark { margin-left: 1.2em; }
.age-old .told-mark, .age-stale .of-near.told-mark, .age-stale .told-mark.while-live { display: none; }
.note { font-size: 1.25em; line-height: 1.4; -webkit-flex: none; flex: none; }
.note.whole { line-height: 1.15; word-wrap: break-word; }
.figure { display: inline-block; font-weight: 700; line-height: 1.05; white-space: nowrap; -webkit-font-feature-settings: "tnum", "cv11" 1, "calt" 1; font-feature-settings: "tnum", "cv11" 1, "calt" 1; }
.hangs-low { position: relative; top: -0.08em; }
.tight { letter-spacing: -0.02em; }
.stack { display: -webkit-flex; display: flex; -webkit-flex: 1 1 0px; flex: 1 1 0px; -webkit-flex-direction: column; flex-direction: column; -webkit-justify-content: space-between; justify-content: space-between; min-height: 0; min-width: 0; }
.stack.center { -webkit-align-items: center; align-items: center; }
.stack.top { -webkit-justify-content: flex-start; justify-content: flex-start; }
.stack.fixed { -webkit-flex: none; flex: none; }
.middle-line { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; }
.centered { -webkit-justify-content: center; justify-content: center; }
.apart { -webkit-justify-content: space-between; justify-content: space-between; }
.line-up { display: -webkit-flex; display: flex; }
.line-up .column { margin-left: 1em; }
.gauge { position: relative; -webkit-flex: none; flex: none; }
.picture { position: absolute; top: 0; left: 0; width: 100%; }
.gauge .picture { height: auto; }
.hole { position: absolute; top: 0; left: 0; width: 100%; display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; -webkit-justify-content: center; justify-content: center; }
.hole.tall { -webkit-flex-direction: column; flex-direction: column; }
.bar { position: relative; height: 0.6em; border-radius: 1em; font-size: 1.5em; }
.queue .bar, .sla .bar { font-size: 1em; }
.bar.thin { height: 0.32em; }
.fill { height: 100%; border-radius: 1em; }
.bar .tick { position: absolute; top: -0.22em; bottom: -0.22em; width: 0.16em; margin-left: -0.08em; }
.column { position: relative; -webkit-flex: none; flex: none; width: 0.9em; border-radius: 1em; font-size: 1.5em; }
.column .fill { position: absolute; bottom: 0; left: 0; width: 100%; height: auto; }
.column .tick { position: absolute; left: -0.22em; right: -0.22em; height: 0.16em; margin-bottom: -0.08em; }
.gauge.small { overflow: hidden; }
.beside-numeral { margin-left: 0.64em; min-width: 0; line-height: 1.25; -webkit-flex: 0 1 auto; flex: 0 1 auto; }
.bar-beside { -webkit-flex: 1 1 0px; flex: 1 1 0px; min-width: 0; margin-left: 1.05em; }
.bar-beside .note { margin-top: 0.3em; }
.line-clock { -webkit-flex: none; flex: none; margin-left: 0.5em; }
.column-head { display: -webkit-box; overflow: hidden; word-wrap: break-word; line-height: 1.15; -webkit-box-orient: vertical; -webkit-line-clamp: 1; }
.column-head.lines-2 { -webkit-line-clamp: 2; }
.under-bar { margin: 0.5em 0; }
.spark-place { -webkit-flex: none; flex: none; padding-top: 0.4em; box-sizing: border-box; }
.spark { display: block; width: 100%; height: 100%; overflow: visible; }
.spark .area { opacity: 0.16; fill: currentColor; }
.spark .line { fill: none; stroke: currentColor; stroke-width: 0.1em; stroke-linejoin: round; stroke-linecap: round; }
.stacked { display: -webkit-flex; display: flex; border-radius: 1em; overflow: hidden; }
.stacked > div { min-width: 0.2em; margin-right: 0.16em; -webkit-flex-basis: 0px; flex-basis: 0px; }
.stacked > div:last-child { margin-right: 0; }
.dot { display: inline-block; width: 0.62em; height: 0.62em; margin-right: 0.45em; border-radius: 1em; }
.marker { display: inline-block; width: 0.5em; height: 1.3em; margin-right: 0.65em; border-radius: 0.18em; -webkit-flex: none; flex: none; }
.shrink { position: relative; overflow: hidden; -webkit-flex: 1 1 0px; flex: 1 1 0px; min-height: 0; min-width: 0; display: -webkit-flex; display: flex; -webkit-flex-direction: column; flex-direction: column; line-height: 1.3; }
.shrink > div { -webkit-flex: none; flex: none; }
.shrink.middle { -webkit-justify-content: center; justify-content: center; text-align: center; }
.shrink.bottom { -webkit-justify-content: flex-end; justify-content: flex-end; }
.shrink.was-cut { -webkit-justify-content: flex-start; justify-content: flex-start; }
.cut-word { position: absolute; right: 0; bottom: 0; padding: 0 0.5em; border-radius: 0.4em; font-size: 0.7em; }
.shrink p + p.muted { margin-top: 0.3em; }
.part > .shrink { width: 100%; height: 100%; box-sizing: border-box; border-radius: 0.7em; font-size: 1.5em; }
.text { line-height: 1.35; }
.text p, .text ul, .text ol, .text pre, .text blockquote { margin: 0 0 0.5em; }
.text ul { padding-left: 1.2em; list-style: disc; }
.text ol { padding-left: 1.4em; list-style: decimal; }
.text li p, .text > div > :last-child { margin-bottom: 0; }
.text blockquote { padding-left: 0.7em; border-left: 0.2em solid; }
.text pre, .text code { font-family: monospace; font-size: 0.92em; white-space: pre-wrap; }
.text hr { margin: 0.6em 0; border: 0; border-top: 1px solid; }
.text .h { font-weight: bold; line-height: 1.2; margin-bottom: 0.25em; }
.text .h1 { font-size: 1.6em; letter-spacing: -0.02em; }
.text .h2 { font-size: 1.35em; }
.text .h3 { font-size: 1.15em; }
.shrink.text.to-start { text-align: left; }
.shrink.text.to-center { text-align: center; }
.shrink.text.to-end { text-align: right; }
.ticker { padding: 0.4em 1.2em; }
.ticker .shrink { font-size: 1.25em; line-height: 1.25; font-weight: 600; text-align: left; }
.image img { display: block; width: 100%; height: 100%; object-fit: contain; }
.image.cover img { object-fit: cover; }
.small { padding: 0.3em; }
.waits { -webkit-flex: 1 1 0px; flex: 1 1 0px; padding-top: 0.6em; }
.bone { display: block; width: 40%; height: 1.1em; margin-bottom: 0.9em; border-radius: 0.4em; }
.bone.big { height: 2.8em; }
.bone.wide { width: 100%; }
.list { -webkit-flex: 1 1 0px; flex: 1 1 0px; min-height: 0; overflow: hidden; }
.rest { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; -webkit-justify-content: space-between; justify-content: space-between; font-size: 1.25em; }
.queues { width: 100%; table-layout: fixed; border-collapse: collapse; border-spacing: 0; }
.queues th, .queues td { box-sizing: border-box; padding: 0; text-align: right; font-weight: normal; overflow: hidden; }
.queues th:first-child { text-align: left; }
.queues td, .queues th + th { padding-left: 0.6em; }
.heads { font-size: 1.25em; }
.heads th { vertical-align: bottom; padding-bottom: 0.15em; line-height: 1.15; }
.queues tbody tr { border-top: 1px solid; }
.name { font-size: 1.3em; font-weight: 600; }
.cell-figure { font-size: 1.4em; }
.lv .shape { margin-right: 0.25em; }
.figure .lv .shape { width: 0.55em; height: 0.55em; }
.filled { padding: 0 0.35em; border-radius: 0.3em; }
.cells { overflow: hidden; }
.cells > li { float: left; box-sizing: border-box; overflow: hidden; border-radius: 0.5em; display: -webkit-flex; display: flex; -webkit-flex-direction: column; flex-direction: column; -webkit-justify-content: space-between; justify-content: space-between; }
.heat { padding: 0.35em 0.6em; }
.heat-name { font-size: 1.25em; line-height: 1.2; }
.heat-foot { display: -webkit-flex; display: flex; -webkit-align-items: flex-end; align-items: flex-end; -webkit-justify-content: space-between; justify-content: space-between; line-height: 1; }
.heat-foot > span:first-child { margin-right: auto; }
.mark-below { margin-left: 0.4em; font-size: 1.25em; }
.mark-below .lv .shape { margin-right: 0; }
.weight { display: block; width: 3em; height: 0.35em; margin-left: 0.6em; border-radius: 1em; }
.weight span { display: block; height: 100%; border-radius: 1em; }
.agent { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; line-height: 1.2; white-space: nowrap; overflow: hidden; }
.agent .name { -webkit-flex: 0 1 auto; flex: 0 1 auto; font-size: 1.25em; }
.does { display: -webkit-flex; display: flex; -webkit-flex: 1 1 0px; flex: 1 1 0px; margin-left: 0.6em; font-size: 1.25em; }
.does > span:first-child { -webkit-flex: none; flex: none; }
.does .what { -webkit-flex: 1 1 0px; flex: 1 1 0px; width: 0; white-space: pre; }
.overlong { -webkit-flex: none; flex: none; margin-left: 0.5em; font-size: 1.25em; font-weight: 600; }
.agent > .figure { -webkit-flex: none; flex: none; margin-left: 0.5em; font-size: 1.25em; }
.agent-figure { -webkit-flex: none; flex: none; text-align: right; overflow: hidden; }
.agent-figure > span { font-size: 1.25em; }
.agent-heads { display: -webkit-flex; display: flex; -webkit-align-items: flex-end; align-items: flex-end; -webkit-justify-content: flex-end; justify-content: flex-end; font-size: 1.25em; }
.agent-heads > span { -webkit-flex: none; flex: none; padding-left: 0.5em; box-sizing: border-box; text-align: right; }
.agent-cell { padding: 0.4em 0.6em; line-height: 1.2; }
.agent-cell > .cut { font-size: 1.25em; }
.who { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; }
.who .name { font-size: 1.25em; }
.who .marker { margin-right: 0.5em; }
.doing { display: -webkit-flex; display: flex; -webkit-align-items: baseline; align-items: baseline; -webkit-justify-content: space-between; justify-content: space-between; font-size: 1.25em; }
.doing .figure { -webkit-flex: none; flex: none; margin-left: 0.5em; }
`;
