import { expect, it } from "vitest";
import type { DisplayReport } from "@/lib/contracts/display/report";
import { hashToken, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { authenticate } from "@/lib/server/displays/authenticate";
import { StoredDisplays } from "@/lib/server/displays/control/stored-displays";
import { forgetExpired } from "@/lib/server/displays/forget-expired";
import { onBothEngines } from "@/tests/support/databases";
import { addDisplay, playing, setDisplay } from "@/tests/support/displays";
import { addTenant } from "@/tests/support/people";

const NOW = 1_760_000_000_000;
const REPORT: DisplayReport = {
  device: { engine: "Chromium 94", model: "", screen: { width: 1920, height: 1080, ratio: 1 }, mode: "full" },
  build: "b1",
  uptimeMs: 5000,
  heapBytes: null,
  clockErrorMs: 12,
  shows: null,
  dataAgeMs: null,
  connection: "live",
  night: "day",
  sound: "none",
  fault: null,
  done: [],
};

onBothEngines("what is stored of displays", (databases) => {
  async function world() {
    const db = await databases.fresh();
    const { id, north } = await addTenant(db, "Acme");
    const [one, other] = [await addDisplay(db, id, playing([north])), await addDisplay(db, id, playing([]))];
    return { db, tenantId: id, north, one, other, store: new StoredDisplays(db) };
  }
  const report = (db: Db, id: string, at: number, change: object) =>
    db
      .updateTable("displays")
      .set({ report: JSON.stringify({ ...REPORT, ...change }), reported_at: at })
      .where("id", "=", id)
      .execute();

  it("opens to whoever has the credential, and to the next one from its first use on, for a minute beside the one before", async () => {
    const { db, one } = await world();
    expect(await authenticate(db, one.token, NOW)).toMatchObject({ id: one.id, place: "Hall", revision: 1 });
    for (const wrong of [newToken(), "", "short", `${one.token}x`])
      expect(await authenticate(db, wrong, NOW)).toBeNull();
    const next = newToken();
    await db
      .updateTable("displays")
      .set({ next_token_hash: hashToken(next) })
      .where("id", "=", one.id)
      .execute();
    // The answer that brought it may be lost: both work until it is used.
    expect(await authenticate(db, one.token, NOW)).toMatchObject({ id: one.id });
    expect(await authenticate(db, next, NOW)).toMatchObject({ id: one.id });
    // What was under way with the old one meanwhile is no reason to unpair anybody.
    expect(await authenticate(db, one.token, NOW + 60_000)).toMatchObject({ id: one.id });
    expect(await authenticate(db, one.token, NOW + 60_001)).toBeNull();
    expect(await authenticate(db, next, NOW + 60_001)).toMatchObject({ id: one.id });
    const row = db.selectFrom("displays").select(["token_at", "next_token_hash"]).where("id", "=", one.id);
    expect(await row.executeTakeFirst()).toEqual({ token_at: NOW, next_token_hash: null });
    // Unpaired, neither is worth anything.
    await db.deleteFrom("displays").where("id", "=", one.id).execute();
    for (const token of [one.token, next]) expect(await authenticate(db, token, NOW)).toBeNull();
  });

  it("opens after a year in which nobody asked: no display is logged out by idleness", async () => {
    const { db, one } = await world();
    await db.updateTable("displays").set({ token_at: NOW, last_seen_at: NOW }).where("id", "=", one.id).execute();
    const year = 366 * 86_400_000;
    await forgetExpired(db, NOW + year);
    expect(await authenticate(db, one.token, NOW + year)).toMatchObject({ id: one.id });
  });

  it("is found by its revision when it changes, and missed when it is unpaired", async () => {
    const { db, one, other, store, north } = await world();
    expect(await store.display(one.id)).toMatchObject({ id: one.id, settings: { playlist: [{ boardId: north }] } });
    const ids = [one.id, other.id, "nobody"];
    expect(await store.revisions(ids)).toEqual(
      new Map([
        [one.id, 1],
        [other.id, 1],
      ]),
    );
    await setDisplay(db, one.id, playing([], { muted: true }));
    await db.deleteFrom("displays").where("id", "=", other.id).execute();
    expect(await store.revisions(ids)).toEqual(new Map([[one.id, 2]]));
    expect(await store.display(other.id)).toBeNull();
    expect(await store.revisions([])).toEqual(new Map());
  });

  it("has the commands that were not done and have not run out, the oldest first", async () => {
    const { db, one, other, store } = await world();
    const add = (id: string, at: number, until: number, command: object, displayId = one.id) =>
      db
        .insertInto("display_commands")
        .values({ id, display_id: displayId, command: JSON.stringify(command), created_at: at, expires_at: until })
        .execute();
    await add("late", NOW - 1, NOW + 60_000, { kind: "message", text: "Lunch", seconds: 30 });
    await add("early", NOW - 2, NOW + 60_000, { kind: "identify", seconds: 10 });
    await add("over", NOW - 3, NOW, { kind: "reload" });
    await add("of a later version", NOW - 3, NOW + 60_000, { kind: "dance" });
    await add("elsewhere", NOW - 3, NOW + 60_000, { kind: "reload" }, other.id);
    expect(await store.commands([one.id], NOW)).toEqual([
      { displayId: one.id, command: { id: "early", kind: "identify", seconds: 10 } },
      { displayId: one.id, command: { id: "late", kind: "message", text: "Lunch", seconds: 30 } },
    ]);
  });

  it("knows by the last reports which build each runs and whether it does well", async () => {
    const { db, one, other, store } = await world();
    await report(db, one.id, NOW, {});
    await report(db, other.id, NOW - 10_000, { fault: "a tile crashed", build: "b2" });
    expect(await store.reports(NOW - 10_000)).toEqual(
      expect.arrayContaining([
        { id: one.id, build: "b1", uptimeMs: 5000, reportedAt: NOW, isWell: true },
        { id: other.id, build: "b2", uptimeMs: 5000, reportedAt: NOW - 10_000, isWell: false },
      ]),
    );
    await report(db, other.id, NOW - 10_001, { connection: "offline" });
    expect((await store.reports(NOW - 10_000)).map(({ id }) => id)).toEqual([one.id]);
    expect((await store.reports(0)).map(({ isWell }) => isWell).toSorted()).toEqual([false, true]);
  });

  it("knows by its last report what a breach has shown on a display", async () => {
    const { db, one, other, store } = await world();
    expect(await store.saidTakeover(one.id)).toBeNull();
    await report(db, one.id, NOW, { shows: { boardId: "b", pageId: "p", isTakeover: true } });
    await report(db, other.id, NOW, { shows: { boardId: "b", pageId: "p", isTakeover: false } });
    expect(await store.saidTakeover(one.id)).toEqual({ boardId: "b", pageId: "p", at: NOW });
    expect([await store.saidTakeover(other.id), await store.saidTakeover("nobody")]).toEqual([null, null]);
    await report(db, one.id, NOW, { shows: null });
    expect(await store.saidTakeover(one.id)).toBeNull();
  });

  it("names tenants with their zones", async () => {
    const { db, tenantId, store } = await world();
    expect(await store.tenants([tenantId, "none"])).toEqual(new Map([[tenantId, { name: "Acme", timeZone: "UTC" }]]));
    await db.updateTable("tenants").set({ time_zone: "Asia/Tokyo" }).where("id", "=", tenantId).execute();
    expect((await store.tenants([tenantId])).get(tenantId)?.timeZone).toBe("Asia/Tokyo");
  });
});
