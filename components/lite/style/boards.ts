/* Where things stand in the rest: rankings, groups, charts, the header, the board that makes itself, and what stands over everything. */
export const BOARDS_STYLE = `
.ranked { position: relative; display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; }
.ranked i { position: absolute; top: 0.2em; bottom: 0.2em; left: 0; border-radius: 0.3em; }
.ranked span { position: relative; }
.ranked .name { -webkit-flex: 1 1 0px; flex: 1 1 0px; font-size: 1.25em; }
.ranked .figure { -webkit-flex: none; flex: none; margin-left: 0.4em; padding-right: 0.3em; font-size: 1.5em; }
.ranked .rank.figure { margin-left: 0; padding-right: 0; -webkit-flex: none; flex: none; width: 2.2em; font-size: 1.25em; text-align: center; }
.group { -webkit-flex: 1 1 0px; flex: 1 1 0px; min-height: 0; overflow: hidden; }
.group li { float: left; box-sizing: border-box; padding-right: 0.8em; display: -webkit-flex; display: flex; -webkit-flex-direction: column; flex-direction: column; -webkit-justify-content: center; justify-content: center; }
.states { display: -webkit-flex; display: flex; -webkit-flex: 1 1 0px; flex: 1 1 0px; min-height: 0; }
.states.ring-above { -webkit-flex-direction: column; flex-direction: column; -webkit-align-items: center; align-items: center; }
.states.ring-beside { -webkit-align-items: center; align-items: center; -webkit-justify-content: center; justify-content: center; }
.states.ring-beside .gauge { margin: 0 auto; }
.states .picture { height: 100%; }
.states-total .note { margin-left: 0.6em; }
.states-bar { margin-top: 0.7em; }
.legend-box { text-align: left; }
.shrink.legend-box { text-align: left; }
.ring-beside .legend-box { margin-left: 1.2em; height: 100%; }
.ring-above .legend-box, .legend-box.wide { width: 100%; margin-top: 0.5em; }
.legend-box li { white-space: nowrap; }
.legend-box.wide li { display: inline-block; margin-right: 1.1em; }
.plot { position: relative; overflow: hidden; -webkit-flex: none; flex: none; }
.plot > div { width: 100%; height: 100%; }
.plot-words { padding-top: 1em; text-align: center; }
.plot > .plot-words { position: absolute; top: 50%; right: 0; left: 0; margin-top: -0.7em; padding-top: 0; }
.chart { display: block; width: 100%; height: 100%; }
.chart text { font-family: inherit; }
.grid { fill: none; stroke-width: 7; }
.drawn { fill: none; stroke-width: 16; stroke-linejoin: round; }
.of-level.drawn { stroke-width: 19; }
.of-entered.drawn { stroke-width: 11; stroke-dasharray: 18 18; }
.usual { opacity: 0.2; }
.usual-middle { fill: none; stroke-width: 10; }
.still-running { opacity: 0.14; }
.bars.running, .bars.provisional, .bars.lacking { fill-opacity: 0.28; stroke-width: 8; }
.bars.provisional { stroke-dasharray: 20 14; }
.goal { fill: none; stroke-width: 8; stroke-dasharray: 30 30; }
.legend { display: -webkit-flex; display: flex; overflow: hidden; white-space: nowrap; }
.legend.lines { -webkit-flex-wrap: wrap; flex-wrap: wrap; line-height: 1.5; }
.legend li { margin-right: 1.2em; }
.legend i { display: inline-block; width: 1em; height: 0.2em; margin-right: 0.4em; border-radius: 1em; vertical-align: middle; }
.legend i.bar, .legend i.of-answered, .legend i.of-abandoned { width: 0.7em; height: 0.7em; border-radius: 0.15em; font-size: 1em; }
.legend i.of-entered { border-top: 0.16em dotted; height: 0; border-radius: 0; }
.legend i.of-band, .legend i.of-running, .legend i.of-provisional, .legend i.of-lacking { height: 0.8em; border-radius: 0; }
.legend i.of-band { opacity: 0.4; }
.legend i.of-running, .legend i.of-provisional, .legend i.of-lacking { width: 0.55em; border: 0.1em solid; }
.legend i.of-provisional { border-style: dashed; }
.legend i.of-lacking { border-top: 0; }
.legend i.of-goal { width: 1.6em; height: 0; border-top: 0.12em dashed; border-radius: 0; }
.numerals { display: -webkit-flex; display: flex; -webkit-justify-content: space-between; justify-content: space-between; }
.labelled { display: -webkit-flex; display: flex; -webkit-flex-direction: column; flex-direction: column; -webkit-justify-content: flex-end; justify-content: flex-end; height: 100%; -webkit-align-items: flex-start; align-items: flex-start; }
.labelled.right { -webkit-align-items: flex-end; align-items: flex-end; }
.labelled .note { margin-top: 0.35em; line-height: 1.3; }
.sla { -webkit-flex: none; flex: none; padding-top: 0.5em; }
.sla-words { display: -webkit-flex; display: flex; -webkit-align-items: baseline; align-items: baseline; margin-top: 0.4em; -webkit-flex: none; flex: none; }
.sla-words.said-late, .tile.age-stale .sla-words.said-live, .tile.age-old .sla-words.said-live { display: none; }
.tile.age-stale .sla-words.said-late, .tile.age-old .sla-words.said-late { display: -webkit-flex; display: flex; }
.sla-words .said { -webkit-flex: none; flex: none; margin-left: auto; padding-left: 0.9em; line-height: 1.3; }
.sla-words .cut { -webkit-flex: 0 1 auto; flex: 0 1 auto; margin-left: 0.6em; line-height: 1.3; }
.people { white-space: nowrap; }
.people .fades + .dot { margin-left: 0.9em; }
.board-top { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; height: 100%; white-space: nowrap; }
.board-top h1 { -webkit-flex: 0 1 auto; flex: 0 1 auto; max-width: 50%; font-size: 2.1em; letter-spacing: -0.02em; }
.board-top .pill { margin-left: 1em; font-size: 1.25em; }
.board-top .facts { -webkit-flex: 1 1 0px; flex: 1 1 0px; margin-left: 0.75em; font-size: 1.35em; }
.status { -webkit-flex: none; flex: none; margin-left: 1em; font-size: 1.25em; }
.said-late, .age-stale > .said-live, .age-old > .said-live { display: none; }
.age-stale > .said-late, .age-old > .said-late { display: inline; }
.age-stale .untold.tone-near, .age-stale .untold.tone-breach, .age-old .untold.tone-near, .age-old .untold.tone-breach { display: none; }
.tile.age-stale .note.said-live, .tile.age-old .note.said-live { display: none; }
.tile.age-stale .note.said-late, .tile.age-old .note.said-late { display: block; }
.headline.age-stale > .said-late, .headline.age-old > .said-late { display: block; font-weight: 600; }
.status .shape { margin-right: 0.5em; }
.board-top time { margin-left: 0.7em; line-height: 1; }
.trouble { box-sizing: border-box; height: 100%; padding: 0.45em 1.1em; border: 1px solid; border-radius: 0.6em; font-size: 1.25em; line-height: 1.3; }
.trouble .shape, .turn .shape { margin-right: 0.5em; }
.trouble b { margin-right: 0.5em; }
.turn { position: relative; box-sizing: border-box; padding-top: 0.32em; display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; height: 100%; white-space: nowrap; }
.turn > .cut { -webkit-flex: 1 1 auto; flex: 1 1 auto; }
.turn > .turn-name { -webkit-flex: 0 1 auto; flex: 0 1 auto; margin-left: 2em; }
.turn-line { position: absolute; top: 0.32em; left: 0; height: 0.12em; border-radius: 0.1em; opacity: 0.6; }
.turn-page { margin: 0 0.35em; }
.figure-like { -webkit-font-feature-settings: "tnum"; font-feature-settings: "tnum"; }
.idle { position: relative; display: -webkit-flex; display: flex; -webkit-flex-direction: column; flex-direction: column; -webkit-align-items: center; align-items: center; -webkit-justify-content: center; justify-content: center; height: 100%; padding: 3em; box-sizing: border-box; text-align: center; }
.idle time { font-size: 17em; line-height: 1; letter-spacing: -0.03em; font-weight: 700; }
.idle.portrait time { font-size: 13em; }
.idle-day { margin-top: 0.3em; font-size: 2.6em; }
.idle h1 { margin-top: 1.4em; font-size: 3em; font-weight: 600; line-height: 1.3; }
.idle-text { margin-top: 0.5em; max-width: 44em; font-size: 2em; word-wrap: break-word; }
.idle-foot { position: absolute; bottom: 1.5em; font-size: 1.6em; }
.gone { padding: 0.7em 1em; border: 1px dashed; box-sizing: border-box; -webkit-justify-content: space-between; justify-content: space-between; }
.gone h2 { font-size: 1.25em; font-weight: 600; line-height: 1.3; -webkit-flex: none; flex: none; }
.gone .note { line-height: 1.3; }
.headline { padding: 1em 0.7em 0.9em 1.4em; }
.headline-ring { position: relative; display: block; min-width: 2.4em; max-width: 5.3em; margin: -1em 0.6em; -webkit-flex: 1 1 0px; flex: 1 1 0px; }
.headline-ring:before { content: ""; display: block; padding-bottom: 100%; }
.two { display: -webkit-flex; display: flex; }
.two > span + span { -webkit-flex: none; flex: none; white-space: pre; }
.headline .note { min-height: 1.3em; line-height: 1.3; }
.headline .hangs-low { top: -0.04em; }
.stands { display: -webkit-flex; display: flex; -webkit-flex-wrap: wrap; flex-wrap: wrap; height: 1.3em; overflow: hidden; }
.stands > .level-mark { -webkit-flex: none; flex: none; font-weight: 600; }
.stands > .two { -webkit-flex: 1 1 0px; flex: 1 1 0px; min-width: 0; }
.stands > .two > span:first-child, .stands > .then { -webkit-flex: none; flex: none; white-space: pre; }
.stands > .two > .cut { -webkit-flex: 0 1 auto; flex: 0 1 auto; white-space: nowrap; }
.queue { line-height: 1.3; }
.queue.wide { padding: 1em 1.3em; }
.queue.tall { padding: 1em 1.2em; }
.queue.full { padding: 0.95em 1.2em 0.9em; }
.queue.short { padding: 0.8em 1.05em 0.75em; }
.queue.slim { padding: 0.6em 0.85em 0.65em; }
.queue.cell { padding: 0.45em 0.7em; }
.queue-head { position: relative; display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; -webkit-justify-content: space-between; justify-content: space-between; -webkit-flex: none; flex: none; }
.queue-head h2 { -webkit-flex: 0 1 auto; flex: 0 1 auto; font-weight: 600; line-height: 1.3; }
.in-corner { position: absolute; left: 100%; margin-left: 0; }
.pair { display: -webkit-flex; display: flex; -webkit-align-items: flex-end; align-items: flex-end; -webkit-justify-content: space-between; justify-content: space-between; -webkit-flex: none; flex: none; }
.push { margin-top: auto; }
.pair.low { margin-top: 0.45em; -webkit-align-items: center; align-items: center; }
.labels { margin-top: 0.35em; }
.beside { margin-left: 0.4em; font-size: 1.25em; }
.words { font-size: 1.25em; }
.short .low .beside { margin-left: 0.3em; }
.short .low .words { margin-left: 0.8em; }
.short .low .untold { margin-left: 0.6em; }
.pair .words { -webkit-flex: none; flex: none; margin-left: 0.6em; }
.sla-bar { margin-top: 0.75em; }
.thin-bar { margin-top: 0.5em; }
.foot { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; -webkit-justify-content: space-between; justify-content: space-between; -webkit-flex: none; flex: none; margin-top: auto; padding-top: 0.4em; }
.foot.said-late, .pair.said-late, .queue.age-stale .foot.said-live, .queue.age-old .foot.said-live { display: none; }
.queue.age-stale .foot.said-late, .queue.age-old .foot.said-late, .queue.age-stale > .pair.said-late, .queue.age-old > .pair.said-late { display: -webkit-flex; display: flex; }
.foot-spark { display: block; -webkit-flex: 0 1 9em; flex: 0 1 9em; height: 1.2em; margin-left: 0.9em; }
.untold { font-weight: 600; white-space: nowrap; }
.untold > .word { margin-left: 0; }
.wide-chart { margin-left: 2em; padding-top: 0.8em; }
.tall .waiting-chart { margin: 1em 0 0.8em; }
.chart-floor { position: relative; margin-top: 0.4em; border-bottom: 1px solid; }
.age-stale > .toolbar .age-mark, .age-old > .toolbar .age-mark { display: inline; }
.toolbar { display: -webkit-flex; display: flex; font-size: 1.25em; line-height: 1.6; white-space: nowrap; }
.toolbar > * { margin-right: 0.9em; }
.toolbar > :last-child { margin-right: 0; }
.told-marks { margin-left: 0.3em; display: -webkit-flex; display: flex; -webkit-flex: 1 1 0px; flex: 1 1 0px; -webkit-flex-wrap: wrap; flex-wrap: wrap; min-width: 0; height: 1.6em; overflow: hidden; font-weight: 600; }
.panel { padding: 1em 1.3em 0.9em; }
.panel-head { display: -webkit-flex; display: flex; -webkit-align-items: baseline; align-items: baseline; -webkit-flex: none; flex: none; white-space: nowrap; overflow: hidden; }
.panel-head h2 { font-size: 1.3em; font-weight: 600; line-height: 1.3; margin-right: 0.6em; }
.panel-head > span, .panel-head .legend { font-size: 1.25em; }
.panel-head .legend { margin-left: 0.6em; }
.panel-head .since, .panel-head .age-mark { margin-left: auto; font-weight: 600; }
.panel-head .since { font-weight: normal; }
.panel-head .since + .age-mark { margin-left: 0.9em; }
.narrow .panel-head + .legend { display: block; margin-top: 0.2em; font-size: 1.25em; line-height: 1.4; white-space: normal; }
.narrow .panel-head + .legend li { display: inline-block; white-space: nowrap; }
.panel-bar { margin-top: 0.6em; -webkit-flex: none; flex: none; }
.counts { margin-top: 0.55em; -webkit-flex: none; flex: none; overflow: hidden; }
.counts li { display: inline-block; margin-right: 1.1em; font-size: 1.25em; line-height: 1.4; white-space: nowrap; }
.agents { margin-top: 0.4em; -webkit-flex: none; flex: none; }
.trend { padding-top: 0.9em; padding-bottom: 0.6em; }
.trend .plot { margin-top: 0.3em; }
#over { position: absolute; top: 0; left: 0; width: 100%; height: 100%; }
#over.off, #night.off, #alone.off { display: none; }
#over { display: -webkit-flex; display: flex; -webkit-align-items: center; align-items: center; -webkit-justify-content: center; justify-content: center; text-align: center; }
#over .small { font-size: 2.2rem; font-weight: 600; }
#over .big { margin: 0.2em 0; font-size: 9rem; font-weight: bold; line-height: 1.15; }
#over .big.medium { font-size: 6.4rem; }
#over .big.long { font-size: 4.4rem; }
#over .more { margin-top: 0.5em; font-size: 2rem; }
#over > div { width: 100%; padding: 4rem; box-sizing: border-box; overflow: hidden; word-wrap: break-word; }
#night { position: absolute; top: 0; left: 0; width: 100%; height: 100%; background: black; opacity: 0.7; }
#night.black { opacity: 1; }
#alone { position: absolute; bottom: 0.45rem; left: 50%; padding: 0 1rem; font-size: 1.25rem; font-weight: 600; line-height: 1.52; white-space: nowrap; transform: translateX(-50%); }
#alone:before { content: ""; display: inline-block; box-sizing: border-box; width: 0.72em; height: 0.72em; margin-right: 0.5em; border: 0.12em dashed; border-radius: 1em; }
`;
