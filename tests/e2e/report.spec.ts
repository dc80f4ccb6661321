import { readFile } from "node:fs/promises";
import type { Locator } from "playwright/test";
import { expectAccessible } from "./axe";
import { findCuts } from "./cuts";
import { boardId, expect, test } from "./fixtures";
import { answerHistory, ENTERED } from "./history-answers";
import { expectPicture, saved } from "./saved-files";

test.use({ stackOptions: { simulator: { size: "medium", clock: "manual" } } });

/** A sheet of A4 between its margins, px. */
const SHEET = 700;

/**
 * What a printed chart looks like: how far it reaches beyond the sheet, whether the signs of its series are printed, and from how many px on its letters
 * are (no more than 10 are told). Browsers lay paper out without telling anybody of new sizes: measured before any observer runs.
 */
function onPaper(chart: Locator) {
  return chart.evaluate((section, width) => {
    window.dispatchEvent(new Event("beforeprint"));
    const report = section.closest<HTMLElement>(".report");
    if (report !== null) report.style.width = `${width}px`;
    const svg = section.querySelector<SVGSVGElement>(".chart-body svg");
    const [drawn, room] = [svg, section].map((element) => element?.getBoundingClientRect());
    const scale = (drawn?.width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
    const letters = Number(svg?.querySelector("text")?.getAttribute("font-size")) * scale;
    const sign = section.querySelector("li > span[style]");
    const told = {
      beyond: Math.max(0, Math.round((drawn?.right ?? 0) - (room?.right ?? 0))),
      signs: sign === null ? "" : getComputedStyle(sign).printColorAdjust,
      lettersFrom: Math.min(10, Math.floor(letters)),
    };
    if (report !== null) report.style.width = "";
    window.dispatchEvent(new Event("afterprint"));
    return told;
  }, SHEET);
}

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
  await expect(table.getByRole("row").filter({ hasText: "10:15 – 10:30" })).toContainText("incomplete");
  await expect(table.getByRole("row").filter({ hasText: "11:00 – 11:15" })).toContainText("may still change");
  await expect(table.getByRole("row").filter({ hasText: "11:15 – 11:30" })).toContainText("still running");
  await expect(table.getByRole("row").filter({ hasText: "Whole day" })).toContainText("151");
  // From where each figure is: said beside it, and explained below.
  const sourcesOf = (interval: string) => {
    const row = table.getByRole("row").filter({ hasText: interval });
    return ["reported by 8x8", "recorded by Wallboard", "calculated by Wallboard"].map((source) =>
      row.getByText(`(${source})`),
    );
  };
  for (const [interval, counts] of [
    ["09:00 – 09:15", [5, 1, 1]],
    ["10:00 – 10:15", [0, 0, 0]],
    ["11:15 – 11:30", [0, 6, 1]],
  ] as const)
    for (const [index, source] of sourcesOf(interval).entries()) await expect(source).toHaveCount(counts[index] ?? 0);
  const changing = table.getByRole("row").filter({ hasText: "11:00 – 11:15" });
  await expect(changing.getByText("(reported by 8x8, may still change)")).toHaveCount(5);
  await expect(admin.getByRole("term").filter({ hasText: "recorded by Wallboard" })).toBeVisible();
  // The day drawn before what is usual, and told to those who cannot see it.
  const drawn = admin.getByRole("region", { name: /^All queues of this board \d{4}-\d\d-\d\d$/ });
  await expect(drawn.locator(".chart-body svg")).toBeVisible();
  await expect(drawn.getByRole("list")).toContainText("usual");
  await expect(drawn.getByRole("row").filter({ hasText: "09:00" })).toContainText("12 (10 to 14)");
  await drawn.hover();
  await expectPicture(admin, drawn, /_All-queues-of-this-board-\d{4}-\d\d-\d\d_.+\.png$/);
  for (const colorScheme of ["dark", "light"] as const) {
    await admin.emulateMedia({ colorScheme });
    await expectAccessible(admin, `a report, ${colorScheme}`);
  }
  await admin.emulateMedia({ media: "print" });
  expect(await onPaper(drawn)).toEqual({ beyond: 0, signs: "exact", lettersFrom: 10 });
  await admin.emulateMedia({ media: null });
  const step = admin.getByRole("combobox", { name: "Interval" });
  await step.selectOption("15");
  await expect(admin).toHaveURL(/step=15/);
  const csv = await saved(admin, () => admin.getByRole("button", { name: "Save as CSV" }).click());
  const lines = (await readFile(await csv.path(), "utf8")).split("\r\n");
  expect(lines).toHaveLength(ENTERED.length + 2);
  expect(lines[1]).toMatch(
    /^2026-11-27T09:00:00\+00:00,2026-11-27T09:15:00\+00:00,12,12,4,4,4,87\.5,61\.5,complete(,reported by 8x8){5},calculated by Wallboard,recorded by Wallboard$/,
  );
  expect(lines[0]).toContain("state,New: from,");
  expect(lines.find((line) => line.startsWith("2026-11-27T10:15"))).toContain(",incomplete,");
  // Averages that cannot be told of several queues are told of one.
  const handling = admin.getByRole("columnheader", { name: "Avg. handling, day so far" });
  await expect(handling).toHaveCount(0);
  await admin.getByRole("combobox", { name: "Queue" }).selectOption({ index: 1 });
  await expect(handling).toBeVisible();
  await admin.setViewportSize({ width: 390, height: 844 });
  expect(await findCuts(admin)).toMatchObject({ sideways: 0 });
  await expectAccessible(admin, "a report on a phone");
});
