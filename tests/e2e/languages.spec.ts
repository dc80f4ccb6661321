import type { Page } from "playwright/test";
import type { LiveView } from "../../lib/contracts/live";
import type { MetricValue } from "../../lib/domain/snapshot";
import { findCuts } from "./cuts";
import { boardId, expect, liveOf, openBoard, test } from "./fixtures";
import { outsideCatalogues, textsOf } from "./words";

test.use({ stackOptions: { env: { WALLBOARD_PSEUDO_LOCALE: "1" }, simulator: { size: "medium", clock: "manual" } } });

test.describe("a German browser", () => {
  test.use({ locale: "de-AT" });

  test("gets German, and what a person chooses stays chosen", async ({ admin, stack, session }) => {
    const id = await boardId(stack, session);
    await admin.goto(`/boards/${id}`);
    await expect(admin.locator("html")).toHaveAttribute("lang", "de");
    await expect(
      admin
        .getByRole("region", { name: "Wartend" })
        .or(admin.getByText("Agenten", { exact: true }))
        .first(),
    ).toBeVisible();
    await admin.locator(".shell-bar button").last().click();
    await admin.getByRole("radio", { name: "English" }).click();
    await expect(admin.getByRole("region", { name: "Headline numbers" })).toBeVisible();
    await admin.reload();
    await expect(admin.locator("html")).toHaveAttribute("lang", "en");
    await expect(admin.getByRole("region", { name: "Headline numbers" })).toBeVisible();
  });
});

test("an English browser gets English", async ({ page }) => {
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

for (const [locale, day] of [
  ["en-GB", /\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/],
  ["en-US", /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}\b/],
  ["de-AT", /\b\d{1,2}\. (Jän|Feb|März|Apr|Mai|Juni|Juli|Aug|Sep|Okt|Nov|Dez)/],
] as const)
  test.describe(`a browser that asks for ${locale}`, () => {
    test.use({ locale });

    test("reads days in its own way", async ({ admin, stack, session }) => {
      const id = await boardId(stack, session);
      const agent = (await liveOf(stack, session, id)).agents[0];
      await admin.goto(`/boards/${id}/agents/${agent?.id}`);
      await expect(admin.locator("main .figure").filter({ hasText: day }).first()).toBeVisible();
    });
  });

/** Text that no catalogue need hold: figures, clock times, keys, and the names of things that have the same name everywhere. */
const SAME_EVERYWHERE = /^(Wallboard|English|Deutsch|Esc|EIGHTX8_\S+|[a-z?/←→↑↓✕×◆·+–<>%\d\s:.,()−…|]{1,3})$/u;
const MONTHS = /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g;
const FIGURES = /[\d\s:.,·%+–−<>×◆…/()|&]+/gu;

async function strayWords(page: Page, names: readonly string[]): Promise<readonly string[]> {
  const texts = await textsOf(page);
  return texts.filter((text) => {
    const rest = outsideCatalogues(text, names).trim();
    return !SAME_EVERYWHERE.test(rest) && rest.replace(MONTHS, "").replace(FIGURES, "") !== "";
  });
}

/** Names, statuses and codes that the contact centre itself gave: they are shown as they came. Longest first. */
function dataIn(...views: readonly LiveView[]): readonly string[] {
  const found = new Set(["Northwind EU", "Harbour Mutual", "O'Brien <b>Oddities</b>", "Ada Admin", "admin@demo.test"]);
  found.add("Europe/London");
  for (const { queues, agents } of views) {
    for (const { groupName } of agents) found.add(groupName ?? "");
    for (const row of [...queues, ...agents]) {
      found.add(row.name);
      const values: readonly MetricValue[] = Object.values(row.metrics);
      for (const value of values)
        if (typeof value === "string") found.add(value);
        else if (typeof value === "object" && value !== null) for (const { name } of value) found.add(name);
    }
  }
  return [...found].filter((name) => name.trim() !== "").sort((a, b) => b.length - a.length);
}

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
] as const;

test("every word comes from the catalogues, and 40 % longer words still fit", async ({
  admin,
  stack,
  session,
  context,
}) => {
  const id = await openBoard(admin, stack, session);
  const view = await liveOf(stack, session, id);
  const queuePath = `/boards/${id}/queues/${view.queues[0]?.id}`;
  const agent = view.agents.find(({ metrics }) => metrics["status.rt"] !== "LoggedOut") ?? view.agents[0];
  const names = dataIn(view, await liveOf(stack, session, id, `agent=${agent?.id}`));
  await context.addCookies([{ name: "wallboard-locale", value: "en-XA", url: stack.url }]);
  const found: Record<string, unknown> = {};
  for (const path of [`/boards/${id}`, queuePath, `/boards/${id}/agents/${agent?.id}`, "/boards"]) {
    for (const size of SIZES) {
      await admin.setViewportSize(size);
      await admin.goto(path);
      await expect(admin.locator("main .figure").filter({ visible: true }).first()).toBeVisible();
      const where = `${path.replace(id, "…")} at ${size.width}`;
      const stray = await strayWords(admin, names);
      const { cut, shortened, sideways } = await findCuts(admin);
      const words = shortened.filter((text) => /^⟦[^⟧]*⟧$/.test(text));
      if (stray.length + cut.length + words.length + sideways > 0) found[where] = { stray, cut, words, sideways };
    }
  }
  // The way to full screen is offered by the page once it is alive; before that nobody listens to keys.
  await expect(admin.locator(".shell-bar button[title$='(f)']")).toBeAttached();
  await admin.keyboard.press("?");
  await expect(admin.getByRole("dialog")).toBeVisible();
  const inHelp = await strayWords(admin, names);
  if (inHelp.length > 0) found.help = inHelp;
  await context.clearCookies({ name: "wallboard-session" });
  for (const path of ["/sign-in", "/set-up?token=none"]) {
    await admin.goto(path);
    const stray = await strayWords(admin, names);
    const { cut, sideways } = await findCuts(admin);
    if (stray.length + cut.length + sideways > 0) found[path] = { stray, cut, sideways };
  }
  expect(found).toEqual({});
});
