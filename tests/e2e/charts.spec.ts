import { readFile } from "node:fs/promises";
import { makeBoard, publishDocument } from "../support/boards-by-api";
import { designed } from "../support/documents";
import { expectAccessible } from "./axe";
import { boardId, expect, expectLive, liveOf, openBoard, test } from "./fixtures";
import { answerHistory } from "./history-answers";
import { expectPicture, saved } from "./saved-files";

test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

const LINES = /^2026-11-27T09:00:00\+00:00,2026-11-27T09:15:00\+00:00,12,4,4,87.5,10,12,14,$/;

test("a day chart tells what was recorded, and goes along as numbers and as a picture", async ({
  admin,
  ask,
  tenantId,
}) => {
  await answerHistory(admin);
  const id = await makeBoard(ask, tenantId, "=Day & night");
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
  await expect(rows.filter({ hasText: "10:15" })).toContainText("18 (a queue is missing)");
  await expect(rows.filter({ hasText: "11:00" })).toContainText("may still change");
  await expect(rows.filter({ hasText: "11:15" })).toContainText("still running");
  await expect(tile.getByRole("list")).toContainText("target 80%");
  await expect(tile.getByRole("list")).toContainText("a queue is missing");
  await expectAccessible(admin, "a day chart");

  await tile.hover();
  const csv = await saved(admin, () => tile.getByRole("button", { name: "CSV" }).click());
  expect(csv.suggestedFilename()).toMatch(/^Day-night_Today_\d{4}-\d\d-\d\d-\d{4}\.csv$/);
  const text = await readFile(await csv.path(), "utf8");
  const lines = text.split("\r\n");
  expect(lines[0]).toBe(
    "\uFEFFinterval begins,interval ends,'=Came in (count),Accepted (count),Abandoned (count),Service level (%),usual low: =Came in (count),usual median: =Came in (count),usual high: =Came in (count),state",
  );
  expect(lines.find((line) => line.startsWith("2026-11-27T09:00"))).toMatch(LINES);
  expect(lines.find((line) => line.startsWith("2026-11-27T10:00"))).toMatch(/,,,,,,,,$/);
  expect(lines.find((line) => line.startsWith("2026-11-27T10:15"))).toMatch(
    /,18,6,6,87.5,16,18,20,a queue is missing$/,
  );

  await expectPicture(admin, tile, /^Day-night_Today_/);
});

test("on a phone every series is named, however long its name", async ({ admin, ask, tenantId }) => {
  await answerHistory(admin);
  const id = await makeBoard(ask, tenantId, "Long names");
  const names = ["New interactions of the day", "Accepted by whoever was there", "Abandoned before anybody came"];
  const series = ["newInQueue.today", "accepted.today", "abandoned.today"].map((metric, at) => ({
    metric,
    as: "bar",
    label: names[at] ?? null,
  }));
  const tiles = [3, 7].map((h, at) => ({
    id: `day-${h}`,
    kind: "intervals",
    title: `Rows: ${h}`,
    place: { x: 0, y: at * 5, w: 24, h },
    options: { queues: { all: true }, series, range: "today", stepMinutes: 15, band: true },
  }));
  await publishDocument(ask, id, designed(tiles));
  await admin.setViewportSize({ width: 390, height: 844 });
  await admin.goto(`/boards/${id}`);
  for (const { title } of tiles) {
    const legend = admin.getByRole("region", { name: title }).getByRole("list");
    const room = await legend.boundingBox();
    for (const name of names) {
      const entry = await legend.getByText(name).boundingBox();
      expect(entry?.width, `${name}, ${title}`).toBeGreaterThan(20);
      expect((entry?.y ?? 0) + (entry?.height ?? 0), `${name}, ${title}`).toBeLessThanOrEqual(
        (room?.y ?? 0) + (room?.height ?? 0) + 1,
      );
    }
  }
});

test("what agents of a group did is chosen in the designer, and drawn under its name", async ({
  admin,
  ask,
  tenantId,
}) => {
  await answerHistory(admin);
  const id = await makeBoard(ask, tenantId, "Groups of a day");
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
  const hour = admin.getByRole("region", { name: "Last 60 minutes" });
  await expect(hour.locator(".chart-body svg").first()).toBeVisible();
  await hour.hover();
  await expectPicture(admin, hour, /^Northwind-EU_Last-60-minutes_.+\.png$/);
  // By the keyboard: who has chosen stands where they chose.
  const today = choice.getByRole("button", { name: "Today" });
  await today.press("Enter");
  const panel = admin.getByRole("region", { name: "Today", exact: true });
  await expect(panel.getByRole("row").filter({ hasText: "09:00" })).toContainText("12");
  await expect(today).toBeFocused();
  await admin.reload();
  await expect(panel.getByRole("row").filter({ hasText: "09:00" })).toContainText("12");
  await panel.hover();
  const csv = await saved(admin, () => panel.getByRole("button", { name: "CSV" }).click());
  expect(csv.suggestedFilename()).toMatch(/^Northwind-EU_Today_/);
});

test("a chart of the last hour in a tile goes along as numbers and as a picture, its target among them", async ({
  admin,
  ask,
  tenantId,
}) => {
  const id = await makeBoard(ask, tenantId, "Hours");
  const of = { of: "queues", metric: "slaPercentage.today", queues: { all: true } };
  const options = { series: [{ measure: of, as: "line", label: null }], windowMinutes: 15, targetLine: 80 };
  await publishDocument(
    ask,
    id,
    designed([{ id: "hour", kind: "chart", title: "In time", place: { x: 0, y: 0, w: 24, h: 8 }, options }]),
  );
  await admin.goto(`/boards/${id}`);
  await expectLive(admin);
  const tile = admin.getByRole("region", { name: "In time" });
  await expect(tile.locator(".chart-body svg")).toBeVisible();
  // What the dashed line is stands beside it, though of the one series the title tells.
  await expect(tile.getByRole("list")).toHaveText("target 80%");
  await tile.hover();
  const csv = await saved(admin, () => tile.getByRole("button", { name: "CSV" }).click());
  expect(csv.suggestedFilename()).toMatch(/^Hours_In-time_.+\.csv$/);
  const [head, ...lines] = (await readFile(await csv.path(), "utf8")).trimEnd().split("\r\n");
  expect(head).toBe("\uFEFFinterval begins,interval ends,Service level · today (%),state");
  expect(lines).toHaveLength(15);
  // Which minutes are known depends on when the test runs; the newest is always among them, or the one before it as a minute turns.
  expect(lines.slice(-2).join("\n")).toMatch(/^[^,]+,[^,]+,\d+(\.\d+)?,/m);
  await expect(tile.getByRole("row")).toHaveCount(16);
  await expectPicture(admin, tile, /^Hours_In-time_.+\.png$/);
});

test("a queue's page draws any metric over any range, and remembers which for the next queue", async ({
  admin,
  stack,
  session,
}) => {
  await answerHistory(admin);
  const id = await boardId(stack, session);
  const [first, second] = (await liveOf(stack, session, id)).queues;
  await admin.goto(`/boards/${id}/queues/${first?.id}`);
  await expectLive(admin);
  /** What is asked of the past when something is pressed. */
  const askedBy = async (press: () => Promise<unknown>) => {
    const [request] = await Promise.all([admin.waitForRequest(/\/history\?/), press()]);
    const asked = new URL(request.url()).searchParams;
    return { queue: asked.getAll("queue"), metric: asked.getAll("metric"), range: asked.get("range") };
  };
  const shown = admin.getByRole("combobox", { name: "Shown" });
  await shown.focus();
  const choice = admin.getByRole("group", { name: "Time shown" });
  for (const { label, metric, before, name, value, mark } of [
    {
      label: "Average handling · today",
      metric: "avgHandlingTime.today",
      before: "hour",
      name: "Avg. handling",
      value: /^1:01$/,
      mark: 'path[fill="none"]',
    },
    {
      label: "Accepted · today",
      metric: "accepted.today",
      before: "month",
      name: "Accepted",
      value: /^(4|50)$/,
      mark: "path[fill-opacity]",
    },
  ]) {
    await shown.focus();
    expect(await askedBy(() => shown.selectOption({ label }))).toMatchObject({
      queue: [first?.id],
      metric: [metric],
      range: before,
    });
    await expect(shown).toBeFocused();
    for (const [button, title, range] of [
      ["Today", "Today", "today"],
      ["7 days", "Last 7 days", "week"],
      ["31 days", "Last 31 days", "month"],
    ] as const) {
      expect(await askedBy(() => choice.getByRole("button", { name: button }).click())).toMatchObject({
        metric: [metric],
        range,
      });
      const panel = admin.getByRole("region", { name: title, exact: true });
      await expect(panel.getByRole("columnheader", { name, exact: true })).toBeAttached();
      await expect(panel.getByRole("cell", { name: value }).first()).toBeAttached();
      await expect(panel.locator(`.chart-marks ${mark}`).first()).toBeAttached();
      await expectAccessible(admin, `${label}, ${title}`);
      await panel.hover();
      await expectPicture(admin, panel, new RegExp(`_${title.replaceAll(" ", "-")}_.+\\.png$`));
    }
  }
  expect(await askedBy(() => admin.goto(`/boards/${id}/queues/${second?.id}`))).toMatchObject({
    queue: [second?.id],
    metric: ["accepted.today"],
    range: "month",
  });
  await expect(shown.locator("option:checked")).toHaveText("Accepted · today");
  // What is usually shown is a choice like any other.
  await shown.selectOption({ label: "Volume and service level" });
  await choice.getByRole("button", { name: "Hour" }).click();
  await expect(admin.getByRole("region", { name: "Last 60 minutes" })).toBeVisible();
});
