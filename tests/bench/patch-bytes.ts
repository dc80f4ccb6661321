import { against, type Figure, kilobytes, type Section } from "./report";
import { median } from "./statistics";
import { type Polled, poll } from "./sweeps";

const SIZES = [
  ["medium", "8 queues × 40 agents"],
  ["large", "60 queues × 600 agents"],
  ["huge", "500 queues × 5,000 agents"],
] as const;
const TICKS = 5;

/** (c) What a tick weighs on the wire: the patch against the whole view. */
export async function patchBytes(): Promise<Section> {
  const figures: Figure[] = [];
  for (const [size, words] of SIZES) {
    const polled = await poll(["--size", size], "first");
    try {
      figures.push(...(await weigh(polled, words)));
    } finally {
      await polled.stop();
    }
  }
  return {
    title: "(c) Bytes of a tick",
    how: `The default board, followed at a 5 s beat; the median of ${TICKS - 1} patches, first the whole view as the floor. The product sends streams as they are (a proxy that compresses would hold events back); gzip is for comparison.`,
    figures,
    remarks: [],
  };
}

async function weigh({ hub }: Polled, words: string): Promise<Figure[]> {
  for (let tick = 0; tick < TICKS; tick += 1) await hub.next();
  hub.discard();
  hub.tell("weigh");
  // Holds because hub-process.ts prints exactly this.
  const line = (await hub.next()) as unknown as {
    full: number;
    fullGzip: number;
    patches: { bytes: number; gzip: number }[];
  };
  // The first patch brought all rows.
  const patches = line.patches.slice(1);
  return [
    against(`patch, ${words}`, median(patches.map(({ bytes }) => bytes)), line.full, kilobytes),
    against("the same by gzip", median(patches.map(({ gzip }) => gzip)), line.fullGzip, kilobytes),
  ];
}
