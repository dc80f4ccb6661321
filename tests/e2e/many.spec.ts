import { findCuts } from "./cuts";
import { expect, liveOf, openBoard, test } from "./fixtures";

test.use({ stackOptions: { simulatorFlags: ["--size", "huge", "--manual-clock"] } });

const NAME = "Northwind EU";

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
])
  test(`500 queues on ${viewport.width} × ${viewport.height}: all counted, all reachable, none cut`, async ({
    admin,
    stack,
    session,
  }) => {
    await admin.setViewportSize(viewport);
    const id = await openBoard(admin, stack, session, NAME);
    const region = admin.getByRole("region", { name: "Queues", exact: true });
    const tiles = region.locator("section[data-age]");
    await expect(region).toContainText(/Showing 1–\d+ of 500 · ranked by need/);
    // Tiles that are too small for words: what their shapes mean is told once, in the line above them.
    const { alarms, told } = await region.evaluate((part) => ({
      alarms: [...part.querySelectorAll("section[data-alarm]")].map((tile) => tile.getAttribute("data-alarm")),
      told: [...part.querySelectorAll("[aria-hidden=true]")].map(({ textContent }) => textContent).join(" "),
    }));
    expect(alarms).not.toEqual([]);
    if (alarms.includes("breach")) expect(told).toContain("Breached");
    if (alarms.includes("near")) expect(told).toMatch(/Near limit|Below target/);
    // In board order nothing moves while the pages are turned.
    await admin.getByRole("button", { name: "By need" }).click();
    await expect(region).toContainText(/Showing 1–\d+ of 500 · board order/);
    const seen = new Set<string>();
    let next = 1;
    while (next <= 500) {
      const label = (await region.getByText(/^Showing/).textContent()) ?? "";
      const [from = 0, to = 0, count = 0] = [...label.matchAll(/\d+/g)].map(Number);
      expect([from, count], label).toEqual([next, 500]);
      await expect(tiles).toHaveCount(to - from + 1);
      for (const name of await tiles.getByRole("heading").allTextContents()) seen.add(name);
      if (from === 1 || to === 500) expect(await findCuts(admin)).toMatchObject({ cut: [], untold: [], sideways: 0 });
      next = to + 1;
      if (next > 500) break;
      await region.getByRole("button", { name: "Next page" }).focus();
      await admin.keyboard.press("Enter");
      await expect(region.getByText(new RegExp(`^Showing ${next}–`))).toBeVisible();
    }
    const { queues } = await liveOf(stack, session, id);
    expect(seen).toEqual(new Set(queues.map((queue) => queue.name)));
    expect(await admin.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(
      0,
    );
  });

test("thousands of agents: listed and counted add up", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session, NAME);
  const panel = admin.getByRole("region", { name: "Agents", exact: true });
  const number = async (pattern: RegExp) =>
    Number(/[\d,]+/.exec((await panel.getByText(pattern).textContent()) ?? "")?.[0].replaceAll(",", ""));
  const loggedIn = await number(/logged in$/);
  expect(loggedIn).toBeGreaterThan(1000);
  await expect.poll(async () => (await panel.locator(".agent-line").count()) + (await number(/more$/))).toBe(loggedIn);
  const states = await panel.locator("ul").first().locator("li").allTextContents();
  const sum = states.reduce((total, text) => total + Number(/[\d,]+/.exec(text)?.[0].replaceAll(",", "")), 0);
  expect(sum).toBe(loggedIn);
});

test("500 queues on a phone: shown and counted add up", async ({ admin }) => {
  await admin.setViewportSize({ width: 390, height: 844 });
  await admin.goto("/boards");
  await admin.getByRole("link", { name: NAME }).click();
  const tiles = admin.getByRole("region", { name: "Queues", exact: true }).locator("section[data-age]");
  const more = admin.getByRole("button", { name: /^Show [\d,]+ more$/ });
  const rest = async () => Number(/\d+/.exec((await more.textContent()) ?? "")?.[0]);
  await expect(more).toBeVisible();
  const all = async () => (await tiles.count()) + (await rest());
  await expect.poll(all).toBe(500);
  const first = await tiles.count();
  await more.focus();
  await admin.keyboard.press("Enter");
  await expect.poll(() => tiles.count()).toBeGreaterThan(first);
  await expect.poll(all).toBe(500);
  expect(await findCuts(admin)).toMatchObject({ cut: [], untold: [], sideways: 0 });
});
