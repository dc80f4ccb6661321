import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { AgentRow, GroupRow, QueueRow, RowKind } from "@/lib/domain/snapshot";
import type { QueueOutlook } from "@/lib/domain/staffing/queue-outlook";
import type { Rules } from "@/lib/domain/threshold/inherit";

/** One moment of a contact centre as far as a board may show it: queues that it lacks, and who serves only those, are not here. */
export interface SheetData {
  /** Named and ordered as the tenant wants them. */
  readonly queues: readonly QueueRow[];
  readonly agents: readonly AgentRow[];
  readonly groups: readonly GroupRow[];
  /** The parts that have been taken: of others nothing is known, which is not the same as that there is nothing. */
  readonly known: ReadonlySet<RowKind>;
  /** Ids of the agents assigned to a queue; null where its roster is not known. */
  readonly roster: (queueId: string) => readonly string[] | null;
  /** What agents did for one queue (keys that end in `.inQueue`); null where that has not been asked yet. */
  readonly inQueue: (queueId: string) => readonly AgentRow[] | null;
  /** Whether what is counted over the whole tenant may be told: a board of some queues knows only its own. */
  readonly isWhole: boolean;
  /** Whether groups may be told: they count agents whatever queues these serve, which a board of some queues must not. */
  readonly hasGroups: boolean;
  readonly media: (queueId: string) => QueueMedia | null;
  /**
   * Of a recorded moment: the metrics of queues and groups that were recorded in it. Agents are then known by how many of the tenant are in each
   * state alone: who of them serves a queue or belongs to a group, and what anybody did, is not.
   */
  readonly recorded?: ReadonlySet<string> | undefined;
}

/** What an evaluation needs besides document and data. */
export interface SheetSettings {
  /** The tenant's own rules, by threshold key. */
  readonly rules: Rules;
  /** IANA zone of opening hours that say "tenant". */
  readonly timeZone: string;
  /** Hosts whose pages a tile may embed, in lower case. */
  readonly embedHosts: readonly string[];
  /** What a line of a tile was `minutes` ago, in its unit; null where nobody knows. */
  readonly past: (line: string, minutes: number) => number | null;
  /** What comes next of a queue; null where nothing is known. Absent where nothing lies ahead, as in a moment of the past. */
  readonly outlook?: (queueId: string) => QueueOutlook | null;
}
