import { sql } from "kysely";
import { expect, it, vi } from "vitest";
import { startSession } from "@/lib/server/access/sessions";
import { createBoardWithin } from "@/lib/server/boards/create-board";
import { deleteBoardWithin } from "@/lib/server/boards/delete-board";
import { shellApplicant } from "@/lib/server/configuration/shell-applicant";
import type { Db } from "@/lib/server/db/database";
import { isPostgres } from "@/lib/server/db/hold";
import { deletePersonWithin } from "@/lib/server/people/installation-people";
import { changeMemberWithin } from "@/lib/server/people/members";
import { addAccount, must, world } from "@/tests/integration/configuration/world";
import { onBothEngines } from "@/tests/support/databases";

/* Two who change the same things at once, stopped where each has begun: in the wrong order each would wait for the other, and PostgreSQL end one. */

const BASE = `
version: 1
credentials: [{ name: Key }]
tenants: [{ name: Acme, region: eu, credential: Key }]
boards:
  - { tenant: Acme, name: North, queues: all }
  - { tenant: Acme, name: South, queues: all }
people: [{ email: ada@example.com, memberships: [{ tenant: Acme, role: viewer, boards: [North] }] }]
`;
const TRACE = { at: 2000, actor: null, address: null };

/** Holds what `query` finds until it is opened. */
async function gate(db: Db, query: (trx: Db) => Promise<unknown>) {
  const trx = await db.startTransaction().execute();
  await query(trx);
  return async () => void (await trx.commit().execute());
}

/** Until so many wait for what others hold. */
async function waiting(db: Db, count: number): Promise<void> {
  const all = sql<{ n: string }>`select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => Number((await all.execute(db)).rows[0]?.n) >= count, { timeout: 20_000 });
}

onBothEngines("what is held in one order", (databases) => {
  const start = async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    const ada = await addAccount(db, "ada@example.com");
    const all = world(db);
    must(await all.apply(BASE));
    const boards = await db.selectFrom("boards").select(["id", "name", "tenant_id"]).execute();
    const board = (name: string) => boards.find((one) => one.name === name)?.id ?? "";
    const { revision } = await db
      .selectFrom("users")
      .select("revision")
      .where("id", "=", ada)
      .executeTakeFirstOrThrow();
    return { db, ada, board, tenantId: boards[0]?.tenant_id ?? "", revision, ...all };
  };
  /** On SQLite there is nothing to stop: transactions take turns from the start. */
  const stopped = async (db: Db, query: (trx: Db) => Promise<unknown>) =>
    isPostgres(db) ? await gate(db, query) : async () => undefined;
  const wait = async (db: Db, count: number) => {
    if (isPostgres(db)) await waiting(db, count);
  };

  it("lets somebody with a private board be deleted while a file is applied", async () => {
    const { db, ada, tenantId, revision, apply } = await start();
    await startSession(db, ada, { address: null, method: "password" }, 1000);
    const { caller } = shellApplicant(0);
    const mine = { name: "Mine", queueIds: null, visibility: "private" } as const;
    must(
      await db
        .transaction()
        .execute((trx) => createBoardWithin(trx, { ...caller, userId: ada }, tenantId, mine, TRACE)),
    );
    // Their sessions go before their boards do.
    const open = await stopped(db, (trx) =>
      sql`select id from sessions where user_id = ${ada} for update`.execute(trx),
    );
    const deleted = db
      .transaction()
      .execute((trx) => deletePersonWithin(trx, null, ada, { confirm: "ada@example.com", revision }, TRACE));
    await wait(db, 1);
    const applied = apply("version: 1\nboards: [{ tenant: Acme, name: South, queues: all }]\npeople: []\n");
    await wait(db, 2);
    await open();
    expect((await deleted).ok).toBe(true);
    expect((await applied).ok).toBe(true);
    const left = db.selectFrom("boards").select("name").orderBy("name");
    expect((await left.execute()).map(({ name }) => name)).toEqual(["Acme", "North", "South"]);
  });

  it("lets a board be deleted while somebody is limited to it anew", async () => {
    const { db, ada, board, tenantId, revision } = await start();
    const open = await stopped(db, (trx) =>
      sql`select id from boards where id = ${board("South")} for update`.execute(trx),
    );
    const limited = { role: "viewer", boardIds: [board("South"), board("North")], revision } as const;
    const changed = db
      .transaction()
      .execute((trx) =>
        changeMemberWithin(
          trx,
          shellApplicant(0).caller,
          { tenantId, userId: ada },
          { ...limited, boardIds: [...limited.boardIds] },
          TRACE,
        ),
      );
    await wait(db, 1);
    const gone = db.transaction().execute((trx) => deleteBoardWithin(trx, null, tenantId, board("North"), TRACE));
    await wait(db, 2);
    await open();
    expect((await changed).ok).toBe(true);
    expect((await gone).ok).toBe(true);
    const boards = db.selectFrom("membership_boards").select("board_id").where("user_id", "=", ada);
    expect(await boards.execute()).toEqual([{ board_id: board("South") }]);
  });
});
