import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright/test";
import type { HistoryView } from "../../lib/contracts/history";
import { askAs, makeBoard, publishDocument } from "../support/boards-by-api";
import { expectAccessible } from "./axe";
import { findCuts } from "./cuts";
import { tenantOf } from "./display-browser";
import { boardId, expect, expectLive, openBoard, test } from "./fixtures";

test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

const QUARTER = 900_000;
/** The day of the answers begins at this moment: what they hold is the same whenever the test runs. */
const DAY = Date.parse("2026-11-27T00:00:00Z");
/** From nine to half past eleven; a gap at ten, the last one still running, the one before it not final. */
const ENTERED = [12, 15, 9, 21, null, 18, 30, 24, 17, 5];
const FIRST = 36;

/** Answers every question about history, as the server would, from one day. */
async function answerHistory(page: Page): Promise<void> {
  await page.route("**/api/boards/*/history?*", async (route) => {
    const search = new URL(route.request().url()).searchParams;
    const view = historyFor(search.getAll("metric"), search.get("step") === "1440");
    await route.fulfill({
      json: {
        ...view,
        ...(search.get("band") === "1" && { band: usual(view) }),
        ...(search.get("origins") === "1" && { series: view.series.map(withOrigins) }),
      },
    });
  });
}

/** What is usual: two less, as many, and two more than on this day. */
function usual({ series }: HistoryView): HistoryView["band"] {
  const by = (values: readonly (number | null)[], more: number) =>
    values.map((value) => (value === null ? null : value + more));
  return {
    weeks: 4,
    series: series.map(({ metric, values }) => ({
      metric,
      low: by(values, -2),
      median: by(values, 0),
      high: by(values, 2),
    })),
  };
}

/** 8x8 has reported all but the last quarter, and what it reports nothing of was recorded. */
function withOrigins(series: HistoryView["series"][number]): HistoryView["series"][number] {
  const isReported = !/Wait|Handling/.test(series.metric);
  const originAt = (at: number) => (isReported && at !== FIRST + 9 ? "reported" : "recorded");
  return { ...series, origins: series.values.map((value, at) => (value === null ? null : originAt(at))) };
}

function historyFor(metrics: readonly string[], isWhole: boolean): HistoryView {
  const values = Array.from({ length: 96 }, (_, at) => ENTERED[at - FIRST] ?? null);
  const sum = ENTERED.reduce<number>((before, value) => before + (value ?? 0), 0);
  const of = (metric: string, value: number | null) => {
    if (value === null) return null;
    if (metric.startsWith("slaPercentage")) return 87.5;
    if (metric.startsWith("interactionsLongestWait") || metric.startsWith("avgHandling")) return 61_500;
    return metric.startsWith("entered") || metric.startsWith("newInQueue") ? value : Math.floor(value / 3);
  };
  const shared = { zone: "Europe/London", fromMs: DAY, toMs: DAY + 96 * QUARTER, band: null, target: 80 };
  if (isWhole)
    return {
      ...shared,
      stepMs: 96 * QUARTER,
      starts: [DAY],
      runningFrom: DAY,
      series: metrics.map((metric) => ({ metric, values: [of(metric, sum)] })),
    };
  return {
    ...shared,
    stepMs: QUARTER,
    starts: values.map((_, at) => DAY + at * QUARTER),
    runningFrom: DAY + (FIRST + 9) * QUARTER,
    series: metrics.map((metric) => ({
      metric,
      values: values.map((value) => of(metric, value)),
      provisional: values.map((_, at) => at === FIRST + 8),
    })),
  };
}

async function saved(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return download;
}

const LINES = /^2026-11-27T09:00:00\+00:00,2026-11-27T09:15:00\+00:00,12,4,4,87.5,$/;

test("a day chart tells what was recorded, and goes along as numbers and as a picture", async ({
  admin,
  stack,
  session,
}) => {
  await answerHistory(admin);
  const ask = askAs(stack.url, session);
  const id = await makeBoard(ask, await tenantOf(ask, await boardId(stack, session)), "=Day & night");
  await publishDocument(ask, id, {
    version: 1,
    calculated: [],
    thresholds: {},
    pages: [
      {
        id: "page",
        name: "Page",
        rows: 12,
        tiles: [
          {
            id: "day",
            kind: "intervals",
            title: null,
            place: { x: 0, y: 0, w: 24, h: 8 },
            thresholds: { use: "inherited" },
            options: {
              queues: { all: true },
              series: [
                { metric: "entered.today", as: "bar", label: "=Came in" },
                { metric: "accepted.today", as: "bar", label: null },
                { metric: "abandoned.today", as: "bar", label: null },
                { metric: "slaPercentage.today", as: "line", label: null },
              ],
              range: "today",
              stepMinutes: 15,
              band: true,
              slaLine: true,
            },
          },
        ],
      },
    ],
  });
  await admin.goto(`/boards/${id}`);
  await expectLive(admin);
  const tile = admin.getByRole("region", { name: "Today" });
  await expect(tile.locator(".chart-body svg")).toBeVisible();
  const rows = tile.getByRole("row");
  await expect(rows.filter({ hasText: "09:00" })).toContainText("12");
  await expect(rows.filter({ hasText: "10:00" })).toContainText("no data");
  await expect(rows.filter({ hasText: "11:00" })).toContainText("may still change");
  await expect(rows.filter({ hasText: "11:15" })).toContainText("still running");
  await expect(tile.getByRole("list")).toContainText("target 80%");
  await expectAccessible(admin, "a day chart");

  await tile.hover();
  const csv = await saved(admin, () => tile.getByRole("button", { name: "CSV" }).click());
  expect(csv.suggestedFilename()).toMatch(/^Day-night_Today_\d{4}-\d\d-\d\d-\d{4}\.csv$/);
  const text = await readFile(await csv.path(), "utf8");
  const lines = text.split("\r\n");
  expect(lines[0]).toBe(
    "interval begins,interval ends,'=Came in (count),Accepted (count),Abandoned (count),Service level (%),state",
  );
  expect(lines.find((line) => line.startsWith("2026-11-27T09:00"))).toMatch(LINES);
  expect(lines.find((line) => line.startsWith("2026-11-27T10:00"))).toMatch(/,,,,,$/);

  const png = await saved(admin, () => tile.getByRole("button", { name: "PNG" }).click());
  const picture = await readFile(await png.path());
  expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
  const drawn = await tile.locator(".chart-body svg").boundingBox();
  expect(picture.readUInt32BE(16)).toBeGreaterThan(2 * Math.floor(drawn?.width ?? 0));
});

test("what agents of a group did is chosen in the designer, and drawn under its name", async ({
  admin,
  stack,
  session,
}) => {
  await answerHistory(admin);
  const ask = askAs(stack.url, session);
  const id = await makeBoard(ask, await tenantOf(ask, await boardId(stack, session)), "Groups of a day");
  await admin.goto(`/boards/${id}/design`);
  await admin.getByRole("navigation", { name: "Tiles" }).getByRole("button", { name: "Day chart" }).click();
  const series = admin.getByRole("group", { name: "Series" });
  await series.getByText("Series 1", { exact: true }).click();
  await series.getByRole("combobox", { name: "Metric" }).first().selectOption("groups.onBreak.rt");
  const groups = series.getByRole("combobox", { name: "Group" });
  await expect(groups).toHaveValue("");
  await groups.selectOption({ index: 1 });
  const name = await groups.locator("option:checked").textContent();
  await expectAccessible(admin, "the form of a day chart");
  await expect(admin.getByText(/^Draft · saved /)).toBeVisible();
  await admin.getByRole("button", { name: "Publish" }).click();
  await expect(admin.getByText(/^Published · version /)).toBeVisible();
  const [request] = await Promise.all([
    admin.waitForRequest((sent) => sent.url().includes("/history?")),
    admin.goto(`/boards/${id}`),
  ]);
  expect(new URL(request.url()).searchParams.getAll("metric")[0]).toMatch(/^groups\.onBreak\.rt:./);
  const tile = admin.getByRole("region", { name: "Today" });
  await expect(tile.getByRole("columnheader", { name: `${name}: On break`, exact: true })).toBeAttached();
  await expect(tile.getByRole("row").filter({ hasText: "09:00" })).toContainText("4");
});

test("the last hour can become the day, is remembered as that, and goes along", async ({ admin, stack, session }) => {
  await answerHistory(admin);
  await openBoard(admin, stack, session);
  const choice = admin.getByRole("group", { name: "Time shown" });
  await expect(choice.getByRole("button", { name: "Hour" })).toHaveAttribute("aria-pressed", "true");
  await choice.getByRole("button", { name: "Today" }).click();
  const panel = admin.getByRole("region", { name: "Today", exact: true });
  await expect(panel.getByRole("row").filter({ hasText: "09:00" })).toContainText("12");
  await admin.reload();
  await expect(panel.getByRole("row").filter({ hasText: "09:00" })).toContainText("12");
  await panel.hover();
  const csv = await saved(admin, () => panel.getByRole("button", { name: "CSV" }).click());
  expect(csv.suggestedFilename()).toMatch(/^Northwind-EU_Today_/);
});

test("the interval report tells a queue's day, is accessible, fits a phone, and is saved", async ({
  admin,
  stack,
  session,
}) => {
  await answerHistory(admin);
  const id = await boardId(stack, session);
  await admin.goto(`/boards/${id}/report`);
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Interval report");
  const table = admin.getByRole("table", { name: /every 30 minutes$/ });
  await expect(table.getByRole("row").filter({ hasText: "09:00 – 09:15" })).toContainText("complete");
  await expect(table.getByRole("row").filter({ hasText: "10:00 – 10:15" })).toContainText("no data");
  await expect(table.getByRole("row").filter({ hasText: "11:00 – 11:15" })).toContainText("may still change");
  await expect(table.getByRole("row").filter({ hasText: "11:15 – 11:30" })).toContainText("still running");
  await expect(table.getByRole("row").filter({ hasText: "Whole day" })).toContainText("151");
  // From where each figure is: said beside it, and explained below.
  const sourcesOf = (interval: string) => {
    const row = table.getByRole("row").filter({ hasText: interval });
    return [row.getByText("(reported by 8x8)"), row.getByText("(recorded by Wallboard)")] as const;
  };
  for (const [interval, counts] of [
    ["09:00 – 09:15", [6, 1]],
    ["10:00 – 10:15", [0, 0]],
    ["11:15 – 11:30", [0, 7]],
  ] as const)
    for (const [index, source] of sourcesOf(interval).entries()) await expect(source).toHaveCount(counts[index] ?? 0);
  const changing = table.getByRole("row").filter({ hasText: "11:00 – 11:15" });
  await expect(changing.getByText("(reported by 8x8, may still change)")).toHaveCount(6);
  await expect(admin.getByRole("term").filter({ hasText: "recorded by Wallboard" })).toBeVisible();
  // The day drawn before what is usual, and told to those who cannot see it.
  const drawn = admin.getByRole("region", { name: /^All queues of this board \d{4}-\d\d-\d\d$/ });
  await expect(drawn.locator(".chart-body svg")).toBeVisible();
  await expect(drawn.getByRole("list")).toContainText("usual");
  await expect(drawn.getByRole("row").filter({ hasText: "09:00" })).toContainText("12 (10 to 14)");
  for (const colorScheme of ["dark", "light"] as const) {
    await admin.emulateMedia({ colorScheme });
    await expectAccessible(admin, `a report, ${colorScheme}`);
  }
  const step = admin.getByRole("combobox", { name: "Interval" });
  await step.selectOption("15");
  await expect(admin).toHaveURL(/step=15/);
  const csv = await saved(admin, () => admin.getByRole("button", { name: "Save as CSV" }).click());
  const lines = (await readFile(await csv.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(ENTERED.length + 2);
  expect(lines[1]).toMatch(
    /^2026-11-27T09:00:00\+00:00,2026-11-27T09:15:00\+00:00,12,12,4,4,4,87\.5,61\.5,complete(,reported by 8x8){6},recorded by Wallboard$/,
  );
  expect(lines[0]).toContain("state,New: from,");
  // Averages that cannot be told of several queues are told of one.
  const handling = admin.getByRole("columnheader", { name: "Avg. handling, day so far" });
  await expect(handling).toHaveCount(0);
  await admin.getByRole("combobox", { name: "Queue" }).selectOption({ index: 1 });
  await expect(handling).toBeVisible();
  await admin.setViewportSize({ width: 390, height: 844 });
  expect(await findCuts(admin)).toMatchObject({ sideways: 0 });
  await expectAccessible(admin, "a report on a phone");
});
