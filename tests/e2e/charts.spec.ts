import { readFile } from "node:fs/promises";
import { askAs, makeBoard, publishDocument } from "../support/boards-by-api";
import { designed } from "../support/documents";
import { expectAccessible } from "./axe";
import { tenantOf } from "./display-browser";
import { boardId, expect, expectLive, openBoard, test } from "./fixtures";
import { answerHistory, saved } from "./history-answers";

test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

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
    "\uFEFFinterval begins,interval ends,'=Came in (count),Accepted (count),Abandoned (count),Service level (%),state",
  );
  expect(lines.find((line) => line.startsWith("2026-11-27T09:00"))).toMatch(LINES);
  expect(lines.find((line) => line.startsWith("2026-11-27T10:00"))).toMatch(/,,,,,$/);

  const png = await saved(admin, () => tile.getByRole("button", { name: "PNG" }).click());
  const picture = await readFile(await png.path());
  expect(picture.subarray(1, 4).toString("latin1")).toBe("PNG");
  const drawn = await tile.locator(".chart-body svg").boundingBox();
  expect(picture.readUInt32BE(16)).toBeGreaterThan(2 * Math.floor(drawn?.width ?? 0));
});

test("on a phone every series is named, however long its name", async ({ admin, stack, session }) => {
  await answerHistory(admin);
  const ask = askAs(stack.url, session);
  const id = await makeBoard(ask, await tenantOf(ask, await boardId(stack, session)), "Long names");
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
