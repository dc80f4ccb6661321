import "server-only";
import type { Bins } from "@/lib/domain/history/bins";
import { type Figures, plainFigures } from "@/lib/domain/history/figures";
import { readCountOfGroup } from "@/lib/domain/history/group-count";
import { groupSubject, type Subject } from "@/lib/domain/history/subject";
import { meanIn, spansOf } from "@/lib/domain/history/units";
import type { Db } from "@/lib/server/db/database";
import { type Loaded, type LoadRequest, loadMinutes, loadQuarters } from "./load";
import type { HistoryRequest } from "./read-history";

/** What was counted of groups over one range; a gap where nothing is known, or nothing may be told. */
export type GroupsInRange = (metric: string) => Figures;

/**
 * The counts of single groups that are asked for, over each of the ranges. They are read by themselves: they are of few subjects, of whom sheets say
 * nothing, and depend on no queue.
 */
export async function readGroupRanges(
  db: Db,
  {
    request,
    isZoneKnown,
    writtenToMs,
  }: { readonly request: HistoryRequest; readonly isZoneKnown: boolean; readonly writtenToMs: number },
  ranges: readonly Bins[],
): Promise<readonly GroupsInRange[]> {
  const { query, shown } = request;
  const asked = query.metric.flatMap((metric) => readCountOfGroup(metric) ?? []);
  const told = asked.filter(({ groupId }) => shown.hasGroup(groupId));
  if (told.length === 0) return ranges.map((bins) => gapsOver(bins));
  const subjects = new Set<Subject>(told.map(({ groupId }) => groupSubject(groupId)));
  const load: LoadRequest = {
    ...request,
    isZoneKnown,
    writtenToMs,
    names: [...new Set(told.map(({ metric }) => metric))],
    subjects: [...subjects],
    only: (subject) => subjects.has(subject),
  };
  const loaded =
    query.step === "1"
      ? await Promise.all(ranges.map((bins) => loadMinutes(db, load, bins)))
      : await loadQuarters(db, load, ranges);
  return ranges.map((bins, place) => {
    const own = loaded[place];
    return own === undefined ? gapsOver(bins) : countsOver(bins, own, subjects);
  });
}

function countsOver(bins: Bins, { units }: Loaded, subjects: ReadonlySet<Subject>): GroupsInRange {
  const spans = spansOf(bins, units);
  const gaps = gapsOver(bins);
  return (metric) => {
    const one = readCountOfGroup(metric);
    const subject = one === null ? "" : groupSubject(one.groupId);
    if (one === null || !subjects.has(subject)) return gaps(metric);
    const column = units.of(one.metric, subject);
    return plainFigures(spans.map((span) => meanIn(column, span)));
  };
}

function gapsOver({ starts }: Bins): GroupsInRange {
  const gaps = plainFigures(starts.map(() => Number.NaN));
  return () => gaps;
}
