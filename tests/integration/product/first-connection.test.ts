import { beforeAll, expect, it, vi } from "vitest";
import { boardList } from "@/lib/contracts/live";
import { addDays, dayOf } from "@/lib/domain/zone-day";
import { type Stack, startStack } from "@/tests/support/stack";

/* The built product on its first day: nobody but 8x8 knows of the days before it. */

let stack: Stack;

beforeAll(async () => {
  const simulator = { size: "small", reports: { takesMs: 100 } } as const;
  stack = await startStack({ simulator, env: { WALLBOARD_BACKFILL: "1" } });
  return () => stack.stop();
});

it("has what 8x8 reports of yesterday by itself, while live data come", { timeout: 180_000 }, async () => {
  const cookie = await stack.signIn("supervisor");
  const ask = async (path: string) => (await fetch(`${stack.url}/api/${path}`, { headers: { cookie } })).json();
  const board = boardList.parse(await ask("boards"))[0];
  const zone = stack.simulator.tenants.find(({ name }) => name === board?.tenantName)?.timeZone ?? "UTC";
  const yesterday = addDays(dayOf(Date.now(), zone), -1);
  const query = `metric=entered.today&range=day&day=${yesterday}&step=60&origins=1`;
  await vi.waitFor(
    async () => {
      const { series } = await ask(`boards/${board?.id}/history?${query}`);
      const [{ values, origins }] = series;
      // A day on which clocks change has an hour more or less.
      expect(values.length).toBeGreaterThanOrEqual(23);
      expect(values).not.toContain(null);
      expect(Math.max(...values)).toBeGreaterThan(0);
      expect(new Set(origins)).toEqual(new Set(["reported"]));
    },
    { timeout: 150_000, interval: 500 },
  );
});
