import { type RunningSimulator, startSimulatorProcess } from "../support/simulator-process";
import { type Script, startScript } from "./processes";

/** A simulator and, beside it, the product's own poller, hub and feed in a process (hub-process.ts). */
export interface Polled {
  readonly simulator: RunningSimulator;
  readonly hub: Script;
  stop(): Promise<void>;
}

/** The first tenant of the simulator, or all of them. */
export async function poll(flags: readonly string[], tenants: "first" | "all"): Promise<Polled> {
  const simulator = await startSimulatorProcess(flags);
  const hub = startScript("tests/bench/hub-process.ts", [simulator.url]);
  hub.tell(JSON.stringify(tenants === "first" ? simulator.tenants.slice(0, 1) : simulator.tenants));
  await hub.next();
  const stop = async (): Promise<void> => {
    await hub.stop();
    await simulator.stop();
  };
  return { simulator, hub, stop };
}

/** The same requests without the product (bare-poller.ts), at a beat of 5 s. `asked` is the line that hub-process.ts printed for "requests". */
export async function pollBare(simulatorUrl: string, asked: Record<string, unknown>): Promise<Script> {
  const bare = startScript("tests/bench/bare-poller.ts", [simulatorUrl, "5000"]);
  bare.tell(JSON.stringify(asked));
  await bare.next();
  return bare;
}

/** A number that a script printed. */
export function numberIn(line: Record<string, unknown>, key: string): number {
  const value = line[key];
  if (typeof value !== "number") throw new Error(`a script printed no ${key}`);
  return value;
}
