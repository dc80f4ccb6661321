import { expect, onTestFinished, vi } from "vitest";
import { type LiveView, liveView } from "@/lib/contracts/live";
import type { Rules } from "@/lib/domain/threshold/inherit";
import type { Board } from "@/lib/server/boards/board";
import { createClientFactory } from "@/lib/server/eightx8/client";
import type { LiveLog } from "@/lib/server/live/deps";
import { createLiveHub, type LiveHub } from "@/lib/server/live/hub";
import type { Scope } from "@/lib/server/live/needs";
import type { Tenant } from "@/lib/server/tenants/tenant";
import { type Simulator, type SimulatorOptions, startSimulator } from "../../../lib/simulator/server";

export const BOARD: Board = {
  id: "board-1",
  tenantId: "tenant-1",
  name: "All",
  isDefault: true,
  revision: 1,
  queueIds: null,
  document: null,
};

/** The product refuses less than 5 s; here a sweep is due more often so that the tests need not wait. */
export const FAST_MS = 250;

export interface World {
  readonly simulator: Simulator;
  readonly hub: LiveHub;
  readonly log: { readonly lines: string[] };
  /** The tenant's own rules from now on; tell the hub by `hub.rulesChanged`. */
  setRules(rules: Rules): void;
  /** What the tenant is read as from now on; tell the hub by `hub.tenantChanged`. */
  set(change: Partial<Tenant>): void;
  view(scope?: Scope, board?: Board): Promise<LiveView>;
  /** Asks until the view is as wanted. */
  until(wanted: (view: LiveView) => boolean, scope?: Scope, board?: Board): Promise<LiveView>;
}

/** A contact centre, the real client and a hub, taken down when the test ends. */
export async function startWorld(change: Partial<Tenant> = {}, centre: SimulatorOptions = {}): Promise<World> {
  const simulator = await startSimulator({ size: "small", livedMs: 3_600_000, ...centre });
  const access = simulator.tenants[0];
  if (access === undefined) throw new Error("the simulator has no tenant");
  let tenant: Tenant = {
    id: BOARD.tenantId,
    name: access.name,
    timeZone: access.timeZone,
    intervalMs: FAST_MS,
    paused: false,
    connection: {
      credentialId: "credential-1",
      apiKey: access.apiKey,
      apiSecret: access.apiSecret,
      region: access.region,
      tenantName: access.tenantName,
      baseUrl: simulator.url,
    },
    ...change,
  };
  const lines: string[] = [];
  const write = (facts: object, message: string) => void lines.push(`${message} ${JSON.stringify(facts)}`);
  const log: LiveLog = { debug: write, info: write, warn: write, error: write };
  const clients = createClientFactory();
  let rules: Rules = {};
  const hub = createLiveHub({
    clients,
    log,
    findTenant: async (id) => (id === tenant.id ? tenant : null),
    rules: async () => rules,
  });
  onTestFinished(async () => {
    await hub.stop();
    await clients.close();
    await simulator.stop();
  });
  const view = async (scope: Scope = {}, board: Board = BOARD): Promise<LiveView> => {
    const answer = await hub.view({ board, scope, signal: new AbortController().signal });
    if (answer === null) throw new Error("the hub knows no such tenant");
    return liveView.parse(JSON.parse(new TextDecoder().decode(answer.body)));
  };
  return {
    simulator,
    hub,
    log: { lines },
    setRules: (next) => {
      rules = next;
    },
    set: (next) => {
      tenant = { ...tenant, ...next };
    },
    view,
    until: async (wanted, scope, board) => {
      let last: LiveView | null = null;
      await vi.waitFor(
        async () => {
          last = await view(scope, board);
          expect(wanted(last), JSON.stringify(last.upstream)).toBe(true);
        },
        { timeout: 15_000, interval: 40 },
      );
      if (last === null) throw new Error("never asked");
      return last;
    },
  };
}
