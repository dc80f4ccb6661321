import { expect, it, vi } from "vitest";
import { changeBoard } from "@/lib/server/boards/change-board";
import { createBoard } from "@/lib/server/boards/create-board";
import { deleteBoard } from "@/lib/server/boards/delete-board";
import { findBoard, listBoards } from "@/lib/server/boards/find-boards";
import { listTeamBoards } from "@/lib/server/boards/list-team-boards";
import type { Db } from "@/lib/server/db/database";
import { deletePerson } from "@/lib/server/people/installation-people";
import { changeMember } from "@/lib/server/people/members";
import { listTenantPlaces } from "@/lib/server/people/tenant-places";
import { tenantDetail } from "@/lib/server/tenants/tenant-detail";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson, addTenant, asCaller, peopleDeps, traceOf } from "@/tests/support/people";

const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);
const hub = () => ({ boardChanged: vi.fn(), boardGone: vi.fn(), recheckBoard: vi.fn(async () => undefined) });

onBothEngines("a private board", (databases) => {
  async function scene() {
    const db = await databases.fresh();
    const acme = await addTenant(db, "Acme");
    const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor" });
    const sam = await addPerson(db, "Sam", { [acme.id]: "supervisor" });
    const tina = await addPerson(db, "Tina", { [acme.id]: "tenant-admin" });
    const ada = await addPerson(db, "Ada", "installation-admin");
    const input = { name: "My draft", queueIds: null, visibility: "private" } as const;
    const made = await createBoard(db, sue, acme.id, input, traceOf(sue));
    if (!made.ok) throw new Error(made.error.code);
    return { db, acme, sue, sam, tina, ada, id: made.value.id };
  }
  const row = (db: Db, id: string) => db.selectFrom("boards").selectAll().where("id", "=", id).executeTakeFirst();

  it("is its owner's alone: nobody finds, lists, changes or is given it, admins included", async () => {
    const { db, acme, sue, sam, tina, ada, id } = await scene();
    expect((await findBoard(db, sue, id))?.name).toBe("My draft");
    expect((await listBoards(db, sue)).map((board) => board.name)).toEqual(["Acme", "My draft", "North", "South"]);
    for (const other of [sam, tina, ada]) {
      expect(await findBoard(db, other, id)).toBeNull();
      expect((await listBoards(db, other)).map((board) => board.id)).not.toContain(id);
      const change = { name: "Mine now", queueIds: null, revision: 1 };
      const live = hub();
      expect(codeOf(await changeBoard(db, { live }, other, acme.id, id, change, traceOf(other)))).toBe(
        "board-not-found",
      );
      expect(live.boardChanged).not.toHaveBeenCalled();
      const detail = await tenantDetail(db, other, acme.id, [], { origins: new Map(), pollSeconds: false });
      expect(detail?.boards.map((board) => board.id)).not.toContain(id);
      for (const place of await listTenantPlaces(db, other))
        expect(place.boards.map((board) => board.id)).not.toContain(id);
    }
    const vic = await addPerson(db, "Vic", { [acme.id]: "viewer" });
    const limited = { role: "viewer" as const, boardIds: [id], revision: 1 };
    const of = { tenantId: acme.id, userId: vic.userId };
    expect(codeOf(await changeMember(peopleDeps(db), tina, of, limited, traceOf(tina)))).toBe("invalid");
    expect((await row(db, id))?.name).toBe("My draft");
  });

  it("is known to the tenant's admins to be there, who may delete it; to other supervisors it is not", async () => {
    const { db, acme, sue, sam, tina, ada, id } = await scene();
    const entry = async (who: typeof sue) => (await listTeamBoards(db, who, acme.id)).find((board) => board.id === id);
    expect((await entry(sue))?.owner).toEqual({ name: "Sue", isYou: true });
    expect((await entry(tina))?.owner).toEqual({ name: "Sue", isYou: false });
    expect((await entry(ada))?.owner).toEqual({ name: "Sue", isYou: false });
    expect(await entry(sam)).toBeUndefined();
    const live = hub();
    expect(codeOf(await deleteBoard(db, { live }, sam, acme.id, id, traceOf(sam)))).toBe("board-not-found");
    expect(codeOf(await deleteBoard(db, { live }, tina, acme.id, id, traceOf(tina)))).toBe("ok");
    expect(live.boardGone).toHaveBeenCalledExactlyOnceWith(id);
  });

  it("leaves its name free for others, and takes none that its owner sees", async () => {
    const { db, acme, sue, sam } = await scene();
    const make = async (who: typeof sue, name: string, visibility: "tenant" | "private") =>
      codeOf(await createBoard(db, who, acme.id, { name, queueIds: null, visibility }, traceOf(who)));
    expect(await make(sam, "MY DRAFT", "private")).toBe("ok");
    expect(await make(sam, "My Draft", "tenant")).toBe("invalid");
    expect(await make(sue, "north", "private")).toBe("invalid");
    expect(await make(sue, "My draft", "tenant")).toBe("invalid");
  });

  it("is let go to the tenant by its owner, under a name that is free there", async () => {
    const { db, acme, sue, tina, id } = await scene();
    const change = async (name: string, revision: number) =>
      codeOf(
        await changeBoard(
          db,
          { live: hub() },
          sue,
          acme.id,
          id,
          { name, queueIds: null, visibility: "tenant", revision },
          traceOf(sue),
        ),
      );
    expect(await change("South", 1)).toBe("invalid");
    expect(await change("West", 1)).toBe("ok");
    expect((await findBoard(db, tina, id))?.ownerId).toBeNull();
    expect(await row(db, id)).toMatchObject({ visibility: "tenant", owner_id: null, revision: 2 });
  });

  it("is made of a board of the tenant by any of its editors: open streams are looked at, and no viewer is limited to it any more", async () => {
    const { db, acme, sue, sam, tina } = await scene();
    const vic = await addPerson(db, "Vic", { [acme.id]: "viewer" });
    const limited = { role: "viewer" as const, boardIds: [acme.north, acme.south], revision: 1 };
    await changeMember(peopleDeps(db), tina, { tenantId: acme.id, userId: vic.userId }, limited, traceOf(tina));
    expect((await listBoards(db, await asCaller(db, vic.userId))).map((board) => board.name)).toEqual([
      "North",
      "South",
    ]);
    const live = hub();
    const change = { name: "North", queueIds: null, visibility: "private", revision: 1 } as const;
    expect(await changeBoard(db, { live }, sam, acme.id, acme.north, change, traceOf(sam))).toEqual({
      ok: true,
      value: { revision: 2 },
    });
    expect(live.boardChanged).toHaveBeenCalledBefore(live.recheckBoard);
    expect(live.recheckBoard).toHaveBeenCalledExactlyOnceWith(acme.north);
    expect([await findBoard(db, sue, acme.north), (await findBoard(db, sam, acme.north))?.ownerId]).toEqual([
      null,
      sam.userId,
    ]);
    expect((await listBoards(db, await asCaller(db, vic.userId))).map((board) => board.name)).toEqual(["South"]);
    const [event] = await db.selectFrom("audit_events").selectAll().where("action", "=", "board.changed").execute();
    expect(JSON.parse(event?.after ?? "").visibility).toBe("private");
  });

  it("goes with its owner's account, and is nobody's while its owner is not of the tenant", async () => {
    const { db, acme, sue, tina, ada, id } = await scene();
    await db.deleteFrom("memberships").where("user_id", "=", sue.userId).execute();
    expect(await findBoard(db, await asCaller(db, sue.userId), id)).toBeNull();
    expect((await listTeamBoards(db, tina, acme.id)).map((board) => board.id)).toContain(id);
    const gone = await deletePerson(peopleDeps(db), ada, sue.userId, { confirm: sue.email, revision: 1 }, traceOf(ada));
    expect(codeOf(gone)).toBe("ok");
    expect(await row(db, id)).toBeUndefined();
    const event = db.selectFrom("audit_events").select("before").where("action", "=", "person.deleted");
    expect(JSON.parse((await event.executeTakeFirstOrThrow()).before ?? "")).toMatchObject({ boards: ["My draft"] });
  });

  it("is never the tenant's own board", async () => {
    const { db, acme, sue } = await scene();
    const [all] = await listTeamBoards(db, sue, acme.id);
    const change = { name: "Acme", queueIds: null, visibility: "private", revision: all?.revision ?? 0 } as const;
    const refused = await changeBoard(db, { live: hub() }, sue, acme.id, all?.id ?? "", change, traceOf(sue));
    expect(refused.ok ? null : refused.error.rules).toEqual({ visibility: { rule: "default-board" } });
    await expect(
      db
        .updateTable("boards")
        .set({ visibility: "private", owner_id: sue.userId })
        .where("is_default", "=", 1)
        .execute(),
    ).rejects.toThrow(/check/i);
  });
});
