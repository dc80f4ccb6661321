import type { RequestCounts } from "../../lib/simulator/control";
import type { FaultInput } from "../../lib/simulator/faults/schema";

/** The simulator's control plane over HTTP: the same for one in this process and for one of its own. */
export interface SimulatorControl {
  /** Switches a fault on; resolves to its id. */
  addFault(fault: FaultInput): Promise<number>;
  clearFaults(): Promise<void>;
  requests(): Promise<RequestCounts>;
  resetRequests(): Promise<void>;
  /** Moves a manual clock on, ms. */
  advance(ms: number): Promise<void>;
  rename(change: { tenant?: string; queueId?: string; agentId?: string; name: string }): Promise<void>;
  dropTokens(): Promise<void>;
}

export function simulatorControl(simulatorUrl: string): SimulatorControl {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${simulatorUrl}/__control/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return JSON.parse(text);
  };
  return {
    // Both casts hold because the control plane of this same checkout writes these shapes.
    addFault: async (fault) => ((await ask("POST", "faults", fault)) as { id: number }).id,
    requests: async () => (await ask("GET", "requests")) as RequestCounts,
    clearFaults: async () => void (await ask("DELETE", "faults")),
    resetRequests: async () => void (await ask("DELETE", "requests")),
    advance: async (ms) => void (await ask("POST", "advance", { ms })),
    rename: async (change) => void (await ask("POST", "rename", change)),
    dropTokens: async () => void (await ask("POST", "drop-tokens")),
  };
}
