import * as z from "zod/mini";
import { calculatedId } from "@/lib/domain/board/measure";
import { isGroupCount } from "@/lib/domain/history/group-count";
import { isAgentCount } from "@/lib/domain/history/metric";
import { type Family, metricsOf } from "@/lib/domain/metrics/catalogue";
import { isNumeric } from "@/lib/domain/metrics/numeric";
import { subjectOf } from "@/lib/domain/threshold/subject";
import { ownId } from "./ids";

function oneOf(keys: readonly string[], what: string) {
  const known = new Set(keys);
  return z
    .string()
    .check(z.refine((key) => known.has(key), { error: `must be the key of ${what}`, params: { rule: "metric" } }));
}

function keysOf(...families: readonly Family[]): string[] {
  return families.flatMap((family) => metricsOf(family).map(({ key }) => key));
}

/** A number that 8x8 offers of every row of a family. */
export const queueFigure = oneOf(keysOf("queues").filter(isNumeric), "a queue's numeric metric");
export const groupFigure = oneOf(keysOf("groups").filter(isNumeric), "a group's numeric metric");

/** A number of an agent; keys that end in `.inQueue` speak of what the agent did for the queues that they are chosen by. */
export const agentFigure = oneOf(keysOf("agents", "queueAgents").filter(isNumeric), "an agent's numeric metric");

/** Anything that 8x8 says of an agent: text, lists and moments, too. */
export const agentCell = oneOf(keysOf("agents", "queueAgents"), "an agent's metric");

/** Any number that 8x8 offers. */
export const anyFigure = z
  .string()
  .check(z.refine(isNumeric, { error: "must be the key of a numeric metric", params: { rule: "metric" } }));

/** A queue's number, or a calculated one as `calc:<id>`. Whether there is one of that id shows when it is looked for. */
export const queueFigureOrCalculated = z.string().check(
  z.refine((key) => isOwnId(calculatedId(key)) || queueFigure.safeParse(key).success, {
    error: "must be the key of a queue's numeric metric or calc:<id>",
    params: { rule: "metric" },
  }),
);

/** What a chart of intervals may be of: a queue's number, how many agents of the whole tenant are in a state, or what agents of a group do. */
export const recordedFigure = z.string().check(
  z.refine((key) => queueFigure.safeParse(key).success || isAgentCount(key) || isGroupCount(key), {
    error: "must be the key of a queue's numeric metric, or a count of agents by state or of a group",
    params: { rule: "metric" },
  }),
);

/** What a board's rules are kept by: any figure that a tile may show, and the time in a state. */
export const thresholdKey = z.string().check(
  z.refine((key) => isOwnId(calculatedId(key)) || (calculatedId(key) === null && subjectOf(key) !== null), {
    error: "must be something that a rule can be set for",
    params: { rule: "subject" },
  }),
);

function isOwnId(id: string | null): boolean {
  return id !== null && ownId.safeParse(id).success;
}
