import * as z from "zod/mini";
import { AGENT_COUNTS, type AgentSelection } from "@/lib/domain/board/measure";
import { ownId } from "./ids";
import { agentFigure, anyFigure, groupFigure, queueFigure } from "./metric-key";
import { agentSelection, groupSelection, queueSelection } from "./selections";

/** Keys that end in `.inQueue` tell what agents did for queues, so there must be queues: those the agents are chosen by. */
export function needsQueues<T extends { readonly agents: AgentSelection }>(
  keys: (options: T) => readonly string[],
  path: string,
) {
  return z.refine<T>((options) => "queues" in options.agents || !keys(options).some((key) => /\.inQueue$/.test(key)), {
    error: "tells of work for queues, so the agents must be chosen by queues",
    path: [path],
    params: { rule: "needs-queues" },
  });
}

/** A figure of agents that 8x8 sends, or one that is counted from their states. */
const agentsFigure = z.union([agentFigure, z.enum(AGENT_COUNTS)]);

export const measure = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("queues"), metric: queueFigure, queues: queueSelection }),
  z
    .strictObject({ of: z.literal("agents"), metric: agentsFigure, agents: agentSelection })
    .check(needsQueues(({ metric }) => [metric], "metric")),
  z.strictObject({ of: z.literal("groups"), metric: groupFigure, groups: groupSelection }),
  z.strictObject({ of: z.literal("calculated"), id: ownId, queues: queueSelection }),
]);

/** A measure that is this metric of all queues unless somebody chose. */
export function anyMeasure(metric: string) {
  return z._default(measure, { of: "queues", metric, queues: { all: true } });
}

/** A number in the unit of what it is compared with: ms, 0–100 or a count. The bound is 31 years in ms. */
export const figure = z.number().check(z.minimum(-1e12), z.maximum(1e12));

const target = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("none") }),
  z.strictObject({ by: z.literal("number"), value: figure }),
  z.strictObject({ by: z.literal("sla") }),
  z.strictObject({ by: z.literal("metric"), metric: z.union([anyFigure, z.enum(AGENT_COUNTS)]) }),
]);

export const noTarget = z._default(target, { by: "none" });
export const slaTarget = z._default(target, { by: "sla" });

/** A scale ends above where it begins. */
export function scaleInOrder<T extends { readonly min: number; readonly max: number | null }>() {
  return z.refine<T>(({ min, max }) => max === null || max > min, {
    error: "must be above the minimum",
    path: ["max"],
    params: { rule: "scale" },
  });
}
