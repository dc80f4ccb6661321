import { createInterface } from "node:readline";
import type { BoardDocument } from "@/lib/domain/board/document";
import { needsOfDocument } from "@/lib/domain/board/tile-facts";
import type { SheetData } from "@/lib/domain/sheet/data";
import { evaluateSheet } from "@/lib/domain/sheet/evaluate";
import { NO_MEMORY } from "@/lib/domain/sheet/judging";
import type { RowKind } from "@/lib/domain/snapshot";
import { createClientFactory } from "@/lib/server/eightx8/client";
import type { Connection, EightX8Client } from "@/lib/server/eightx8/types";
import type { TenantAccess } from "@/lib/simulator/server";
import { sleep } from "./processes";
import { median } from "./statistics";

const SWEEPS = 3;
const ROUNDS = 9;
const EVALUATIONS = 20;
const SWEEP_MS = 5000;

type Rows = Pick<SheetData, "queues" | "agents" | "groups">;

/*
 * The evaluation of a designed board without all else. Arg: the simulator's address. stdin: two lines of JSON, the simulator's access and the
 * document; stdout: processor time of evaluating it once, and of reading the same rows as JSON, ms.
 */
const [baseUrl = ""] = process.argv.slice(2);
const input = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
// Hold because the bench writes both here.
const access = JSON.parse(String((await input.next()).value)) as TenantAccess;
const document = JSON.parse(String((await input.next()).value)) as BoardDocument;

const connection: Connection = { credentialId: "bench", ...access, baseUrl };
const clients = createClientFactory();
const sweeps: Rows[] = [];
while (sweeps.length < SWEEPS) {
  if (sweeps.length > 0) await sleep(SWEEP_MS);
  sweeps.push(await take(clients.clientFor(connection)));
}
await clients.close();
const settings = { rules: {}, timeZone: access.timeZone, embedHosts: [], past: () => 1 };
const data = sweeps.map((rows): SheetData => ({ ...rows, ...surroundings(rows) }));
const texts = sweeps.map((rows) => JSON.stringify(rows));
let memory = NO_MEMORY;
let at = Date.now();
const evaluation = cost((turn) => {
  at += SWEEP_MS;
  const one = data[turn % data.length];
  if (one !== undefined) memory = evaluateSheet(document, one, settings, memory, at).memory;
});
const floor = cost((turn) => void JSON.parse(texts[turn % texts.length] ?? ""));
console.log(JSON.stringify({ evaluation, floor }));

async function take(client: EightX8Client): Promise<Rows> {
  const { queues, agents, groups } = needsOfDocument({ document, tenant: {} });
  const answers = await Promise.all([
    client.queues({ metrics: queues }),
    client.agents({ metrics: agents }),
    client.groups({ metrics: groups }),
  ]);
  const [ofQueues, ofAgents, ofGroups] = answers;
  if (!ofQueues.ok || !ofAgents.ok || !ofGroups.ok) throw new Error("the simulator refused the board's own requests");
  return { queues: ofQueues.value.rows, agents: ofAgents.value.rows, groups: ofGroups.value.rows };
}

/** Everybody serves four queues: the simulator's rosters are of that size. */
function surroundings({ queues, agents }: Rows): Omit<SheetData, RowKind> {
  const rosters = new Map<string, string[]>(queues.map(({ id }) => [id, []]));
  for (const [index, { id }] of agents.entries())
    for (let skill = 0; skill < 4; skill += 1) rosters.get(queues[(index + skill) % queues.length]?.id ?? "")?.push(id);
  return {
    known: new Set<RowKind>(["queues", "agents", "groups"]),
    isWhole: true,
    hasGroups: true,
    roster: (queueId) => rosters.get(queueId) ?? null,
    inQueue: () => [],
    media: () => null,
  };
}

/** The median of some rounds after one that warms up, per run. */
function cost(run: (turn: number) => void): number {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (let turn = 0; turn < EVALUATIONS; turn += 1) run(turn);
    const { user, system } = process.cpuUsage(before);
    rounds.push((user + system) / 1000 / EVALUATIONS);
  }
  return median(rounds.slice(1));
}
