import { afterAll, beforeAll, expect, it } from "vitest";
import { getConfig } from "@/lib/server/config/config";
import type { Db } from "@/lib/server/db/database";
import { authenticate } from "@/lib/server/displays/authenticate";
import { startOfDisplay } from "@/lib/server/http/display-start";
import { phase } from "@/lib/server/http/readiness";
import { services } from "@/lib/server/http/services";
import { saveAndPublish } from "@/tests/support/designs";
import { addDisplay, playing } from "@/tests/support/displays";
import { documentWith, text } from "@/tests/support/documents";
import { addPerson, addTenant } from "@/tests/support/people";
import { takeProcessConfig } from "@/tests/support/process-config";

/* What the server puts into a display's page, which the device keeps. */

let config: ReturnType<typeof takeProcessConfig>;
let db: Db;
let acme: Awaited<ReturnType<typeof addTenant>>;
beforeAll(async () => {
  // Nothing listens there: what 8x8 says does not matter here.
  config = takeProcessConfig({ EIGHTX8_BASE_URL: "http://127.0.0.1:9" });
  phase().current = "serving";
  ({ db } = await services());
  acme = await addTenant(db, "Acme", getConfig().secret);
  const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor" });
  await saveAndPublish(db, sue, acme.south, documentWith(text("a", "Welcome")));
});
afterAll(async () => {
  const all = await services();
  all.displays.stop();
  await all.live.stop();
  await config.end();
});

async function begin(boardIds: readonly string[]) {
  const { token } = await addDisplay(db, acme.id, playing(boardIds));
  const display = await authenticate(db, token, Date.now());
  if (display === null) throw new Error("The display is none.");
  return startOfDisplay(display);
}

it("is its state, the server's time and build, and the shape of the designed board that is on", async () => {
  const before = Date.now();
  const begun = await begin([acme.south]);
  expect(begun?.start.state.boards).toMatchObject([{ id: acme.south, pages: [{}] }]);
  expect(begun?.start.now).toBeGreaterThanOrEqual(before);
  expect(begun?.start.build).not.toBe("");
  expect(begun?.first).toMatchObject({ boardId: acme.south, document: { pages: [{ tiles: [{ id: "a" }] }] } });
});

it("has no document of a board that makes itself, nor where nothing plays", async () => {
  expect((await begin([acme.north]))?.first).toBeNull();
  expect((await begin([]))?.first).toBeNull();
});

it("is refused by a server that is about to stop, so that the device shows what it has kept", async () => {
  const { token } = await addDisplay(db, acme.id, playing([acme.north]));
  const display = await authenticate(db, token, Date.now());
  (await services()).displays.stop();
  if (display === null) throw new Error("The display is none.");
  await expect(startOfDisplay(display)).rejects.toThrow("no room");
});
