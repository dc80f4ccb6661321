import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { agentGrid } from "./agent-grid";
import { agentList } from "./agent-list";
import { agentStatesForm } from "./agent-states";
import { bar } from "./bar";
import { chart } from "./chart";
import { clock } from "./clock";
import { countdown } from "./countdown";
import { embed } from "./embed";
import type { OptionsForm } from "./field";
import { gauge } from "./gauge";
import { group } from "./group";
import { heatGrid } from "./heat-grid";
import { image } from "./image";
import { intervals } from "./intervals";
import { leaderboard } from "./leaderboard";
import { number } from "./number";
import type { OptionsByKind } from "./options-by-kind";
import { outlook } from "./outlook";
import { queue } from "./queue";
import { queueTable } from "./queue-table";
import { text } from "./text";
import { ticker } from "./ticker";

/** The schema and the form of every kind: for the server and the designer. What a board's page loads must not import it: zod is 16 KB there. */
const FORMS: { readonly [K in TileKindName]: OptionsForm<OptionsByKind[K]> } = {
  number,
  gauge,
  bar,
  queue,
  outlook,
  "queue-table": queueTable,
  "heat-grid": heatGrid,
  chart,
  intervals,
  group,
  "agent-list": agentList,
  "agent-grid": agentGrid,
  "agent-states": agentStatesForm,
  leaderboard,
  clock,
  text,
  image,
  ticker,
  countdown,
  embed,
};

export function formOf<K extends TileKindName>(kind: K): OptionsForm<OptionsByKind[K]> {
  return FORMS[kind];
}

/** A kind's options before anybody chose anything. */
export function initialOptions<K extends TileKindName>(kind: K): OptionsByKind[K] {
  return FORMS[kind].schema.parse({});
}
