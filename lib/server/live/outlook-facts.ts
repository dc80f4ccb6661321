import "server-only";
import type { OutlookView } from "@/lib/contracts/outlook";
import type { OutlookMoment, QueueOutlook } from "@/lib/domain/staffing/queue-outlook";

/** What comes next of a queue, as a tile of a board tells it: without what it rests on, which its page has. */
export function queueOutlook({ wait, serviceLevel, passed, staffing, day }: OutlookView): QueueOutlook {
  const now = staffing?.steps[0];
  return {
    wait: wait === null ? null : { ...momentOf(wait), limitMs: wait.limitMs, chance: wait.chance },
    serviceLevel: serviceLevel === null ? null : { ...momentOf(serviceLevel), target: serviceLevel.target },
    ...(passed !== undefined && { passed }),
    staffing:
      staffing === null || now === undefined
        ? null
        : { difference: now.difference, agents: now.agents, needed: staffing.needed },
    closing: day?.closing ?? null,
  };
}

function momentOf({ at, earliest, latest }: { at: string; earliest: string; latest: string | null }): OutlookMoment {
  return {
    atMs: Date.parse(at),
    earliestMs: Date.parse(earliest),
    latestMs: latest === null ? null : Date.parse(latest),
  };
}
