import { memoryBytes, processorMs, sleep } from "./processes";
import { against, megabytes, ms, plain, type Section } from "./report";
import { percentile } from "./statistics";
import { numberIn, poll, pollBare } from "./sweeps";

const TENANTS = 200;
const WINDOW_MS = 30_000;
const WARM_UP_MS = 10_000;

interface Counts {
  readonly sweeps: number;
  readonly lateness: readonly number[];
  readonly starts: readonly number[];
  readonly mostAtOnce: number;
  readonly ms: number;
  readonly cpuMs: number;
}

/** (g) Two hundred tenants, each asked every five seconds. */
export async function manyTenants(): Promise<Section> {
  const { simulator, hub, stop } = await poll(["--tenants", String(TENANTS)], "all");
  try {
    await sleep(WARM_UP_MS);
    hub.tell("requests");
    const asked = await hub.next();
    hub.tell("reset");
    const simulated = { cpu: processorMs(simulator.pid), at: performance.now() };
    await sleep(WINDOW_MS);
    const simulatorShare = (processorMs(simulator.pid) - simulated.cpu) / (performance.now() - simulated.at);
    hub.tell("report");
    // Holds because hub-process.ts prints exactly this.
    const counts = (await hub.next()) as unknown as Counts;
    const memory = memoryBytes(hub.pid);
    await hub.stop();
    const bare = await pollBare(simulator.url, asked);
    await sleep(WARM_UP_MS);
    const before = { cpu: processorMs(bare.pid), at: performance.now() };
    await sleep(WINDOW_MS);
    const share = (processorMs(bare.pid) - before.cpu) / (performance.now() - before.at);
    const bareMemory = memoryBytes(bare.pid);
    await bare.stop();
    return report(counts, { memory, bareMemory, bareShare: share, simulatorShare });
  } finally {
    await stop();
  }
}

interface Around {
  readonly memory: number;
  readonly bareMemory: number;
  readonly bareShare: number;
  readonly simulatorShare: number;
}

function report(counts: Counts, { memory, bareMemory, bareShare, simulatorShare }: Around): Section {
  const expected = (TENANTS * counts.ms) / 5000;
  return {
    title: `(g) ${TENANTS} tenants at 5 s`,
    how: `${TENANTS} small tenants with a key each in one simulator process; all their default boards watched in one process with the product's 8x8 client, poller, hub and feed, for ${WINDOW_MS / 1000} s; then the same requests at the same beat by a process that only parses them. Lateness is how long after its planned moment a sweep began.`,
    figures: [
      against("processor, share of one core", numberIn({ share: counts.cpuMs / counts.ms }, "share"), bareShare, share),
      plain("the simulator's share meanwhile", share(simulatorShare)),
      plain("sweeps done of those planned", `${((counts.sweeps / expected) * 100).toFixed(1)} %`, {
        text: "≥ 99 %",
        met: counts.sweeps / expected >= 0.99,
      }),
      plain("a sweep begins late by, p50", ms(percentile(counts.lateness, 50))),
      plain("a sweep begins late by, p99", ms(percentile(counts.lateness, 99))),
      against("most sweeps begun in the same 100 ms", busiest(counts.starts), (TENANTS * 100) / 5000, String),
      plain("most sweeps under way at once", String(counts.mostAtOnce)),
      against("memory of the process (PSS)", memory, bareMemory, megabytes),
    ],
    remarks: [],
  };
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** The most starts within any 100 ms. */
function busiest(starts: readonly number[]): number {
  const sorted = [...starts].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  sorted.forEach((at, index) => {
    while (at - (sorted[first] ?? at) >= 100) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
