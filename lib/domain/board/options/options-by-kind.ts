import type { AgentGridOptions } from "./agent-grid";
import type { AgentListOptions } from "./agent-list";
import type { AgentStatesOptions } from "./agent-states";
import type { BarOptions } from "./bar";
import type { ChartOptions } from "./chart";
import type { ClockOptions } from "./clock";
import type { CountdownOptions } from "./countdown";
import type { EmbedOptions } from "./embed";
import type { GaugeOptions } from "./gauge";
import type { GroupOptions } from "./group";
import type { HeatGridOptions } from "./heat-grid";
import type { ImageOptions } from "./image";
import type { IntervalsOptions } from "./intervals";
import type { LeaderboardOptions } from "./leaderboard";
import type { NumberOptions } from "./number";
import type { OutlookOptions } from "./outlook";
import type { QueueOptions } from "./queue";
import type { QueueTableOptions } from "./queue-table";
import type { TextOptions } from "./text";
import type { TickerOptions } from "./ticker";

/** The type of each kind's options. Types alone, so that whoever names them does not load the schemas they are made from. */
export interface OptionsByKind {
  number: NumberOptions;
  gauge: GaugeOptions;
  bar: BarOptions;
  queue: QueueOptions;
  outlook: OutlookOptions;
  "queue-table": QueueTableOptions;
  "heat-grid": HeatGridOptions;
  chart: ChartOptions;
  intervals: IntervalsOptions;
  group: GroupOptions;
  "agent-list": AgentListOptions;
  "agent-grid": AgentGridOptions;
  "agent-states": AgentStatesOptions;
  leaderboard: LeaderboardOptions;
  clock: ClockOptions;
  text: TextOptions;
  image: ImageOptions;
  ticker: TickerOptions;
  countdown: CountdownOptions;
  embed: EmbedOptions;
}
