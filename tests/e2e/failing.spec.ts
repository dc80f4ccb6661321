import type { FaultInput } from "../../lib/simulator/faults/schema";
import { startWire } from "../support/wire";
import { boardId, boardStatus, expect, expectLive, openBoard, test } from "./fixtures";
import { SERVER_AWAY } from "./guard";

// A tenant for each fault: what 8x8 refuses to one key must not be felt by the next test.
test.use({ stackOptions: { simulator: { tenants: 10, size: "small" } } });

interface Case {
  readonly what: string;
  readonly faults: readonly FaultInput[];
  readonly title: string;
  readonly action: RegExp;
  /** Whether it comes back within a few seconds of the fault's end. */
  readonly recovers: boolean;
}

const CASES: readonly Case[] = [
  {
    what: "an internal error",
    faults: [{ kind: "server-error" }],
    title: "8x8 has a problem",
    action: /Nothing to do here/,
    recovers: true,
  },
  {
    what: "maintenance",
    faults: [{ kind: "unavailable" }],
    title: "8x8 has a problem",
    action: /keeps trying/,
    recovers: false,
  },
  {
    what: "a revoked key",
    faults: [{ kind: "drop-tokens" }, { kind: "token-error", status: 401 }],
    title: "8x8 does not accept the API key",
    action: /Check key and secret/,
    recovers: false,
  },
  {
    what: "a rate limit",
    faults: [{ kind: "rate-limited", retryAfterSeconds: 6 }],
    title: "8x8 asks for a pause",
    action: /Asking again/,
    recovers: true,
  },
  {
    what: "a page of HTML",
    faults: [{ kind: "html", status: 200 }],
    title: "8x8’s answer makes no sense",
    action: /check any proxy/,
    recovers: false,
  },
  {
    what: "a key without the product",
    faults: [{ kind: "unauthorized", product: true }],
    title: "The API key lacks a product",
    action: /Analytics for Contact Center/,
    recovers: false,
  },
  {
    what: "silence",
    faults: [{ kind: "hang" }],
    title: "8x8 takes too long to answer",
    action: /keeps trying/,
    recovers: false,
  },
];

for (const [index, { what, faults, title, action, recovers }] of CASES.entries()) {
  test(`says what ${what} means and what to do${recovers ? ", and recovers by itself" : ""}`, async ({
    admin,
    stack,
    session,
  }) => {
    const tenant = `Tenant ${index + 1}`;
    await openBoard(admin, stack, session, tenant);
    for (const fault of faults) await stack.control.addFault({ ...fault, tenant });
    const bar = admin.locator(".trouble-bar");
    await expect(bar).toContainText(title);
    await expect(bar).toContainText(action);
    await expect(bar).toContainText(/since \d\d:\d\d/);
    await expect(boardStatus(admin)).toHaveText(/^No new data · as of \d\d:\d\d$/);
    if (!recovers) return;
    await stack.control.clearFaults();
    await expect(bar).toBeHidden();
    await expectLive(admin);
  });
}

test("tiles fade and say their age, then strike the number", async ({ admin, stack, session }) => {
  await admin.clock.install();
  await openBoard(admin, stack, session, "Tenant 8");
  await stack.control.addFault({ kind: "server-error", tenant: "Tenant 8" });
  await expect(admin.locator(".trouble-bar")).toBeVisible();
  const tiles = admin.getByRole("region", { name: "Queues", exact: true }).locator("[data-age]");
  const first = tiles.first();
  const colour = () =>
    first
      .locator(".figure")
      .first()
      .evaluate((node) => getComputedStyle(node).color);
  const lively = await colour();
  await admin.clock.fastForward(20_000);
  await expect(first).toHaveAttribute("data-age", "stale");
  await expect(first).toContainText(/\d+ s old/);
  const faded = await colour();
  expect(faded, "faded").not.toBe(lively);
  await expect(first.locator(".person-idle")).toHaveCSS("color", faded);
  const agents = admin.getByRole("region", { name: "Agents", exact: true });
  await expect(agents).toHaveAttribute("data-age", "stale");
  await expect(agents.locator("li .fades").first()).toHaveCSS("color", faded);
  await admin.clock.fastForward(60_000);
  await expect(first).toHaveAttribute("data-age", "old");
  await expect(first).toContainText(/as of \d\d:\d\d/);
  await expect(first.locator(".figure").first()).toHaveCSS("text-decoration-line", "line-through");
  for (const tile of await tiles.all()) await expect(tile).toHaveAttribute("data-age", "old");
});

test("failing agents leave the queues live", async ({ admin, stack, session }) => {
  const tenant = "Tenant 9";
  await openBoard(admin, stack, session, tenant);
  await stack.control.addFault({ kind: "server-error", tenant, endpoint: "agents" });
  const bar = admin.locator(".trouble-bar");
  await expect(bar).toContainText("Agents:");
  await expect(bar).toContainText("8x8 has a problem");
  const queues = admin.getByRole("region", { name: "Queues", exact: true }).locator("[data-age]");
  await expect(queues).toHaveCount(3);
  const agents = admin.getByRole("region", { name: "Agents available" });
  await expect(agents).toHaveAttribute("data-age", "stale");
  for (const tile of await queues.all()) await expect(tile).toHaveAttribute("data-age", "live");
  await stack.control.clearFaults();
  await expect(bar).toBeHidden();
  await expect(agents).toHaveAttribute("data-age", "live");
});

test("without a network it says so, and is right again soon after", async ({
  admin,
  stack,
  session,
  context,
  guard,
}) => {
  guard.expects(SERVER_AWAY);
  const wire = await startWire(stack.url);
  await context.addCookies([{ name: "wallboard-session", value: session.split("=")[1] ?? "", url: wire.url }]);
  await admin.goto(`${wire.url}/boards/${await boardId(stack, session, "Tenant 10")}`);
  await expectLive(admin);
  // Chromium's own offline mode leaves open connections alone; a real cable takes them along.
  await context.setOffline(true);
  wire.cut();
  await expect(boardStatus(admin)).toHaveText(/^Connection lost, reconnecting · data from/);
  await context.setOffline(false);
  await expectLive(admin);
  await wire.end();
});

test("a product that was killed comes back to the same page", async ({ admin, stack, session, guard }) => {
  guard.expects(SERVER_AWAY);
  const id = await boardId(stack, session, "Tenant 10");
  await openBoard(admin, stack, session, "Tenant 10");
  const loads: string[] = [];
  admin.on("framenavigated", (frame) => loads.push(frame.url()));
  const restarted = stack.restart("SIGKILL");
  await expect(boardStatus(admin)).toHaveText(/^Connection lost, reconnecting/);
  await restarted;
  // Whoever has waited for long asks again after up to half a minute.
  await expect(boardStatus(admin)).toHaveText(/^Live/, { timeout: 90_000 });
  expect(admin.url()).toContain(id);
  expect(loads).toEqual([]);
});
