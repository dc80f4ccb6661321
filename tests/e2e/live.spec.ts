import type { Page } from "playwright/test";
import { expect, expectLive, liveOf, openBoard, test } from "./fixtures";
import { queuesUpstream } from "./upstream";

// The centre stands still between two moves of the test, so the page, the product's API and 8x8 can be compared digit by digit.
test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

const KEYS = [
  "interactionsWaitInQueue.rt",
  "slaPercentage.today",
  "slaPercentageTarget.today",
  "entered.today",
  "accepted.today",
  "availableIdle.rt",
  "handling.rt",
] as const;

/** A figure of a tile by its place in the page, as a person reads it. */
function tile(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}

test("every queue's tile says what 8x8 says, to the last digit", async ({ admin, stack, session }) => {
  const [tenant] = stack.simulator.tenants;
  if (tenant === undefined) throw new Error("there is a tenant");
  const id = await openBoard(admin, stack, session);
  const truth = await queuesUpstream(stack, tenant, KEYS);
  const view = await liveOf(stack, session, id);
  expect(view.queues.map((queue) => queue.name).sort()).toEqual([...truth.keys()].sort());
  for (const { name, metrics } of view.queues) {
    const said = truth.get(name) ?? {};
    const share = Number(said["slaPercentage.today"]) * 100;
    // 8x8 sends shares as fractions and their targets out of 100.
    const target = Number(said["slaPercentageTarget.today"]);
    expect(metrics["interactionsWaitInQueue.rt"], name).toBe(Number(said["interactionsWaitInQueue.rt"]));
    expect(metrics["entered.today"], name).toBe(Number(said["entered.today"]));
    expect(metrics["slaPercentage.today"], name).toBeCloseTo(share, 6);
    const shown = tile(admin, name);
    await expect(shown.locator(".figure").first(), name).toHaveText(said["interactionsWaitInQueue.rt"] ?? "");
    // A missed target is never rounded up to a met one.
    const percent = share < target ? Math.floor(share) : Math.round(share);
    await expect(shown, name).toContainText(`${percent}%`);
    await expect(shown, name).toContainText(`target ${target}%`);
    // Where a state's word stands beside them, the dots alone say what they do, and words for who does not see these.
    const counted = (count: string | undefined, word: string) => new RegExp(`^${count}( ${word})?$`);
    await expect(shown.locator(".person-idle"), name).toHaveText(counted(said["availableIdle.rt"], "idle"));
    await expect(shown.locator(".person-handling"), name).toHaveText(counted(said["handling.rt"], "handling"));
    await expect(shown, name).toContainText(/\d\s*idle\s*\d+\s*handling/);
  }
});

test("the headline is the sum of what 8x8 says", async ({ admin, stack, session }) => {
  const [tenant] = stack.simulator.tenants;
  if (tenant === undefined) throw new Error("there is a tenant");
  await openBoard(admin, stack, session);
  const rows = [...(await queuesUpstream(stack, tenant, KEYS)).values()];
  const sum = (key: (typeof KEYS)[number]) => rows.reduce((total, row) => total + Number(row[key]), 0);
  const headline = admin.getByRole("region", { name: "Headline numbers" });
  const figure = (name: string) => headline.getByRole("region", { name }).locator(".figure");
  await expect(figure("Waiting now")).toHaveText(String(sum("interactionsWaitInQueue.rt")));
  await expect(figure("Answered today")).toHaveText(sum("accepted.today").toLocaleString("en-GB"));
  await expect(headline.getByRole("region", { name: "Answered today" })).toContainText(
    `of ${sum("entered.today").toLocaleString("en-GB")} entered`,
  );
});

test("a change at 8x8 reaches the page by itself, within a refresh", async ({ admin, stack, session }) => {
  const id = await openBoard(admin, stack, session);
  const answered = admin.getByRole("region", { name: "Answered today" }).locator(".figure");
  const before = await answered.textContent();
  const loads: string[] = [];
  admin.on("framenavigated", (frame) => loads.push(frame.url()));
  await stack.control.advance(600_000);
  await expect(answered).not.toHaveText(before ?? "");
  const { queues } = await liveOf(stack, session, id);
  const total = queues.reduce((sum, { metrics }) => sum + Number(metrics["accepted.today"]), 0);
  await expect(answered).toHaveText(total.toLocaleString("en-GB"));
  expect(loads, "by a patch, not by loading again").toEqual([]);
});

test("the longest wait grows each second between refreshes", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session);
  const wait = admin.getByRole("region", { name: "Longest wait" }).locator(".figure");
  const seconds = async () => {
    const parts = ((await wait.textContent()) ?? "").split(":").map(Number);
    return parts.reduce((total, part) => total * 60 + part, 0);
  };
  await expect.poll(seconds).toBeGreaterThan(0);
  const startedAt = Date.now();
  const seen = new Set<number>();
  await expect
    .poll(async () => seen.add(await seconds()).size, {
      intervals: [300],
      message: "different values within a refresh",
    })
    .toBeGreaterThanOrEqual(4);
  const [first = 0, ...rest] = [...seen];
  // A centre that stands still is read anew every 5 s: the wait may fall back to where it stood, never jump ahead of the time.
  expect(Math.max(...rest) - first).toBeLessThanOrEqual((Date.now() - startedAt) / 1000 + 2);
});

test("one sweep per tenant and refresh, however many look", async ({ admin, stack, session, context }) => {
  await openBoard(admin, stack, session);
  for (let index = 0; index < 3; index += 1) await openBoard(await context.newPage(), stack, session);
  const sweeps = async () => (await stack.control.requests()).byTenant["Northwind EU"]?.queues ?? 0;
  const startedAt = Date.now();
  await stack.control.resetRequests();
  await expect.poll(sweeps).toBeGreaterThanOrEqual(3);
  const { byTenant } = await stack.control.requests();
  const most = 1 + (Date.now() - startedAt) / 4000;
  expect(byTenant["Northwind EU"]?.queues, "sweeps are an interval of 5 s apart").toBeLessThanOrEqual(most);
  expect(byTenant["Northwind EU"]?.agents).toBeLessThanOrEqual(most);
  await expectLive(admin);
});
