import { formatMetric } from "../../lib/domain/format/format";
import { findMetric, metricsOf } from "../../lib/domain/metrics/catalogue";
import { shownValue } from "../../lib/domain/state/shown-value";
import { expectAccessible } from "./axe";
import { findCuts } from "./cuts";
import { boardId, boardStatus, expect, expectLive, liveOf, openBoard, test } from "./fixtures";

test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

test("a queue's page has every metric of queues with its value", async ({ admin, stack, session }) => {
  const id = await boardId(stack, session);
  await openBoard(admin, stack, session);
  const { queues } = await liveOf(stack, session, id);
  const queue = queues.find(({ metrics }) => Number(metrics["interactionsWaitInQueue.rt"]) > 0) ?? queues[0];
  await admin.goto(`/boards/${id}/queues/${queue?.id}`);
  await expectLive(admin);
  const [row] = (await liveOf(stack, session, id, `queue=${queue?.id}`)).queues;
  const all = admin.getByRole("region", { name: "All metrics" });
  const family = metricsOf("queues");
  expect(Object.keys(row?.metrics ?? {})).toEqual(expect.arrayContaining(family.map(({ key }) => key)));
  // Durations that tick have moved on since; all others must stand there to the last digit, as often as they are.
  const wanted = family
    .filter((metric) => !metric.ticks)
    .map(({ key }) => formatMetric(findMetric(key), shownValue(row?.metrics ?? {}, key), "en-GB", "Europe/London"));
  const missing = async () => {
    const shown = await all.locator("td.figure").allTextContents();
    return wanted.filter((text) => !shown.includes(text));
  };
  await expect.poll(missing).toEqual([]);
  await expect(all.getByText("Customers who are in the queue at this moment", { exact: false })).toBeVisible();
  await all.getByLabel("Show definitions").uncheck();
  await expect(all.getByText("Customers who are in the queue at this moment", { exact: false })).toHaveCount(0);
  await admin.reload();
  await expect(all.getByLabel("Show definitions")).not.toBeChecked();
  await admin.evaluate(() => localStorage.clear());
  await admin.reload();
  await expect(all.getByLabel("Show definitions")).toBeChecked();
  await admin.setViewportSize({ width: 390, height: 844 });
  await expect(all.getByLabel("Show definitions")).not.toBeChecked();
});

test("an agent's page tells what the agent does, and leads to the queue", async ({ admin, stack, session }) => {
  const id = await openBoard(admin, stack, session);
  const { agents } = await liveOf(stack, session, id);
  const busy = agents.find(({ metrics }) => metrics["status.rt"] === "Handling");
  await admin.getByRole("link", { name: busy?.name ?? "", exact: true }).click();
  await expect(admin.locator("h1")).toHaveText(busy?.name ?? "");
  const state = admin.getByRole("region", { name: "Time in state" });
  await expect(state).toContainText("Handling");
  await expect(state.locator(".figure").first()).toHaveText(/^\d+:\d\d/);
  const queues = busy?.metrics["activeQueues.rt"];
  const name = typeof queues === "object" && queues !== null ? queues[0]?.name : undefined;
  await admin
    .getByRole("region", { name: "Interactions now" })
    .getByRole("link", { name: name ?? "" })
    .click();
  await expect(admin.locator("h1")).toHaveText(name ?? "");
});

test("the last hour is drawn, can be read as a table, and is accessible", async ({ admin, stack, session }) => {
  const id = await boardId(stack, session);
  const startOf = (at: number) => Math.floor(at / 60_000) * 60_000;
  const minutes = Array.from({ length: 60 }, (_, index) => startOf(Date.now()) - (60 - index) * 60_000);
  const series = (value: (index: number) => number | null) => minutes.map((_, index) => value(index));
  // A gap of ten minutes: no line may cross it and no zero may stand in it.
  const gapped = (value: number) => series((index) => (index >= 20 && index < 30 ? null : value + (index % 5)));
  const total = {
    waiting: gapped(3),
    longestWait: gapped(9000),
    entered: gapped(6),
    answered: gapped(4),
    abandoned: gapped(1),
    serviceLevel: gapped(80),
    available: gapped(7),
  };
  await admin.route(`**/api/boards/${id}/trend*`, (route) =>
    route.fulfill({ json: { minutes, total, waitingByQueue: {} } }),
  );
  await openBoard(admin, stack, session);
  const panel = admin.getByRole("region", { name: "Last 60 minutes" });
  await expect(panel.locator("svg.recharts-surface").first()).toBeVisible();
  await expect(panel.getByRole("row")).toHaveCount(61);
  await expect(panel.getByRole("row").nth(25)).toContainText("no data");
  await expect(panel.getByRole("row").nth(1).getByRole("cell").first()).toHaveText("6");
  await expectAccessible(admin, "with a chart");
  for (const width of [1920, 390]) {
    await admin.setViewportSize({ width, height: width === 390 ? 844 : 1080 });
    if (width === 390) await admin.getByRole("link", { name: "Last hour" }).click();
    await expect(panel.locator("svg.recharts-surface").first()).toBeVisible();
    expect(await findCuts(admin)).toMatchObject({ cut: [], sideways: 0 });
  }
});

test("a queue that 8x8 no longer has says so, and comes back", async ({ admin, stack, session }) => {
  const id = await openBoard(admin, stack, session);
  const [queue] = (await liveOf(stack, session, id)).queues;
  const tile = admin.getByRole("region", { name: "Queues", exact: true });
  await stack.control.addFault({ kind: "vanish-queue", tenant: "Northwind EU", queueId: queue?.id ?? "" });
  await expect(tile).toContainText(/No longer reported by 8x8 since \d\d:\d\d/);
  await expect(tile.getByText(queue?.name ?? "", { exact: true })).toBeVisible();
  await stack.control.clearFaults();
  await expect(tile.getByText(/No longer reported/)).toHaveCount(0);
  await stack.control.rename({ queueId: queue?.id ?? "", name: "Renamed at 8x8" });
  await expect(admin.getByRole("region", { name: "Renamed at 8x8" })).toBeVisible();
});

test("a device with a wrong clock tells right ages and the tenant's time", async ({ admin, stack, session }) => {
  await admin.clock.install({ time: Date.now() + 5 * 3_600_000 });
  await openBoard(admin, stack, session);
  const london = new Intl.DateTimeFormat("en-GB", { timeStyle: "short", timeZone: "Europe/London" });
  const near = [-60_000, 0, 60_000].map((off) => london.format(Date.now() + off));
  await expect(admin.locator(".board-clock")).toHaveText(new RegExp(`^(${near.join("|")})$`));
});

test("where a proxy swallows the stream, the page polls and says so", async ({ admin, stack, session, guard }) => {
  guard.expects(/ERR_FAILED/);
  await admin.route("**/stream*", (route) => route.abort());
  const id = await boardId(stack, session);
  await admin.goto(`/boards/${id}`);
  await expect(boardStatus(admin)).toHaveText(/^Live, by polling · updated \d+ s ago$/);
  const answered = admin.getByRole("region", { name: "Answered today" }).locator(".figure");
  const before = await answered.textContent();
  await stack.control.advance(600_000);
  await expect(answered).not.toHaveText(before ?? "");
});

test("a link pressed with Ctrl opens a tab of its own and leaves the board where it is", async ({
  admin,
  context,
  stack,
  session,
}) => {
  const id = await openBoard(admin, stack, session);
  const { queues } = await liveOf(stack, session, id);
  const opened = context.waitForEvent("page");
  await admin.getByRole("link", { name: queues[0]?.name ?? "", exact: true }).click({ modifiers: ["Control"] });
  await expect(await opened).toHaveURL(`/boards/${id}/queues/${queues[0]?.id}`);
  await expect(admin).toHaveURL(`/boards/${id}`);
});
