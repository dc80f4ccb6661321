import { afterEach, expect, it } from "vitest";
import { createBoard } from "@/lib/server/boards/create-board";
import type { Db } from "@/lib/server/db/database";
import { askPairing } from "@/lib/server/displays/ask-pairing";
import { authenticate } from "@/lib/server/displays/authenticate";
import { findWaiting, waitingDevice } from "@/lib/server/displays/find-waiting";
import { forgetExpired } from "@/lib/server/displays/forget-expired";
import { pairDisplay } from "@/lib/server/displays/pair-display";
import { onBothEngines } from "@/tests/support/databases";
import { codeOf, designScene, saveAndPublish } from "@/tests/support/designs";
import { DEVICE, hallDisplay } from "@/tests/support/display-requests";
import { playing, playlistItem } from "@/tests/support/displays";
import { documentWith, queueTile, type TestTile } from "@/tests/support/documents";
import { actions, addPerson, SECRET, traceOf } from "@/tests/support/people";

const NOW = 1_760_000_000_000;
const MINUTE = 60_000;

/** What limits guessing is kept by the process: each test begins without it. */
afterEach(() => {
  (globalThis as { __wallboard?: Map<string, unknown> }).__wallboard?.clear();
});

async function asks(db: Db, secret: string | null, nowMs = NOW, address: string | null = null) {
  const asked = await askPairing(db, SECRET, { secret, device: DEVICE, address, nowMs });
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value;
}

async function waits(db: Db, nowMs = NOW) {
  const pairing = await asks(db, null, nowMs);
  if (pairing.state !== "waiting") throw new Error("paired without a code");
  return pairing;
}

onBothEngines("pairing a screen", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const made = await designScene(db);
    const pair = (code: string, change = {}, nowMs = NOW, who = made.sue) =>
      pairDisplay(
        db,
        SECRET,
        who,
        { code, tenantId: made.acme.id, ...hallDisplay([made.acme.north]), ...change },
        traceOf(who, nowMs),
      );
    return { db, pair, ...made };
  }

  it("gives it a credential of its own when somebody has typed its code, in whatever way", async () => {
    const { db, pair, sue, acme } = await scene();
    const { code, secret, expiresAt } = await waits(db);
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
    expect(expiresAt).toBe(NOW + 5 * MINUTE);
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    expect(await waitingDevice(db, sue, typed, NOW)).toEqual({ ok: true, value: { device: DEVICE } });
    expect(await asks(db, secret)).toMatchObject({ state: "waiting", code });
    const paired = await pair(typed);
    expect(paired).toMatchObject({ ok: true });
    const told = await asks(db, secret);
    if (told.state !== "paired") throw new Error("not paired");
    expect(await authenticate(db, told.credential.token, NOW)).toMatchObject({
      id: paired.ok ? paired.value.id : "",
      tenantId: acme.id,
      name: "Hall",
      group: "Ground floor",
      settings: playing([acme.north]),
    });
    expect(await actions(db)).toContain("display.paired");
    const kept = JSON.stringify([
      await db.selectFrom("displays").selectAll().execute(),
      await db.selectFrom("display_pairings").selectAll().execute(),
      await db.selectFrom("audit_events").selectAll().execute(),
    ]);
    expect(kept).not.toContain(told.credential.token);
    expect(kept).not.toContain(secret);
  });

  it("tells the credential again as long as it was not used, however many answers are lost, and never after", async () => {
    const { db, pair } = await scene();
    const { code, secret } = await waits(db);
    await pair(code);
    const [one, again] = [await asks(db, secret), await asks(db, secret, NOW + MINUTE)];
    expect(again).toEqual(one);
    if (one.state !== "paired") throw new Error("not paired");
    expect(await authenticate(db, one.credential.token, NOW)).not.toBeNull();
    const after = await asks(db, secret);
    expect(after).toMatchObject({ state: "waiting" });
    expect(after).not.toMatchObject({ code });
    // Another screen's secret opens nothing of it.
    expect(await asks(db, (await waits(db)).secret)).toMatchObject({ state: "waiting" });
  });

  it("lets a code be typed once, by one of those who type it at once", async () => {
    const { db, pair, sam } = await scene();
    const { code } = await waits(db);
    const both = await Promise.all([pair(code), pair(code, {}, NOW, sam)]);
    expect(both.map(codeOf).sort()).toEqual(["code-not-found", "ok"]);
    expect(codeOf(await pair(code))).toBe("code-not-found");
    expect(await db.selectFrom("displays").select("id").execute()).toHaveLength(1);
  });

  it("forgets a code after five minutes and shows the next to the same screen", async () => {
    const { db, pair } = await scene();
    const { code, secret } = await waits(db);
    const late = NOW + 5 * MINUTE;
    expect(codeOf(await pair(code, {}, late))).toBe("code-not-found");
    const next = await asks(db, secret, late);
    expect(next).toMatchObject({ state: "waiting", secret, expiresAt: late + 5 * MINUTE });
    expect(next).not.toMatchObject({ code });
    expect(codeOf(await pair(next.state === "waiting" ? next.code : "", {}, late))).toBe("ok");
  });

  it("refuses what no code is before anything is looked for, and hostile text like any other", async () => {
    const { db, sue } = await scene();
    await waits(db);
    for (const typed of [
      "",
      "K7F2M",
      "K7F2MXX",
      "K7F2M0",
      "\u0000\u0000\u0000\u0000\u0000\u0000",
      "' or 1=1",
      "%%%%%%",
      "ß",
    ])
      expect(await findWaiting(db, typed, NOW)).toBeNull();
    expect(codeOf(await waitingDevice(db, sue, "\u0000", NOW))).toBe("code-not-found");
  });

  it("makes whoever types codes that no screen shows wait, however many at once, and nobody else", async () => {
    const { db, sue, sam, pair } = await scene();
    const { code } = await waits(db);
    const guesses = await Promise.all(Array.from({ length: 30 }, () => waitingDevice(db, sue, "222222", NOW)));
    expect(guesses.filter((one) => codeOf(one) === "too-many-attempts")).toHaveLength(10);
    // Not even the right one, until the wait is over.
    expect(codeOf(await pair(code))).toBe("too-many-attempts");
    expect(codeOf(await waitingDevice(db, sam, code, NOW))).toBe("ok");
    expect(codeOf(await pair(code, {}, NOW + 1000))).toBe("ok");
  });

  it("lets an address begin two hundred times in ten minutes, and those who wait go on", async () => {
    const { db } = await scene();
    const { secret } = await waits(db);
    const begin = () => askPairing(db, SECRET, { secret: null, device: DEVICE, address: "192.0.2.9", nowMs: NOW });
    for (let times = 0; times < 200; times++) expect(codeOf(await begin())).toBe("ok");
    expect(await begin()).toMatchObject({ error: { kind: "limited", retryAfterMs: 1000 } });
    expect(await asks(db, secret, NOW, "192.0.2.9")).toMatchObject({ state: "waiting", secret });
  });

  it("is for those who may place displays of the tenant, with boards of it that are not private and pages that these have", async () => {
    const { db, pair, sue, acme, globex } = await scene();
    const vic = await addPerson(db, "Vic", { [acme.id]: "viewer" });
    const { code } = await waits(db);
    expect(codeOf(await pair(code, {}, NOW, vic))).toBe("tenant-not-found");
    expect(codeOf(await pair(code, { tenantId: globex.id }))).toBe("tenant-not-found");
    expect(codeOf(await pair(code, { tenantId: "nowhere" }))).toBe("tenant-not-found");
    const mine = await createBoard(
      db,
      sue,
      acme.id,
      { name: "Mine", queueIds: null, visibility: "private" },
      traceOf(sue),
    );
    if (!mine.ok) throw new Error(mine.error.code);
    const designed = await createBoard(
      db,
      sue,
      acme.id,
      { name: "Floor", queueIds: null, visibility: "tenant" },
      traceOf(sue),
    );
    if (!designed.ok) throw new Error(designed.error.code);
    await saveAndPublish(db, sue, designed.value.id, documentWith(queueTile("t1", "q1")));
    const refusal = async (...items: ReturnType<typeof playlistItem>[]) => {
      const answered = await pair(code, { settings: { ...playing([]), playlist: items } });
      return answered.ok ? "ok" : answered.error.fields;
    };
    const board = { "settings.playlist.1.boardId": "must be a board of this tenant that is not private" };
    for (const wrong of [mine.value.id, globex.north, "none"])
      expect(await refusal(playlistItem("a", acme.north), playlistItem("b", wrong))).toEqual(board);
    const page = { "settings.playlist.0.pageId": "must be a page of this board" };
    expect(await refusal(playlistItem("a", acme.north, { pageId: "p1" }))).toEqual(page);
    expect(await refusal(playlistItem("a", designed.value.id, { pageId: "p9" }))).toEqual(page);
    expect(await refusal(playlistItem("a", designed.value.id, { pageId: "p1" }))).toBe("ok");
  });

  it("lets nothing hang in a lobby that shows agents", async () => {
    const { db, pair, sue, acme } = await scene();
    const make = async (name: string, ...tiles: TestTile[]) => {
      const made = await createBoard(db, sue, acme.id, { name, queueIds: null, visibility: "tenant" }, traceOf(sue));
      if (!made.ok) throw new Error(made.error.code);
      await saveAndPublish(db, sue, made.value.id, documentWith(...tiles));
      return made.value.id;
    };
    const queues = await make("Queues", queueTile("t1", "q1"));
    const people = await make("People", queueTile("t1", "q1"), { id: "t2", kind: "agent-list", options: {} });
    const { code } = await waits(db);
    const lobby = { privacy: "lobby" } as const;
    for (const shown of [acme.north, people])
      expect(await pair(code, { settings: playing([queues, shown], lobby) })).toMatchObject({
        error: { kind: "invalid", rules: { "settings.playlist.1.boardId": { rule: "lobby" } } },
      });
    expect(codeOf(await pair(code, { settings: playing([queues], lobby) }))).toBe("ok");
  });

  it("keeps nothing of codes and secrets that have run out", async () => {
    const { db, pair } = await scene();
    const [typed, never] = [await waits(db), await waits(db)];
    await pair(typed.code);
    await forgetExpired(db, NOW + 15 * MINUTE);
    expect(await asks(db, typed.secret, NOW + 15 * MINUTE)).toMatchObject({ state: "paired" });
    await forgetExpired(db, NOW + 15 * MINUTE + 1);
    expect(await asks(db, typed.secret, NOW + 15 * MINUTE + 1)).toMatchObject({ state: "waiting" });
    const waiting = () => db.selectFrom("display_pairings").select("code").where("code", "=", never.code).execute();
    expect(await waiting()).toHaveLength(1);
    await forgetExpired(db, NOW + 20 * MINUTE + 1);
    expect(await waiting()).toHaveLength(0);
  });
});
