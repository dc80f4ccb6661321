import type { Page } from "playwright/test";
import { expect, expectLive, openBoard, test } from "./fixtures";

test.use({ stackOptions: { simulator: { size: "small", clock: "manual" } } });

/** Streams that a tab has opened and not closed, as its own network stack counts them. */
function countStreams(page: Page): { open: () => number } {
  const running = new Set<object>();
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith("/stream")) running.add(request);
  });
  page.on("requestfinished", (request) => void running.delete(request));
  page.on("requestfailed", (request) => void running.delete(request));
  return { open: () => running.size };
}

test("the tabs of a browser share one stream, and another takes over when its tab closes", async ({
  admin,
  stack,
  session,
  context,
}) => {
  const pages = [admin, await context.newPage(), await context.newPage()];
  const streams = new Map(pages.map((page) => [page, countStreams(page)]));
  for (const page of pages) await openBoard(page, stack, session);
  const total = () => pages.reduce((sum, page) => sum + (page.isClosed() ? 0 : (streams.get(page)?.open() ?? 0)), 0);
  await expect.poll(total).toBe(1);
  const leader = pages.find((page) => streams.get(page)?.open() === 1);
  const others = pages.filter((page) => page !== leader);
  await leader?.close();
  await expect.poll(total, "one of the others leads").toBe(1);
  const figures = others.map((page) => page.getByRole("region", { name: "Answered today" }).locator(".figure"));
  const before = await figures[0]?.textContent();
  await stack.control.advance(900_000);
  for (const figure of figures) await expect(figure).not.toHaveText(before ?? "");
  for (const page of others) await expectLive(page);
  await expect.poll(total).toBe(1);
});
