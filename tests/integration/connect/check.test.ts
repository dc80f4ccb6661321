import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { CHECK_STEPS, type CheckStep } from "@/lib/contracts/admin/connect";
import { type CheckDeps, checkNew } from "@/lib/server/connect/begin-check";
import { type Db, openDatabase } from "@/lib/server/db/database";
import { migrate } from "@/lib/server/db/migrate";
import type { FaultInput } from "@/lib/simulator/faults/schema";
import { type Simulator, startSimulator } from "@/lib/simulator/server";
import { simulatorControl } from "@/tests/support/simulator-control";
import { type Change, checkDeps, ends, heard, inputFor, somebody } from "./world";

const folder = mkdtempSync(join(tmpdir(), "wallboard-check-"));
let simulator: Simulator;
let db: Db;
let deps: CheckDeps;

beforeAll(async () => {
  simulator = await startSimulator({ size: "small", seed: 5 });
  db = openDatabase(join(folder, "wallboard.db"));
  await migrate(db);
  deps = checkDeps(db, simulator.url);
});
afterEach(() => simulatorControl(simulator.url).clearFaults());
afterAll(async () => {
  await db.destroy();
  await simulator.stop();
  rmSync(folder, { recursive: true, force: true });
});

const check = async (change: Change = {}, named: string | null = null) =>
  heard(await checkNew(deps, inputFor(simulator, change, named), somebody()));

/** What is before the step passed, it failed so, and nothing after it was reached. */
function stoppedAt(step: CheckStep, code: string): string[] {
  const at = CHECK_STEPS.indexOf(step);
  const end = (index: number) => (index < at ? "passed" : index === at ? `failed ${code}` : "not-reached");
  return CHECK_STEPS.map((each, index) => `${each} ${end(index)}`);
}

describe("a check that passes", () => {
  it("tells each step and what it found", async () => {
    const { events } = await check();
    expect(ends(events)).toEqual(CHECK_STEPS.map((step) => `${step} passed`));
    const facts = Object.assign({}, ...events);
    expect(facts).toMatchObject({ host: new URL(simulator.url).host, isNamed: false });
    expect(facts.found).toEqual({ queues: 3, agents: 12, groups: expect.any(Number) });
    expect(facts.numbers).toEqual({
      waiting: expect.any(Number),
      longestWaitMs: facts.numbers.waiting > 0 ? expect.any(Number) : null,
      available: expect.any(Number),
    });
  });

  it("sends a tenant name where one is needed", async () => {
    const { events } = await check({}, "harbourmutual01");
    expect(ends(events).at(-1)).toBe("numbers passed");
    expect(events).toContainEqual({ step: "tenant-name", state: "passed", isNamed: true });
  });

  it("says that a step is under way before it says how it ended", async () => {
    const { events } = await check();
    for (const step of ["reach", "product", "contents", "numbers"]) {
      const states = events.filter((event) => event.step === step).map(({ state }) => state);
      expect(states, step).toEqual(["running", "passed"]);
    }
  });
});

describe("what is wrong fails its own step", () => {
  it.each<[string, Change, string | null, CheckStep, string]>([
    ["a wrong secret", { apiSecret: "wrong" }, null, "key", "bad-credentials"],
    ["a wrong key", { apiKey: "eght_nobody" }, null, "key", "bad-credentials"],
    ["no tenant name", { tenantName: null }, "harbourmutual01", "tenant-name", "tenant-name-missing"],
    ["a wrong tenant name", { tenantName: "nobody" }, "harbourmutual01", "tenant-name", "tenant-name-wrong"],
  ])("%s", async (_what, change, named, step, code) => {
    expect(ends((await check(change, named)).events)).toEqual(stoppedAt(step, code));
  });

  it.each<[string, FaultInput, CheckStep, string]>([
    ["product missing", { kind: "product-missing" }, "product", "product-missing"],
    ["product missing at the API", { kind: "unauthorized", product: true }, "product", "product-missing"],
    ["token service limits", { kind: "rate-limited", endpoint: "token" }, "key", "rate-limited"],
    ["token service down", { kind: "server-error", endpoint: "token" }, "reach", "unavailable"],
    ["token service hangs", { kind: "hang", endpoint: "token" }, "reach", "timeout"],
    ["token service answers HTML", { kind: "html", endpoint: "token" }, "reach", "unreadable"],
    ["token service hangs up", { kind: "drop", endpoint: "token" }, "reach", "connect"],
    ["token refused everywhere", { kind: "unauthorized" }, "region", "token-refused"],
    ["forbidden everywhere", { kind: "forbidden" }, "region", "forbidden"],
    ["rate limit", { kind: "rate-limited" }, "region", "rate-limited"],
    ["500", { kind: "server-error" }, "region", "unavailable"],
    ["hang", { kind: "hang" }, "region", "timeout"],
    ["HTML", { kind: "html" }, "region", "unreadable"],
    ["drop", { kind: "drop" }, "region", "connect"],
    ["agents fail", { kind: "server-error", endpoint: "agents" }, "contents", "unavailable"],
    ["groups hang", { kind: "hang", endpoint: "groups" }, "contents", "timeout"],
    ["a metric refused", { kind: "bad-request", endpoint: "queues", after: 1 }, "numbers", "metric-refused"],
    ["agents too large", { kind: "oversized", endpoint: "agents", after: 1 }, "numbers", "too-large"],
  ])("%s", async (_what, fault, step, code) => {
    await simulatorControl(simulator.url).addFault(fault);
    expect(ends((await check()).events)).toEqual(stoppedAt(step, code));
  });

  it("tells how long 8x8 asks to wait", async () => {
    await simulatorControl(simulator.url).addFault({ kind: "rate-limited", retryAfterSeconds: 40 });
    const failed = (await check()).events.find(({ state }) => state === "failed");
    expect(failed).toMatchObject({ retryAfterS: expect.any(Number) });
    expect(Object(failed).retryAfterS).toBeGreaterThan(30);
  });

  it("8x8 out of reach", async () => {
    const nowhere = { ...deps, baseUrl: "http://127.0.0.1:1" };
    const { events } = await heard(await checkNew(nowhere, inputFor(simulator), somebody()));
    expect(ends(events)).toEqual(stoppedAt("reach", "connect"));
  });
});

describe("the wrong region", () => {
  it.each(["us", "ap", "ca"] as const)("%s: the one that answers is named", async (region) => {
    const { events } = await check({ region });
    expect(ends(events)).toEqual(stoppedAt("region", "other-region"));
    expect(events.find(({ state }) => state === "failed")).toMatchObject({ regions: ["eu"] });
  });

  it("is found where 8x8 refuses it with a 401, and where the tenant name is still missing", async () => {
    const strict = await startSimulator({ size: "small", wrongRegion: 401 });
    const own = { ...deps, baseUrl: strict.url };
    const { events } = await heard(await checkNew(own, inputFor(strict, { region: "us" }), somebody()));
    expect(events.find(({ state }) => state === "failed")).toMatchObject({ code: "other-region", regions: ["eu"] });
    const nameless = inputFor(strict, { region: "ca", tenantName: null }, "harbourmutual01");
    const named = await heard(await checkNew(own, nameless, somebody()));
    expect(named.events.find(({ state }) => state === "failed")).toMatchObject({ regions: ["us"] });
    await strict.stop();
  });
});
