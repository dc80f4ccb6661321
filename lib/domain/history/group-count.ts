import { metricsOf } from "@/lib/domain/metrics/catalogue";

/*
 * How many agents of a group do something, as 8x8 counts them: all that it tells of groups. 8x8 puts every agent into one group and counts them
 * whatever queues they serve.
 */

const GROUPS = "groups.";

/** What a chart chooses of a group, whichever it is: `groups.onBreak.rt`. */
export const GROUP_COUNTS: readonly string[] = metricsOf("groups").map(({ key }) => `${GROUPS}${key}`);

export function isGroupCount(key: string): boolean {
  return GROUP_COUNTS.includes(key);
}

/** The metric as 8x8 spells it; null where the key is of no group. */
export function metricOfGroupCount(key: string): string | null {
  return isGroupCount(key) ? key.slice(GROUPS.length) : null;
}

/** By what the history of one group is asked for: `groups.onBreak.rt:103`. Its id comes last, because ids hold anything. */
export function countOfGroup(key: string, groupId: string): string {
  return `${key}:${groupId}`;
}

/** What `countOfGroup` made; null for anything else. */
export function readCountOfGroup(metric: string): { readonly metric: string; readonly groupId: string } | null {
  const end = metric.indexOf(":");
  const own = end === -1 ? null : metricOfGroupCount(metric.slice(0, end));
  const groupId = metric.slice(end + 1);
  return own === null || groupId === "" ? null : { metric: own, groupId };
}
