import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import * as stream from "@/app/api/boards/[boardId]/stream/route";
import * as boards from "@/app/api/boards/route";
import { endSessionsThrough } from "@/lib/server/access/sessions";
import { getConfig } from "@/lib/server/config/config";
import { services } from "@/lib/server/http/services";
import { listSessions } from "@/lib/server/people/sessions";
import { setGroups } from "@/tests/support/add-provider";
import { read } from "@/tests/support/live-stream";
import { addTenant } from "@/tests/support/people";
import { browser, CONTOSO, SITE, type SsoWorld, startWorld } from "./world";

/* What becomes of sessions that came through a provider, and of what they have open. */

let world: SsoWorld;
let acme: Awaited<ReturnType<typeof addTenant>>;
beforeAll(async () => {
  world = await startWorld();
  const { db } = await services();
  acme = await addTenant(db, "Acme", getConfig().secret);
  await setGroups(db, CONTOSO, [
    ["Agents", { tenantId: acme.id, role: "viewer" }],
    ["Leads", { tenantId: acme.id, role: "supervisor" }],
  ]);
});
afterAll(() => world.end());

let count = 0;
let sub = "";
beforeEach(() => {
  count += 1;
  sub = `s-${count}`;
  be(["Agents"]);
});

/** The person's groups at the provider from now on. */
function be(groups: readonly string[]): void {
  world.idp.person({ sub, email: `p${count}@example.com`, email_verified: true, name: `P${count}`, groups });
}

async function signIn(): Promise<string> {
  const chromium = browser();
  expect(await chromium.signIn(CONTOSO, sub)).toBe("/");
  return chromium.session() ?? "";
}

/** A stream that has said its first word. */
async function follow(cookie: string) {
  const request = new Request(`${SITE}/api/boards/${acme.north}/stream`, { headers: { cookie } });
  const { status, body } = await stream.GET(request, { params: Promise.resolve({ boardId: acme.north }) });
  if (body === null) throw new Error(`no stream: ${status}`);
  const events = read(body);
  expect((await events.events(1))[0]?.event).toBe("snapshot");
  return async () => (await events.events(50)).at(-1);
}

async function listBoards(cookie: string): Promise<unknown> {
  const response = await boards.GET(new Request(`${SITE}/api/boards`, { headers: { cookie } }), {
    params: Promise.resolve({}),
  });
  return response.ok ? (await response.json()).length : response.status;
}

it("whoever is in no group any more loses the boards at their next sign-in, on every screen that is open", async () => {
  const wall = await signIn();
  expect(await listBoards(wall)).toBe(3);
  const farewell = await follow(wall);
  be([]);
  const laptop = await signIn();
  expect(await farewell()).toMatchObject({ event: "bye", data: { reason: "forbidden" } });
  expect([await listBoards(wall), await listBoards(laptop)]).toEqual([0, 0]);
  be(["Leads"]);
  await signIn();
  expect(await listBoards(wall), "and is seen there again once they are").toBe(3);
});

it("are listed by the provider's name, and end at the server when one signs out", async () => {
  const { db } = await services();
  const chromium = browser();
  await chromium.signIn(CONTOSO, sub);
  const { id } = await db
    .selectFrom("users")
    .select("id")
    .where("email", "=", `p${count}@example.com`)
    .executeTakeFirstOrThrow();
  expect(await listSessions(db, id, Date.now())).toMatchObject([{ method: "sso", provider: "Contoso" }]);
  const copy = chromium.session() ?? "";
  const { csrfToken } = await (await chromium.ask("/api/auth/csrf")).json();
  const out = await chromium.ask("/api/auth/signout", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: SITE },
    body: new URLSearchParams({ csrfToken, json: "true" }).toString(),
  });
  expect(out.status).toBe(200);
  expect([chromium.session(), await listBoards(copy), await listSessions(db, id, Date.now())]).toEqual([null, 401, []]);
});

it("let nobody in while their provider is turned off, and never again once they were ended for that", async () => {
  const { db, live } = await services();
  const cookie = await signIn();
  const enable = (enabled: 0 | 1) =>
    db.updateTable("identity_providers").set({ enabled }).where("id", "=", CONTOSO).execute();
  await enable(0);
  expect(await listBoards(cookie)).toBe(401);
  await enable(1);
  expect(await listBoards(cookie)).toBe(3);
  const farewell = await follow(cookie);
  await enable(0);
  const people = await endSessionsThrough(db, CONTOSO, Date.now());
  expect(people.length).toBeGreaterThan(0);
  for (const userId of people) await live.recheckPerson(userId);
  expect(await farewell()).toMatchObject({ event: "bye", data: { reason: "restart" } });
  await enable(1);
  expect(await listBoards(cookie)).toBe(401);
  expect(await endSessionsThrough(db, CONTOSO, Date.now())).toEqual([]);
});

it("go with their provider", async () => {
  const { db } = await services();
  const cookie = await signIn();
  await db.deleteFrom("identity_providers").where("id", "=", CONTOSO).execute();
  expect(await listBoards(cookie)).toBe(401);
  expect(await db.selectFrom("sessions").select("id").where("method", "=", "sso").execute()).toEqual([]);
});
