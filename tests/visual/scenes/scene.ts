import type { LiveView } from "@/lib/contracts/live";
import type { SheetData } from "@/lib/domain/sheet/data";
import { ROW_KINDS } from "@/lib/domain/snapshot";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";
import type { Level } from "@/lib/domain/state/queue-state";
import type { Rules } from "@/lib/domain/threshold/inherit";
import { thresholdKey } from "@/lib/domain/threshold/subject";
import { agentsOf, groupsOf, rosterOf } from "./agents";
import { NOW } from "./moment";
import { mediaOf, queuesOf } from "./queues";

/** A contact centre as it may be met: how it goes there, and how much of it is known. */
export type SceneName = "calm" | "near" | "breach" | "no-data" | "empty" | "stale" | "failing";

interface Scene {
  readonly data: SheetData;
  /** When 8x8 took the numbers, epoch ms. */
  readonly takenAt: number;
  readonly upstream: LiveView["upstream"];
}

/** How old the numbers are, ms: within one refresh, beyond three, beyond a minute (`lib/domain/freshness`). */
const AGES = { live: 2000, stale: 27_000, old: 190_000 } as const;

const moodOf = (name: SceneName): Level => (name === "near" ? "near" : name === "calm" ? "calm" : "breach");
const ageOf = (name: SceneName): number => (name === "stale" ? AGES.stale : name === "failing" ? AGES.old : AGES.live);

export function sceneOf(name: SceneName): Scene {
  const takenAt = NOW - ageOf(name);
  const since = new Date(takenAt).toISOString();
  const upstream: LiveView["upstream"] =
    name === "failing"
      ? { state: "failing", code: "bad-credentials", message: "8x8 rejected the API key.", since, retryAt: null }
      : { state: name === "stale" ? "late" : "fresh", code: null, message: null, since, retryAt: null };
  return { data: dataOf(name), takenAt, upstream };
}

function dataOf(name: SceneName): SheetData {
  const mood = moodOf(name);
  const bare = <T extends { readonly metrics: unknown }>(rows: readonly T[]) =>
    name === "empty" ? [] : name === "no-data" ? rows.map((row) => ({ ...row, metrics: {} })) : rows;
  return {
    queues: bare(queuesOf(mood)),
    agents: bare(agentsOf(mood)),
    groups: bare(groupsOf()),
    known: new Set(ROW_KINDS),
    isWhole: true,
    hasGroups: true,
    roster: rosterOf,
    inQueue: () => [],
    media: mediaOf,
  };
}

const MINUTE = 60_000;

/** The tenant's own rules: of agents' states only breaches are built in. Breaks are near their limit from 20 minutes on. */
export const TENANT_RULES: Rules = Object.fromEntries(
  AGENT_STATES.filter((state) => state === "break").map((state) => [
    thresholdKey({ of: "states", state }),
    {
      direction: "above",
      near: { by: "number", value: 20 * MINUTE },
      breach: { by: "number", value: 30 * MINUTE },
      forMs: 0,
      recover: 0,
      hours: null,
      top: true,
    },
  ]),
);
