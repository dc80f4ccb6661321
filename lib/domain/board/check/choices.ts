import type { BoardDocument, Page, Tile } from "@/lib/domain/board/document";
import { calculatedId, type Measure } from "@/lib/domain/board/measure";
import { subjectOfMeasure } from "@/lib/domain/board/measure-needs";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { KEEP } from "@/lib/domain/board/references";
import { referTile } from "@/lib/domain/board/references-of-tiles";
import { measuresOfTile } from "@/lib/domain/board/tile-facts";
import { combination } from "@/lib/domain/combine/combination";
import { isGroupCount } from "@/lib/domain/history/group-count";
import { checkRule } from "@/lib/domain/threshold/check-rule";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import type { Subject } from "@/lib/domain/threshold/subject";
import type { Finding } from "./finding";

/** What was chosen for a tile that cannot come to anything. */
export function badChoices(document: BoardDocument, page: Page, tile: Tile): Finding[] {
  const at = { pageId: page.id, tileId: tile.id };
  const found: Finding[] = [];
  if (isUnchosen(tile)) found.push({ code: "nothing-chosen", ...at });
  for (const id of missingCalculated(document, tile)) found.push({ code: "missing-calculated", ...at, id });
  const measures = measuresOfTile(tile).map(({ measure }) => measure);
  for (const measure of measures) {
    const why = cannotCombine(measure);
    if (why !== null && measure.of !== "calculated")
      found.push({ code: "cannot-combine", ...at, metric: measure.metric, why });
  }
  for (const { key, subject, thresholds } of judged(tile))
    if (isIdle(document, subject, thresholds)) found.push({ code: "idle-rule", ...at, key });
  return found;
}

/** Whether a tile names nothing that it could show: no queue, no group, no image, no words. */
function isUnchosen(tile: Tile): boolean {
  if (optionsOf(tile, "queue")?.queue === null || optionsOf(tile, "group")?.group === null) return true;
  if (optionsOf(tile, "image")?.asset === null || optionsOf(tile, "embed")?.address === null) return true;
  if (optionsOf(tile, "countdown")?.until === null || optionsOf(tile, "outlook")?.queue === null) return true;
  if (optionsOf(tile, "ticker")?.messages.length === 0 || optionsOf(tile, "text")?.markdown.trim() === "") return true;
  if (optionsOf(tile, "queue-table")?.columns.length === 0) return true;
  if (optionsOf(tile, "intervals")?.series.some(({ metric, group }) => group === null && isGroupCount(metric)) === true)
    return true;
  return namesNobody(tile);
}

/** Whether any of its selections is an empty list of ids, groups or media. */
function namesNobody(tile: Tile): boolean {
  const table = optionsOf(tile, "queue-table")?.queues ?? optionsOf(tile, "heat-grid")?.queues;
  const people =
    optionsOf(tile, "agent-list")?.agents ??
    optionsOf(tile, "agent-grid")?.agents ??
    optionsOf(tile, "leaderboard")?.agents;
  const selections = [table, people, ...measuresOfTile(tile).map(({ measure }) => selectionOf(measure))];
  return selections.some(
    (selection) =>
      selection !== undefined &&
      Object.values(selection).some((chosen) => Array.isArray(chosen) && chosen.length === 0),
  );
}

function selectionOf(measure: Measure): object {
  if (measure.of === "agents") return measure.agents;
  return measure.of === "groups" ? measure.groups : measure.queues;
}

function missingCalculated(document: BoardDocument, tile: Tile): readonly string[] {
  const missing = new Set<string>();
  const calculated = (id: string) => {
    if (!document.calculated.some((one) => one.id === id)) missing.add(id);
    return id;
  };
  referTile(tile, { ...KEEP, calculated });
  return [...missing];
}

/** Why there is no figure over the rows of a measure; null where there is one, or where it may be of one row alone. */
function cannotCombine(measure: Measure) {
  if (measure.of === "calculated") return null;
  const how = combination(measure.of, measure.metric);
  if (how.by !== "none" || how.why === "unknown-metric") return null;
  const selection = selectionOf(measure);
  return "ids" in selection && Array.isArray(selection.ids) && selection.ids.length <= 1 ? null : how.why;
}

/** What of a tile may have rules: its value, or its columns. */
function judged(tile: Tile): readonly { key: string; subject: Subject; thresholds: TileThresholds }[] {
  const value = measuresOfTile(tile).find(({ name }) => name === "value");
  const own =
    value === undefined ? [] : [{ key: "", subject: subjectOfMeasure(value.measure), thresholds: tile.thresholds }];
  const queues = (optionsOf(tile, "queue-table")?.columns ?? []).map(({ key, thresholds }) => {
    const id = calculatedId(key);
    const subject: Subject = id === null ? { of: "queues", metric: key } : { of: "calculated", id };
    return { key, subject, thresholds };
  });
  const agents = (optionsOf(tile, "agent-list")?.columns ?? []).map(({ key, thresholds }) => {
    return { key, subject: { of: "agents", metric: key } as const, thresholds };
  });
  return [...own, ...queues, ...agents];
}

function isIdle(document: BoardDocument, subject: Subject, thresholds: TileThresholds): boolean {
  if (thresholds.use !== "own") return false;
  const calculated = subject.of === "calculated" ? document.calculated.find(({ id }) => id === subject.id) : undefined;
  return checkRule(subject, thresholds.rule, calculated?.unit).length > 0;
}
