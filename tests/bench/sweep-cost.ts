import { memoryBytes, type Script } from "./processes";
import { against, megabytes, ms, plain, type Section } from "./report";
import { median } from "./statistics";
import { numberIn, poll, pollBare } from "./sweeps";

const WARM_UP = 3;
const SWEEPS = 8;

/** (f) Processor time of a whole sweep (8x8 client, poller, view, diff, encoding) of the largest contact centre. */
export async function sweepCost(): Promise<Section> {
  const { simulator, hub, stop } = await poll(["--size", "huge"], "first");
  try {
    for (let tick = 0; tick < WARM_UP; tick += 1) await hub.next();
    hub.tell("requests");
    const asked = await nextWith(hub, "requests");
    const bare = await pollBare(simulator.url, asked);
    for (let tick = 0; tick < WARM_UP; tick += 1) await bare.next();
    hub.discard();
    const [ours, theirs] = await Promise.all([costs(hub), costs(bare)]);
    const section: Section = {
      title: "(f) A sweep of 500 queues × 5,000 agents",
      how: `The product's 8x8 client, poller, hub and feed with one viewer, in a process of their own; beside it, at the same beat, another that sends the same requests and does nothing but \`JSON.parse\`. Processor time (user and system, all threads) of ${SWEEPS} sweeps each; the simulator is a third process.`,
      figures: [
        against("processor time per sweep, median", median(ours), median(theirs), ms),
        plain("share of one core at a sweep every 5 s", `${((median(ours) / 5000) * 100).toFixed(1)} %`),
        against("memory of the process (PSS)", memoryBytes(hub.pid), memoryBytes(bare.pid), megabytes),
      ],
      remarks: [],
    };
    await bare.stop();
    return section;
  } finally {
    await stop();
  }
}

/** Processor time between ticks, ms. */
async function costs(script: Script): Promise<number[]> {
  const readings: number[] = [];
  while (readings.length <= SWEEPS) readings.push(numberIn(await nextWith(script, "cpuMs"), "cpuMs"));
  return readings.slice(1).map((reading, index) => reading - (readings[index] ?? 0));
}

async function nextWith(script: Script, key: string): Promise<Record<string, unknown>> {
  for (;;) {
    const line = await script.next();
    if (key in line) return line;
  }
}
