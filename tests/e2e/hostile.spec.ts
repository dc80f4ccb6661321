import { findCuts } from "./cuts";
import { expect, liveOf, openBoard, test } from "./fixtures";

const TENANT = "O'Brien <b>Oddities</b>";
const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

for (const viewport of [
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
])
  test(`hostile names stay text and fit at ${viewport.width} px`, async ({ admin, stack, session }) => {
    const dialogs: string[] = [];
    admin.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await admin.setViewportSize(viewport);
    await admin.goto("/boards");
    await expect(admin.getByRole("link", { name: TENANT, exact: true })).toBeVisible();
    await admin.getByRole("link", { name: TENANT, exact: true }).click();
    const tiles = admin.getByRole("region", { name: "Queues", exact: true }).locator("section[data-age]");
    await expect(tiles.first()).toBeVisible();
    const id = decodeURIComponent(new URL(admin.url()).pathname.split("/")[2] ?? "");
    const { queues } = await liveOf(stack, session, id);
    const shown = async () => (await tiles.getByRole("heading").allTextContents()).map(squeezed).sort();
    await expect.poll(shown).toEqual(queues.map(({ name }) => squeezed(name)).sort());
    expect(await findCuts(admin)).toMatchObject({ cut: [], untold: [], sideways: 0 });
    await expect(admin.locator("main b, main img")).toHaveCount(0);
    await expect(admin).toHaveTitle(`${TENANT} · Wallboard`);
    expect(dialogs).toEqual([]);
  });

test("pages of queues and agents with odd names and ids open and fit", async ({ admin, stack, session }) => {
  const id = await openBoard(admin, stack, session, TENANT);
  const { queues, agents } = await liveOf(stack, session, id);
  const longest = [...queues].sort((a, b) => b.name.length - a.name.length)[0];
  const strangest = [...queues].sort((a, b) => b.id.length - a.id.length)[0];
  const wordy = [...agents].sort((a, b) => b.name.length - a.name.length)[0];
  await admin.setViewportSize({ width: 390, height: 844 });
  const paths = [
    ...[longest, strangest].map((queue) => [`queues/${encodeURIComponent(queue?.id ?? "")}`, queue?.name] as const),
    [`agents/${encodeURIComponent(wordy?.id ?? "")}`, wordy?.name] as const,
  ];
  for (const [path, name = ""] of paths) {
    await admin.goto(`/boards/${id}/${path}`);
    await expect(admin.locator("h1"), path).toHaveText(squeezed(name));
    await expect(admin.locator(".figure").first()).toBeVisible();
    expect(await findCuts(admin), path).toMatchObject({ cut: [], untold: [], sideways: 0 });
  }
});

test("odd names are found, and open", async ({ admin, stack, session }) => {
  await openBoard(admin, stack, session, TENANT);
  await admin.keyboard.press("/");
  await admin.keyboard.type("onerror");
  const option = admin.getByRole("option").first();
  await expect(option).toContainText("<img src=x onerror=alert(1)>");
  await admin.keyboard.press("Enter");
  await expect(admin.locator("h1")).toHaveText("<img src=x onerror=alert(1)>");
});
