import { inspect } from "./inspector";
import { memoryBytes } from "./processes";
import { median } from "./statistics";

/** How often a process is looked at: a sweep that is under way holds megabytes of its own. */
export const LOOKS = 7;

export interface Weighable {
  readonly pid: number;
  readonly inspectorPort: number;
}

/** What a process holds after a full collection, bytes, each the median of several looks: in all (PSS), and in its JavaScript heap and buffers. */
export async function weigh({
  inspectorPort,
  pid,
}: Weighable): Promise<{ readonly memory: number; readonly heap: number }> {
  const inspector = await inspect(inspectorPort);
  const looks: { memory: number; heap: number }[] = [];
  for (let taken = 0; taken < LOOKS; taken += 1) {
    const { heapUsed, external } = await inspector.collect();
    looks.push({ memory: memoryBytes(pid), heap: heapUsed + external });
  }
  inspector.close();
  return { memory: median(looks.map(({ memory }) => memory)), heap: median(looks.map(({ heap }) => heap)) };
}
