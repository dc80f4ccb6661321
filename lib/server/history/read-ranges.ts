import "server-only";
import type { Bins } from "@/lib/domain/history/bins";
import { isAgentCount, levelOf } from "@/lib/domain/history/metric";
import { namesFor } from "@/lib/domain/history/names-for";
import { AGENT_SUBJECT, queueIdOf, queueSubject, type Subject } from "@/lib/domain/history/subject";
import type { Db } from "@/lib/server/db/database";
import { type LoadRequest, loadMinutes } from "./load";
import { pieceOf, RangeFigures, sheetPiece } from "./range-figures";
import type { HistoryRequest } from "./read-history";
import { readPieces } from "./read-pieces";
import { type DaySheet, readSheets } from "./sheets/read";
import { FEW_QUEUES } from "./sheets/sheet";

interface RangesAsked {
  readonly request: HistoryRequest;
  readonly isZoneKnown: boolean;
  readonly writtenToMs: number;
  readonly metrics: readonly string[];
}

/** A stretch of days of a range: of one that is over there may be a sheet. */
interface Stretch {
  readonly bins: Bins;
  readonly sheet: DaySheet | null;
}

/** The figures of each of the ranges; whatever many there are, the database is asked as often as for one. */
export async function readRanges(
  db: Db,
  asked: RangesAsked,
  ranges: readonly Bins[],
): Promise<readonly RangeFigures[]> {
  const { shown, query } = asked.request;
  const isTold = (metric: string) => shown.hasAgents || !isAgentCount(levelOf(metric) ?? metric);
  const told = asked.metrics.filter(isTold);
  const load: LoadRequest = {
    ...asked.request,
    isZoneKnown: asked.isZoneKnown,
    writtenToMs: asked.writtenToMs,
    names: [...new Set(told.flatMap((metric) => namesFor(metric, query.queue.length !== 1)))],
    ...whose(asked.request, told),
  };
  if (query.step === "1") {
    const loaded = await Promise.all(ranges.map((bins) => loadMinutes(db, load, bins)));
    return loaded.map((one, place) => new RangeFigures([pieceOf(binsAt(ranges, place), one, query.queue)]));
  }
  const sheets = await sheetsOf(db, asked, ranges);
  const stretches = ranges.map((bins) => stretchesOf(bins, sheets));
  const plain = stretches.flat().filter(({ sheet }) => sheet === null);
  const isRemembered = isOfMany(query) && query.origins !== "1" && asked.request.isPast !== true;
  const pieces = await readPieces(
    db,
    { load, metrics: asked.metrics, queueIds: query.queue, isRemembered: isRemembered && query.range !== "hour" },
    plain.map(({ bins }) => bins),
  );
  const made = new Map(plain.map((stretch, place) => [stretch, pieces[place] ?? []]));
  return stretches.map(
    (own) =>
      new RangeFigures(
        own.flatMap((stretch) => {
          const { bins, sheet } = stretch;
          return sheet === null ? (made.get(stretch) ?? []) : [sheetPiece(bins.starts.length, sheet, isTold)];
        }),
      ),
  );
}

/** Whose history is asked for, as far as it may be shown. */
function whose({ shown, query }: HistoryRequest, metrics: readonly string[]): Pick<LoadRequest, "subjects" | "only"> {
  const asked = query.queue.length === 0 ? null : new Set(query.queue);
  const ofAgents = shown.hasAgents && metrics.some((metric) => isAgentCount(levelOf(metric) ?? metric));
  const only = (subject: Subject): boolean => {
    const queueId = queueIdOf(subject);
    if (queueId === null) return subject === AGENT_SUBJECT && shown.hasAgents;
    return shown.hasQueue(queueId) && (asked === null || asked.has(queueId));
  };
  if (asked === null) return { subjects: null, only };
  return { subjects: [...[...asked].map(queueSubject), ...(ofAgents ? [AGENT_SUBJECT] : [])].filter(only), only };
}

/** Where the days of a zone are 8x8's, and so many queues are asked for that it is worth while. */
async function sheetsOf(db: Db, asked: RangesAsked, ranges: readonly Bins[]): Promise<ReadonlyMap<number, DaySheet>> {
  const { tenantId, query, shown, nowMs } = asked.request;
  if (!asked.isZoneKnown || !isOfMany(query) || query.range === "hour" || query.origins === "1") return new Map();
  const own = new Set(query.queue);
  return readSheets(db, {
    tenantId,
    days: ranges.flatMap(({ days }) => days),
    step: Number(query.step),
    metrics: asked.metrics,
    hasQueue: (queueId) => shown.hasQueue(queueId) && (own.size === 0 || own.has(queueId)),
    nowMs,
  });
}

function isOfMany({ queue }: HistoryRequest["query"]): boolean {
  return queue.length === 0 || queue.length > FEW_QUEUES;
}

/** A range cut where sheets begin and end. */
function stretchesOf(bins: Bins, sheets: ReadonlyMap<number, DaySheet>): readonly Stretch[] {
  if (!bins.days.some(({ fromMs }) => sheets.has(fromMs))) return [{ bins, sheet: null }];
  const stretches: { days: Bins["days"][number][]; sheet: DaySheet | null }[] = [];
  for (const day of bins.days) {
    const sheet = sheets.get(day.fromMs) ?? null;
    const last = stretches.at(-1);
    if (sheet === null && last?.sheet === null) last.days.push(day);
    else stretches.push({ days: [day], sheet });
  }
  return stretches.map(({ days, sheet }) => {
    const [fromMs, toMs] = [days[0]?.fromMs ?? bins.fromMs, days.at(-1)?.toMs ?? bins.toMs];
    const starts = bins.starts.filter((start) => start >= fromMs && start < toMs);
    return { bins: { fromMs, toMs, starts, days }, sheet };
  });
}

function binsAt(ranges: readonly Bins[], place: number): Bins {
  const bins = ranges[place];
  if (bins === undefined) throw new RangeError("more was loaded than was asked for");
  return bins;
}
