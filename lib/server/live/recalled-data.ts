import "server-only";
import { recordedAgents } from "@/lib/domain/history/recorded-agents";
import type { SheetData } from "@/lib/domain/sheet/data";
import type { RowKind } from "@/lib/domain/snapshot";
import type { Shown } from "./shown";
import type { RecalledMinute } from "./trend";

/** What a designed board may be made of in a recorded minute. Agents are counted over the whole tenant, which a team board may not tell. */
export function recalledData({ queues, groups, agents, metrics }: RecalledMinute, shown: Shown): SheetData {
  const isWhole = shown.team === null;
  const counted = isWhole && shown.hasAgents ? agents : null;
  const known = new Set<RowKind>(["queues"]);
  if (counted !== null) known.add("agents");
  if (isWhole && groups !== null) known.add("groups");
  return {
    queues: shown.rows(queues),
    agents: counted === null ? [] : recordedAgents(counted),
    groups: isWhole ? (groups ?? []) : [],
    known,
    roster: () => null,
    inQueue: () => null,
    isWhole: isWhole && shown.hasAgents,
    hasGroups: isWhole,
    recorded: metrics,
    media: (queueId) => shown.media(queueId),
  };
}
