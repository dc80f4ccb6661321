import * as z from "zod/mini";
import type { Input } from "@/lib/domain/board/options/field";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import { choice, most } from "./choices";
import { once } from "./ids";
import { allAgents } from "./selections";

/** How agents are named: "Maya Okafor", "Maya", "MO". */
export const AGENT_NAMES = ["full", "first", "initials"] as const;
const ORDERS = ["state", "time", "name"] as const;
const MOST_AGENTS = 500;
const DAY_MS = 86_400_000;

/** Whoever is logged out stands nowhere unless somebody wants them there. */
export const agentStates = z._default(
  z.array(z.enum(AGENT_STATES)).check(z.minLength(1), once()),
  AGENT_STATES.filter((state) => state !== "logged-out"),
);

/** From when a state has lasted too long, ms, where it is not what the rules for agents' states say; null: it may last. */
const overlong = z.strictObject({
  state: z.enum(AGENT_STATES),
  afterMs: z.nullable(z.int().check(z.minimum(1000), z.maximum(DAY_MS))),
});

const overlongs = z.array(overlong).check(
  z.refine((list) => new Set(list.map(({ state }) => state)).size === list.length, {
    error: "must name each state once",
    params: { rule: "twice" },
  }),
);

/** What a list and a grid of agents have in common. */
export const namedAgents = {
  agents: allAgents,
  states: agentStates,
  /** Whoever is in a state for too long comes first in any order by state or time. */
  sort: choice(...ORDERS),
  overlong: z._default(overlongs, []),
  names: choice(...AGENT_NAMES),
  most: most(MOST_AGENTS),
};

export const namedAgentsFields = [
  { name: "agents", input: "agents" },
  { name: "states", input: "choices", choices: AGENT_STATES },
  { name: "sort", input: "choice", choices: ORDERS },
  { name: "overlong", input: "overlong" },
  { name: "names", input: "choice", choices: AGENT_NAMES },
  { name: "most", input: "number", least: 1, most: MOST_AGENTS, unit: "rows", optional: true },
] as const satisfies readonly ({ readonly name: keyof typeof namedAgents } & Input)[];
