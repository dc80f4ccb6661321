import { expect, it, vi } from "vitest";
import type { Db } from "@/lib/server/db/database";
import { authenticate } from "@/lib/server/displays/authenticate";
import { changeDisplay } from "@/lib/server/displays/change-display";
import { StoredDisplays } from "@/lib/server/displays/control/stored-displays";
import { forgetExpired } from "@/lib/server/displays/forget-expired";
import { giveCommand } from "@/lib/server/displays/give-command";
import { findDisplay, listDisplays } from "@/lib/server/displays/list-displays";
import { takeReport } from "@/lib/server/displays/take-report";
import { unpairDisplay } from "@/lib/server/displays/unpair-display";
import { markSilent, watchDisplays } from "@/lib/server/displays/watch-displays";
import { onBothEngines } from "@/tests/support/databases";
import { codeOf, designScene } from "@/tests/support/designs";
import { hallDisplay, REPORT } from "@/tests/support/display-requests";
import { addDisplay, playing } from "@/tests/support/displays";
import { actions, addPerson, DONE, revised, SECRET, traceOf } from "@/tests/support/people";

const NOW = 1_760_000_000_000;
const MINUTE = 60_000;
const WEEK = 7 * 86_400_000;

function notices() {
  return {
    displayChanged: vi.fn(async () => undefined),
    displayGone: vi.fn(async () => undefined),
    commandGiven: vi.fn(async () => undefined),
  };
}

onBothEngines("the fleet", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const made = await designScene(db);
    const one = await addDisplay(db, made.acme.id, playing([made.acme.north]));
    const log = { info: vi.fn(), warn: vi.fn() };
    const report = (change = {}, nowMs = NOW, id = one.id) =>
      takeReport({ db, secret: SECRET, log }, id, { ...REPORT, ...change }, nowMs);
    const gina = await addPerson(db, "Gina", { [made.globex.id]: "tenant-admin" });
    const vic = await addPerson(db, "Vic", { [made.acme.id]: "viewer" });
    return { db, one, log, report, gina, vic, told: notices(), ...made };
  }
  const tokenAt = (db: Db, id: string, at: number) =>
    db.updateTable("displays").set({ token_at: at }).where("id", "=", id).execute();

  it("is seen, changed, told and unpaired by those who place displays of the tenant, and does not exist for others", async () => {
    const { db, one, told, gina, vic, sue } = await scene();
    for (const stranger of [gina, vic]) {
      const trace = traceOf(stranger, NOW);
      expect(await listDisplays(db, stranger, NOW)).toEqual([]);
      expect(await findDisplay(db, stranger, one.id, NOW)).toBeNull();
      const change = { ...hallDisplay([]), revision: 1 };
      expect(codeOf(await changeDisplay(db, told, stranger, one.id, change, trace))).toBe("display-not-found");
      expect(codeOf(await giveCommand(db, told, stranger, one.id, { kind: "reload" }, trace))).toBe(
        "display-not-found",
      );
      expect(codeOf(await unpairDisplay(db, told, stranger, one.id, trace))).toBe("display-not-found");
    }
    expect(Object.values(told).flatMap((notice) => notice.mock.calls)).toEqual([]);
    expect(await authenticate(db, one.token, NOW)).toMatchObject({ revision: 1 });
    expect((await listDisplays(db, sue, NOW)).map(({ id, standing }) => [id, standing])).toEqual([[one.id, "new"]]);
  });

  it("takes a change upon the state that it was made from, tells the display, and tells nobody of none", async () => {
    const { db, one, told, sue, acme } = await scene();
    const change = { ...hallDisplay([acme.south]), revision: 1 };
    const trace = traceOf(sue, NOW);
    expect(await changeDisplay(db, told, sue, one.id, change, trace)).toEqual(revised(2));
    expect(codeOf(await changeDisplay(db, told, sue, one.id, change, trace))).toBe("display-changed");
    expect(await changeDisplay(db, told, sue, one.id, { ...change, revision: 2 }, trace)).toEqual(DONE);
    expect(told.displayChanged.mock.calls).toEqual([[one.id]]);
    expect(await findDisplay(db, sue, one.id, NOW)).toMatchObject({ ...hallDisplay([acme.south]), revision: 2 });
    const events = await db.selectFrom("audit_events").selectAll().where("action", "=", "display.changed").execute();
    expect(events).toHaveLength(1);
    const [before, after] = [JSON.parse(events[0]?.before ?? ""), JSON.parse(events[0]?.after ?? "")];
    expect([before.playlist[0].board, after.playlist[0].board, after.name]).toEqual(["North", "South", "Hall"]);
  });

  it("lets stay in a playlist what is gone or private meanwhile, and takes nothing new of that kind", async () => {
    const { db, one, told, sue, acme } = await scene();
    await db
      .updateTable("boards")
      .set({ visibility: "private", owner_id: sue.userId })
      .where("id", "=", acme.north)
      .execute();
    const trace = traceOf(sue, NOW);
    const change = { ...hallDisplay([acme.north]), revision: 1 };
    expect(await changeDisplay(db, told, sue, one.id, change, trace)).toEqual(revised(2));
    await db.deleteFrom("boards").where("id", "in", [acme.north, acme.south]).execute();
    const kept = { ...hallDisplay([acme.north, acme.south]), revision: 2 };
    expect(await changeDisplay(db, told, sue, one.id, kept, trace)).toMatchObject({
      error: { rules: { "settings.playlist.1.boardId": { rule: "unknown" } } },
    });
    expect(await authenticate(db, one.token, NOW)).toMatchObject({ revision: 2, name: "Hall" });
  });

  it("unpairs at once and for good", async () => {
    const { db, one, told, sue, report } = await scene();
    await giveCommand(db, told, sue, one.id, { kind: "reload" }, traceOf(sue, NOW));
    expect(await unpairDisplay(db, told, sue, one.id, traceOf(sue, NOW))).toEqual(DONE);
    expect(told.displayGone.mock.calls).toEqual([[one.id]]);
    expect(await authenticate(db, one.token, NOW)).toBeNull();
    expect(await report()).toBeUndefined();
    expect(await db.selectFrom("display_commands").selectAll().execute()).toEqual([]);
    expect(codeOf(await unpairDisplay(db, told, sue, one.id, traceOf(sue, NOW)))).toBe("display-not-found");
  });

  it("tells a display what to do until it says that it did, or it is too late, and the newest of a kind alone", async () => {
    const { db, one, told, sue, report } = await scene();
    const give = async (input: Parameters<typeof giveCommand>[4]) => {
      const given = await giveCommand(db, told, sue, one.id, input, traceOf(sue, NOW));
      return given.ok ? given.value.id : "";
    };
    const pending = async (nowMs = NOW) =>
      (await new StoredDisplays(db).commands([one.id], nowMs)).map(({ command }) => command);
    const first = await give({ kind: "message", text: "Old", seconds: 600 });
    const [message, identify, reload] = [
      await give({ kind: "message", text: "Fire drill at 3", seconds: 600 }),
      await give({ kind: "identify" }),
      await give({ kind: "reload" }),
    ];
    expect(told.commandGiven).toHaveBeenCalledTimes(4);
    expect((await pending()).map(({ id }) => id).sort()).toEqual([message, identify, reload].sort());
    expect(await pending()).toContainEqual({ id: message, kind: "message", text: "Fire drill at 3", seconds: 600 });
    expect(await pending()).toContainEqual({ id: identify, kind: "identify", seconds: 20 });
    const other = await addDisplay(db, (await findDisplay(db, sue, one.id, NOW))?.tenantId ?? "", playing([]));
    await report({ done: [identify, reload, first] }, NOW, other.id);
    expect(await pending()).toHaveLength(3);
    await report({ done: [reload, first, "none"] });
    expect((await pending()).map(({ id }) => id).sort()).toEqual([message, identify].sort());
    expect((await pending(NOW + MINUTE)).map(({ id }) => id)).toEqual([message]);
    await forgetExpired(db, NOW + 10 * MINUTE + 1);
    expect(await db.selectFrom("display_commands").selectAll().execute()).toEqual([]);
    const [, said] = await db
      .selectFrom("audit_events")
      .select("after")
      .where("action", "=", "display.commanded")
      .where("after", "like", "%message%")
      .orderBy("after", "desc")
      .execute();
    expect(JSON.parse(said?.after ?? "")).toMatchObject({
      command: "message",
      message: "Fire drill at 3",
      seconds: 600,
    });
  });

  it("knows how a display does by its last report", async () => {
    const { db, one, sue, report } = await scene();
    const fault = { fault: "TypeError: x", connection: "polling" } as const;
    await report(fault);
    const entry = await findDisplay(db, sue, one.id, NOW + 1000);
    expect(entry).toMatchObject({
      standing: "online",
      lastSeenAt: NOW,
      reportedAt: NOW,
      report: { ...REPORT, ...fault },
    });
    const standingAt = async (ms: number) => (await findDisplay(db, sue, one.id, NOW + ms))?.standing;
    expect([await standingAt(89_999), await standingAt(90_000), await standingAt(5 * MINUTE)]).toEqual([
      "online",
      "late",
      "silent",
    ]);
  });

  it("gives a display its next credential after a week, the same one until it is used, and then the old one for a minute more", async () => {
    const { db, one, report } = await scene();
    await tokenAt(db, one.id, NOW - WEEK);
    expect(await report()).toBeNull();
    const next = await report({}, NOW + 1);
    // The answer is lost; another tab asks; the same request is sent twice: whichever comes last, it works.
    const again = await Promise.all([report({}, NOW + 2), report({}, NOW + 3)]);
    if (next === null || next === undefined) throw new Error("no rotation");
    expect(again).toEqual([next, next]);
    expect(next.token).not.toBe(one.token);
    expect(await authenticate(db, one.token, NOW + 4)).toMatchObject({ id: one.id });
    expect(await authenticate(db, next.token, NOW + 5)).toMatchObject({ id: one.id });
    expect(await authenticate(db, one.token, NOW + 5 + MINUTE)).toMatchObject({ id: one.id });
    expect(await authenticate(db, one.token, NOW + 6 + MINUTE)).toBeNull();
    expect(await report({}, NOW + 7)).toBeNull();
    const third = await report({}, NOW + 6 + WEEK);
    expect(third?.token).not.toBe(next.token);
    const rows = JSON.stringify(await db.selectFrom("displays").selectAll().execute());
    for (const token of [one.token, next.token, third?.token ?? ""]) expect(rows).not.toContain(token);
  });

  it("gives none to a display whose clock is far behind, where it would have run out once that is set", async () => {
    const { db, one, report } = await scene();
    await tokenAt(db, one.id, NOW - 2 * WEEK);
    expect(await report({ clockErrorMs: -50 * 365 * 86_400_000 })).toBeNull();
    expect(await report({ clockErrorMs: null })).not.toBeNull();
    expect(await report({ clockErrorMs: 3_600_000 })).not.toBeNull();
  });

  it("says once that a display is silent, and once that it is back", async () => {
    const { db, one, log, report, sue } = await scene();
    await report();
    const long = NOW - 60 * MINUTE;
    await markSilent(db, log, long, NOW + 5 * MINUTE - 1);
    expect(log.warn).not.toHaveBeenCalled();
    for (let times = 0; times < 2; times++) await markSilent(db, log, long, NOW + 5 * MINUTE + times);
    expect(log.warn.mock.calls.map(([fact, message]) => [fact.displayId, message])).toEqual([
      [one.id, "display.silent"],
    ]);
    expect(await findDisplay(db, sue, one.id, NOW + 6 * MINUTE)).toMatchObject({
      standing: "silent",
      silentSince: NOW,
    });
    await report({}, NOW + 7 * MINUTE);
    await report({}, NOW + 8 * MINUTE);
    expect(log.info.mock.calls.map(([, message]) => message)).toEqual(["display.returned"]);
    expect((await actions(db)).filter((action) => action.startsWith("display."))).toEqual([
      "display.silent",
      "display.returned",
    ]);
    expect(await findDisplay(db, sue, one.id, NOW + 8 * MINUTE)).toMatchObject({
      standing: "online",
      silentSince: null,
    });
  });

  it("calls nobody silent whom this server could not hear, and no display that never spoke", async () => {
    const { db, log, report, acme } = await scene();
    await report();
    await addDisplay(db, acme.id, playing([]));
    const started = NOW + 60 * MINUTE;
    await markSilent(db, log, started, started + 5 * MINUTE - 1);
    expect(log.warn).not.toHaveBeenCalled();
    await markSilent(db, log, started, started + 5 * MINUTE);
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it("looks every half minute until it is stopped, and goes on after a fault", async () => {
    const { db, log, report } = await scene();
    await report();
    let now = NOW;
    let planned: { readonly ms: number; readonly run: () => void } | null = null;
    const clock = {
      now: () => now,
      after: (ms: number, run: () => void) => {
        planned = { ms, run };
        return () => {
          planned = null;
        };
      },
    };
    const take = () => {
      const next = planned;
      planned = null;
      return next;
    };
    const end = watchDisplays(db, clock, log);
    const look = async (at: number) => {
      now = at;
      const next = take();
      next?.run();
      await vi.waitFor(() => expect(planned).not.toBeNull());
      return next?.ms;
    };
    expect(await look(NOW + 30_000)).toBe(30_000);
    expect(log.warn).not.toHaveBeenCalled();
    await look(NOW + 5 * MINUTE);
    expect(log.warn.mock.calls.map(([, message]) => message)).toEqual(["display.silent"]);
    await db.schema.alterTable("display_commands").renameTo("away").execute();
    for (let times = 0; times < 2; times++) await look(NOW + 6 * MINUTE);
    await db.schema.alterTable("away").renameTo("display_commands").execute();
    await look(NOW + 7 * MINUTE);
    expect(log.warn).toHaveBeenCalledTimes(2);
    await end();
    expect(planned).toBeNull();
  });
});
