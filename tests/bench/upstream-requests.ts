import { startStack } from "../support/stack";
import { plain, type Section } from "./report";
import { gather, makeViewers } from "./viewer-crowd";

const CROWDS = [1, 100, 2000] as const;
const SWEEPS = 4;

/** (a) What 8x8 is asked for however many watch. */
export async function upstreamRequests(): Promise<Section> {
  const stack = await startStack({ simulatorFlags: ["--size", "medium"], env: { LOG_LEVEL: "error" } });
  try {
    const { cookies, boards } = await makeViewers(stack.product().dataDir, 80);
    const board = boards.find(({ name }) => name.includes("Northwind")) ?? boards[0];
    const perSweep: number[] = [];
    for (const count of CROWDS) {
      const crowd = await gather(`${stack.url}/api/boards/${board?.id}/stream`, count, cookies);
      crowd.discard();
      await crowd.heard(15_000);
      // Between two sweeps nothing is under way, so whole sweeps are counted.
      const before = (await stack.control.requests()).total;
      for (let sweep = 0; sweep < SWEEPS; sweep += 1) await crowd.heard(15_000);
      perSweep.push(((await stack.control.requests()).total - before) / SWEEPS);
      await crowd.leave();
    }
    const isSame = perSweep.every((requests) => requests === perSweep[0]);
    return {
      title: "(a) Requests to 8x8 per sweep",
      how: `The built product against the simulator's own count of requests, over ${SWEEPS} sweeps of one board each.`,
      figures: CROWDS.map((count, index) =>
        plain(`${count.toLocaleString("en")} viewers`, String(perSweep[index]), { text: "the same", met: isSame }),
      ),
      remarks: [],
    };
  } finally {
    await stack.stop();
  }
}
