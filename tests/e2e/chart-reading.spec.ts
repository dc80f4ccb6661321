import { makeBoard, publishDocument } from "../support/boards-by-api";
import { designed } from "../support/documents";
import { expectAccessible } from "./axe";
import { expect, expectLive, openBoard, test } from "./fixtures";
import { answerHistory } from "./history-answers";

/* Who looks at a chart asks "how many at nine?": the pointer, a finger and the keys have it told. */

test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } }, hasTouch: true });

const TOLD = /^09:00New12Accepted4Abandoned4Service level88%usual: New12 \(10 to 14\)$/;
const SERIES = ["newInQueue.today", "accepted.today", "abandoned.today", "slaPercentage.today"];

test("an interval of a chart in a tile is told to pointer, finger and keys", async ({ admin, ask, tenantId }) => {
  await answerHistory(admin);
  const id = await makeBoard(ask, tenantId, "Read");
  const options = {
    queues: { all: true },
    series: SERIES.map((metric) => ({ metric, as: metric.startsWith("sla") ? "line" : "bar", label: null })),
    range: "today",
    stepMinutes: 15,
    band: true,
  };
  const place = { x: 0, y: 0, w: 24, h: 12 };
  await publishDocument(ask, id, designed([{ id: "day", kind: "intervals", title: "Day", place, options }]));
  await admin.goto(`/boards/${id}`);
  await expectLive(admin);
  const tile = admin.getByRole("region", { name: "Day" });
  const plot = tile.locator(".chart-reading");
  const told = admin.getByRole("tooltip");
  const texts = await tile.getByRole("row").allTextContents();
  const { x = 0, y = 0, width = 0, height = 0 } = (await plot.boundingBox()) ?? {};
  const nine = texts.findIndex((text) => text.startsWith("09:00")) - 1;
  const at = (column: number) => x + (width * (column + 0.5)) / (texts.length - 1);

  await admin.mouse.move(at(nine), y + height / 2);
  await expect(told).toHaveText(TOLD);
  await expectAccessible(admin, "an interval of a chart");
  await admin.mouse.move(at(nine + 5), y + 0.9 * height);
  await expect(told).toContainText("a queue is missing");
  await expect(told).toHaveText(/^10:15a queue is missingNew18Accepted6/);
  await admin.keyboard.press("Escape");
  await expect(told).toBeHidden();
  await admin.mouse.move(at(nine + 4), y + height / 2);
  await expect(told).toContainText("no data");
  await admin.mouse.move(0, 0);
  await expect(told).toBeHidden();

  await admin.touchscreen.tap(at(nine), y + height / 2);
  await expect(told).toHaveText(TOLD);
  await admin.touchscreen.tap(x + width / 2, 5);
  await expect(told).toBeHidden();

  // From the tile's name the arrow keys lead on; left and right are the chart's own.
  await tile.locator(".tile-link, .tooltip-anchor").first().focus();
  const interval = tile.getByRole("slider", { name: "Interval" });
  await admin.keyboard.press("ArrowDown");
  await expect(interval).toBeFocused();
  await interval.press("Home");
  await expect(interval).toHaveAttribute("aria-valuetext", /^09:00: New 12, Accepted 4, .*usual: New 12 \(10 to 14\)$/);
  await expect(told).toHaveText(TOLD);
  await interval.press("ArrowRight");
  await expect(told).toContainText("09:15");
  await interval.press("ArrowDown");
  await expect(tile.getByRole("button", { name: "CSV" })).toBeFocused();
  await expect(told).toBeHidden();
});

test("on a page Tab stops at the chart, and the arrow keys lead from one interval to the next", async ({
  admin,
  stack,
  session,
}) => {
  await answerHistory(admin);
  await openBoard(admin, stack, session);
  await admin.getByRole("group", { name: "Time shown" }).getByRole("button", { name: "Today" }).press("Enter");
  const panel = admin.getByRole("region", { name: "Today", exact: true });
  const interval = panel.getByRole("slider", { name: "Interval" });
  await interval.press("Home");
  await expect(interval).toHaveAttribute("aria-valuetext", /^09:00: New 12, /);
  await interval.press("ArrowRight");
  await expect(admin.getByRole("tooltip")).toHaveText(/^09:15New15/);
  await interval.press("Tab");
  await expect(admin.getByRole("tooltip")).toBeHidden();
});
