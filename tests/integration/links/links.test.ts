import { expect, it, vi } from "vitest";
import { type LinkInput, MOST_LINKS } from "@/lib/contracts/boards/links";
import { changeBoard } from "@/lib/server/boards/change-board";
import { deleteBoard } from "@/lib/server/boards/delete-board";
import { boardById } from "@/lib/server/boards/find-boards";
import type { Db } from "@/lib/server/db/database";
import { changeLink } from "@/lib/server/links/change-link";
import { createLink } from "@/lib/server/links/create-link";
import { listLinks, listTenantLinks } from "@/lib/server/links/list-links";
import { openLink, reopenLink } from "@/lib/server/links/open-link";
import { readLinkRevisions } from "@/lib/server/links/read-link-revisions";
import { revokeLink } from "@/lib/server/links/revoke-link";
import { onBothEngines } from "@/tests/support/databases";
import { codeOf, listener } from "@/tests/support/designs";
import { addPerson, addTenant, traceOf } from "@/tests/support/people";

const NOW = Date.parse("2026-11-28T12:00:00Z");
const DAY = 86_400_000;
const FREE: LinkInput = { name: "Lobby", expiresAt: null, addresses: [] };

onBothEngines("links to boards", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const acme = await addTenant(db, "Acme");
    const globex = await addTenant(db, "Globex");
    const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor" });
    const board = { id: acme.north, tenantId: acme.id };
    const live = { recheckLink: vi.fn(async () => undefined) };
    const share = async (input: LinkInput = FREE, at = NOW) => {
      const made = await createLink(db, sue, board, input, traceOf(sue, at));
      if (!made.ok) throw new Error(made.error.code);
      return { id: made.value.id, token: made.value.path.split("/")[2] ?? "" };
    };
    const opens = async (token: string, address: string | null = "192.0.2.1", nowMs = NOW) =>
      (await openLink(db, token, { address, nowMs }))?.board.name ?? null;
    const listed = async (nowMs = NOW) => {
      const head = await boardById(db, board.id);
      if (head === null) throw new Error("the board is gone");
      return listLinks(db, head, nowMs);
    };
    const links = async (nowMs = NOW) => (await listed(nowMs)).links;
    return { db, acme, globex, sue, board, live, share, opens, listed, links };
  }
  const auditOf = async (db: Db) => {
    const rows = await db
      .selectFrom("audit_events")
      .selectAll()
      .where("subject_kind", "=", "link")
      .orderBy("at")
      .execute();
    return rows.map(({ action, tenant_id, before, after }) => ({
      action,
      tenant: tenant_id,
      before: JSON.parse(before ?? "null"),
      after: JSON.parse(after ?? "null"),
    }));
  };

  it("are told once, stored as a hash alone, and open their board for anybody", async () => {
    const { db, acme, sue, share, opens, links } = await scene();
    const { id, token } = await share({ ...FREE, addresses: ["::ffff:10.9.8.7/104", "10.1.1.1/8", "2001:DB8::1"] });
    expect(token).toMatch(/^[\w-]{43}$/);
    const row = await db.selectFrom("board_links").selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await opens(token, "10.255.0.1")).toBe("North");
    const [listed] = await links();
    expect(listed).toMatchObject({ id, name: "Lobby", tail: token.slice(-4), createdBy: sue.name, revision: 1 });
    expect(listed?.addresses).toEqual(["10.0.0.0/8", "2001:db8::1"]);
    const facts = { name: "Lobby", board: "North", token_tail: token.slice(-4), expiresAt: null };
    expect(await auditOf(db)).toEqual([
      { action: "link.created", tenant: acme.id, before: null, after: { ...facts, addresses: listed?.addresses } },
    ]);
    expect(JSON.stringify(await auditOf(db))).not.toContain(token);
  });

  it("open nothing once they have run out, from elsewhere, revoked, or guessed", async () => {
    const { db, board, sue, live, share, opens } = await scene();
    const short = await share({ ...FREE, expiresAt: NOW + DAY });
    expect(await opens(short.token, null, NOW + DAY - 1)).toBe("North");
    expect(await opens(short.token, null, NOW + DAY)).toBeNull();
    const office = await share({ ...FREE, addresses: ["192.0.2.0/24", "2001:db8::/32"] });
    expect(await opens(office.token, "192.0.2.200")).toBe("North");
    expect(await opens(office.token, "::ffff:192.0.2.200")).toBe("North");
    expect(await opens(office.token, "2001:db8::9")).toBe("North");
    for (const elsewhere of ["192.0.3.1", "2001:db9::1", "unknown", "", null])
      expect(await opens(office.token, elsewhere)).toBeNull();
    const [one, other] = [await share(), await share()];
    expect(await revokeLink(db, live, sue, { board, linkId: one.id }, traceOf(sue, NOW))).toMatchObject({ ok: true });
    expect([await opens(one.token), await opens(other.token)]).toEqual([null, "North"]);
    expect(live.recheckLink).toHaveBeenCalledExactlyOnceWith(one.id);
    expect(codeOf(await revokeLink(db, live, sue, { board, linkId: one.id }, traceOf(sue, NOW)))).toBe(
      "link-not-found",
    );
    for (const wrong of ["", "x", other.token.slice(1), `${other.token}A`, other.id, other.token.toLowerCase()])
      expect(await opens(wrong)).toBeNull();
  });

  it("are made, seen and ended by those alone who may share the board", async () => {
    const { db, acme, globex, board, live, share } = await scene();
    const { id } = await share();
    const vic = await addPerson(db, "Vic", { [acme.id]: "viewer" });
    const gus = await addPerson(db, "Gus", { [globex.id]: "tenant-admin" });
    for (const stranger of [vic, gus]) {
      const trace = traceOf(stranger, NOW);
      expect(codeOf(await createLink(db, stranger, board, FREE, trace))).toBe("board-not-found");
      const of = { board, linkId: id };
      expect(codeOf(await revokeLink(db, live, stranger, of, trace))).toBe("link-not-found");
      expect(codeOf(await changeLink(db, live, stranger, of, { ...FREE, name: "Mine", revision: 1 }, trace))).toBe(
        "link-not-found",
      );
      // Nor by way of a board of their own.
      const own = { board: { id: globex.north, tenantId: globex.id }, linkId: id };
      expect(codeOf(await revokeLink(db, live, stranger, own, trace))).toBe("link-not-found");
      // A board that is said to be in one's own tenant is not.
      const moved = { id: board.id, tenantId: globex.id };
      expect(codeOf(await createLink(db, stranger, moved, FREE, trace))).toBe("board-not-found");
    }
    expect(live.recheckLink).not.toHaveBeenCalled();
    expect((await listTenantLinks(db, acme.id, NOW))?.links.map((link) => link.board.name)).toEqual(["North"]);
    expect((await listTenantLinks(db, globex.id, NOW))?.links).toEqual([]);
    expect(await listTenantLinks(db, "none", NOW)).toBeNull();
  });

  it("are changed upon what was read, and looked at where they work less", async () => {
    const { db, sue, board, live, share, opens, links } = await scene();
    const { id, token } = await share();
    const change = (input: LinkInput, revision: number, at = NOW) =>
      changeLink(db, live, sue, { board, linkId: id }, { ...input, revision }, traceOf(sue, at));
    expect(await change({ name: "Hall", expiresAt: NOW + DAY, addresses: ["192.0.2.9"] }, 1)).toEqual({
      ok: true,
      value: { revision: 2 },
    });
    expect([await opens(token, "192.0.2.9"), await opens(token, "192.0.2.10")]).toEqual(["North", null]);
    expect(codeOf(await change(FREE, 1))).toBe("link-changed");
    expect(codeOf(await change({ ...FREE, expiresAt: NOW }, 2))).toBe("invalid");
    // Nothing is changed, and nothing is told of it.
    expect(await change({ name: "Hall", expiresAt: NOW + DAY, addresses: ["192.0.2.9/32"] }, 2)).toEqual({
      ok: true,
      value: undefined,
    });
    // One that has run out keeps its end, and lives again with another.
    const later = NOW + 2 * DAY;
    expect(codeOf(await change({ name: "Old", expiresAt: NOW + DAY, addresses: [] }, 2, later))).toBe("ok");
    expect(await opens(token, null, later)).toBeNull();
    expect(codeOf(await change({ name: "Old", expiresAt: later + DAY, addresses: [] }, 3, later))).toBe("ok");
    expect(await opens(token, null, later)).toBe("North");
    expect(live.recheckLink.mock.calls).toEqual([[id], [id], [id]]);
    expect((await auditOf(db)).map(({ action }) => action)).toEqual(["link.created", ...Array(3).fill("link.changed")]);
    expect((await links(later))[0]).toMatchObject({ name: "Old", revision: 4 });
    expect(await readLinkRevisions(db, [id, "none"])).toEqual(new Map([[id, "4"]]));
  });

  it("are a bounded number on each board, those not counted that are revoked, which are listed for a month", async () => {
    const { db, sue, board, live, share, links } = await scene();
    const made = [];
    for (let count = 0; count < MOST_LINKS; count++) made.push(await share());
    expect(codeOf(await createLink(db, sue, board, FREE, traceOf(sue, NOW)))).toBe("links-full");
    await revokeLink(db, live, sue, { board, linkId: made[0]?.id ?? "" }, traceOf(sue, NOW));
    await share();
    expect(await links()).toHaveLength(MOST_LINKS + 1);
    expect((await links()).findIndex(({ revokedAt }) => revokedAt !== null)).toBe(MOST_LINKS);
    expect(await links(NOW + 31 * DAY)).toHaveLength(MOST_LINKS);
    const count = async () => (await db.selectFrom("board_links").select("id").execute()).length;
    await revokeLink(db, live, sue, { board, linkId: made[1]?.id ?? "" }, traceOf(sue, NOW + 31 * DAY));
    expect(await count()).toBe(MOST_LINKS + 1);
    await share(FREE, NOW + 31 * DAY);
    expect(await count()).toBe(MOST_LINKS + 1);
  });

  it("end when their board becomes private, which has none, and do not come back with it", async () => {
    const { db, acme, sue, board, share, opens, listed } = await scene();
    const { token } = await share();
    const change = { name: "North", queueIds: null } as const;
    const to = (visibility: "private" | "tenant", revision: number) =>
      changeBoard(
        db,
        { live: listener() },
        sue,
        acme.id,
        board.id,
        { ...change, visibility, revision },
        traceOf(sue, NOW),
      );
    expect(codeOf(await to("private", 1))).toBe("ok");
    expect(await opens(token)).toBeNull();
    expect(codeOf(await createLink(db, sue, board, FREE, traceOf(sue, NOW)))).toBe("board-private");
    // What the dialog needs to let the tenant see it again.
    expect(await listed()).toMatchObject({ isPrivate: true, settings: { name: "North", queueIds: null, revision: 2 } });
    expect(codeOf(await to("tenant", 2))).toBe("ok");
    expect(await opens(token)).toBeNull();
    expect((await auditOf(db)).map(({ action }) => action)).toEqual(["link.created", "link.revoked"]);
    // Should a private board have one by a fault of ours, it opens nothing.
    const left = await share();
    await db
      .updateTable("boards")
      .set({ visibility: "private", owner_id: sue.userId })
      .where("id", "=", board.id)
      .execute();
    expect(await opens(left.token)).toBeNull();
  });

  it("go with their board and tenant, and outlive who made them", async () => {
    const { db, acme, sue, board, share, opens, links } = await scene();
    const { id, token } = await share();
    await db.deleteFrom("users").where("id", "=", sue.userId).execute();
    expect([await opens(token), (await links())[0]?.createdBy]).toEqual(["North", null]);
    const ada = await addPerson(db, "Ada", "installation-admin");
    const { ok } = await deleteBoard(db, { live: listener() }, ada, acme.id, board.id, traceOf(ada, NOW));
    expect([ok, await opens(token)]).toEqual([true, null]);
    expect(await reopenLink(db, id, { address: null, nowMs: NOW })).toBeNull();
    const south = { id: acme.south, tenantId: acme.id };
    const made = await createLink(db, ada, south, FREE, traceOf(ada, NOW));
    expect(made.ok).toBe(true);
    await db.deleteFrom("tenants").where("id", "=", acme.id).execute();
    expect(await db.selectFrom("board_links").selectAll().execute()).toEqual([]);
  });

  it("note when they were used, once a minute, and that changes nothing that was read of them", async () => {
    const { db, share, opens } = await scene();
    const { id, token } = await share();
    const used = async () =>
      (await db
        .selectFrom("board_links")
        .select(["last_used_at", "revision"])
        .where("id", "=", id)
        .executeTakeFirst()) ?? null;
    expect(await used()).toEqual({ last_used_at: null, revision: 1 });
    await opens(token, null, NOW);
    await opens(token, null, NOW + 59_999);
    expect(await used()).toEqual({ last_used_at: NOW, revision: 1 });
    await reopenLink(db, id, { address: null, nowMs: NOW + 60_000 });
    expect(await used()).toEqual({ last_used_at: NOW + 60_000, revision: 1 });
  });
});
