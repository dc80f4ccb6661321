import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { boardInput } from "@/lib/contracts/admin/boards";
import { type QueueChange, queuesInput } from "@/lib/contracts/admin/queues";
import type { Caller } from "@/lib/server/access/caller";
import type { Trace } from "@/lib/server/audit/record";
import { changeBoard } from "@/lib/server/boards/change-board";
import { createBoard } from "@/lib/server/boards/create-board";
import { deleteBoard } from "@/lib/server/boards/delete-board";
import { listTeamBoards } from "@/lib/server/boards/list-team-boards";
import { sealingKey } from "@/lib/server/crypto/seal";
import type { Db } from "@/lib/server/db/database";
import { listQueues } from "@/lib/server/queues/list-queues";
import { saveQueues } from "@/lib/server/queues/save-queues";
import { StoredQueueBook } from "@/lib/server/queues/stored-queue-book";
import { upsertTenant } from "@/lib/server/tenants/upsert-tenant";
import { anyCharacter } from "@/tests/support/any-character";
import { onBothEngines } from "@/tests/support/databases";

const SEALING = sealingKey("0123456789abcdef0123456789abcdef");
const TRACE: Trace = { at: 1000, actor: { id: "u1", email: "ada@example.com" }, address: "127.0.0.1" };
const ADA: Caller = {
  userId: "u1",
  email: "ada@example.com",
  name: "Ada",
  installationAdmin: true,
  roles: new Map(),
  boardLimits: new Map(),
};
const HOUR = 3_600_000;
const SEEN = [
  { id: "q1", name: "Sales" },
  { id: "q2", name: "Support" },
  { id: "q3", name: "Billing" },
];

async function tenantOf(db: Db, origin: string): Promise<string> {
  const tenant = { name: origin, region: "us", apiKey: "k", apiSecret: "s", tenantName: null, pollMs: 5000 } as const;
  await upsertTenant(db, SEALING, origin, tenant, 0);
  const { id } = await db.selectFrom("tenants").select("id").where("origin", "=", origin).executeTakeFirstOrThrow();
  return id;
}

async function seen(db: Db, tenantId: string, queues = SEEN, at = 0): Promise<void> {
  const book = new StoredQueueBook(db, { error: () => undefined });
  book.seen(tenantId, queues, at);
  await book.settled();
}

const live = () => ({
  queuesChanged: vi.fn(async () => undefined),
  boardChanged: vi.fn(),
  boardGone: vi.fn(),
  recheckBoard: vi.fn(async () => undefined),
});
const change = (id: string, more: Partial<QueueChange> = {}): QueueChange => ({
  id,
  label: null,
  media: null,
  position: null,
  hidden: false,
  ...more,
});
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);
const actions = async (db: Db) =>
  (await db.selectFrom("audit_events").select("action").where("actor_id", "=", "u1").execute()).map(
    ({ action }) => action,
  );

onBothEngines("the queues of a tenant", ({ fresh }) => {
  it("are kept by what sweeps see: the new and the renamed at once, the rest once an hour", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    const error = vi.fn();
    const book = new StoredQueueBook(db, { error });
    const at = async (queues: readonly { id: string; name: string }[], nowMs: number) => {
      book.seen(tenantId, queues, nowMs);
      await book.settled();
      return (await listQueues(db, tenantId))?.queues.map(({ name, lastSeenAt }) => [name, lastSeenAt]);
    };
    expect(await at(SEEN.slice(0, 2), 0)).toEqual([
      ["Sales", 0],
      ["Support", 0],
    ]);
    const renamed = [{ id: "q1", name: "Sa\u0000les EU" }, SEEN[1] ?? { id: "", name: "" }];
    expect(await at(renamed, 5000)).toEqual([
      ["Sales EU", 5000],
      ["Support", 0],
    ]);
    expect(await at(renamed, HOUR)).toEqual([
      ["Sales EU", 5000],
      ["Support", HOUR],
    ]);
    expect(error).not.toHaveBeenCalled();
    // A tenant deleted in between is no reason to fail.
    book.seen("no such tenant", SEEN, 0);
    await book.settled();
    expect(error).toHaveBeenCalledTimes(1);
  });

  it("keep five thousand at once", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    await seen(
      db,
      tenantId,
      Array.from({ length: 5000 }, (_, n) => ({ id: `q${n}`, name: `Queue ${n}` })),
    );
    expect((await listQueues(db, tenantId))?.queues).toHaveLength(5000);
    const queueIds = Array.from({ length: 5000 }, (_, n) => `q${n}`).toSorted();
    const queues = queueIds.map((id) => change(id, { hidden: true }));
    const saved = await saveQueues(db, { live: live() }, tenantId, { revision: 1, queues }, TRACE);
    expect(saved.ok && saved.value.queues.every(({ hidden, name }) => hidden && name.startsWith("Queue "))).toBe(true);
    expect(codeOf(await createBoard(db, ADA, tenantId, { name: "All of them", queueIds }, TRACE))).toBe("ok");
    const board = (await listTeamBoards(db, ADA, tenantId)).find(({ name }) => name === "All of them");
    expect(board?.queueIds?.toSorted()).toEqual(queueIds);
  });

  it("are saved all or nothing, told to the boards and to the audit trail", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    await seen(db, tenantId);
    const hub = live();
    const queues = [change("q2", { label: "Help desk", media: "chat", position: 1 }), change("q3", { hidden: true })];
    const saved = await saveQueues(db, { live: hub }, tenantId, { revision: 1, queues }, TRACE);
    expect(saved.ok && saved.value.revision).toBe(2);
    expect(saved.ok && saved.value.queues.map(({ id, hidden }) => [id, hidden])).toEqual([
      ["q2", false],
      ["q3", true],
      ["q1", false],
    ]);
    expect(hub.queuesChanged).toHaveBeenCalledExactlyOnceWith(tenantId);
    const settings = await new StoredQueueBook(db, { error: () => undefined }).settings(tenantId);
    expect([...settings]).toEqual([
      ["q2", { label: "Help desk", media: "chat", position: 1, hidden: false }],
      ["q3", { label: null, media: null, position: null, hidden: true }],
    ]);
    const unknown = { revision: 2, queues: [change("q1", { label: "Lost" }), change("foreign")] };
    expect(await saveQueues(db, { live: hub }, tenantId, unknown, TRACE)).toMatchObject({
      error: { kind: "invalid", rules: { "queues.1.id": { rule: "unknown" } } },
    });
    const same = await saveQueues(db, { live: hub }, tenantId, { revision: 2, queues }, TRACE);
    expect(same.ok && same.value.revision).toBe(2);
    expect((await listQueues(db, tenantId))?.queues.some(({ label }) => label === "Lost")).toBe(false);
    expect(await actions(db)).toEqual(["queues.changed"]);
  });

  it("tell the second of two who save from the same state, and lose neither's change in silence", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    const other = await tenantOf(db, "b");
    await seen(db, tenantId);
    const save = (label: string) =>
      saveQueues(db, { live: live() }, tenantId, { revision: 1, queues: [change("q1", { label })] }, TRACE);
    const results = await Promise.all([save("One"), save("Two")]);
    expect(results.map(codeOf).toSorted()).toEqual(["ok", "queues-changed"]);
    expect((await listQueues(db, other))?.revision).toBe(1);
    const foreign = await saveQueues(db, { live: live() }, other, { revision: 1, queues: [change("q1")] }, TRACE);
    expect(codeOf(foreign)).toBe("invalid");
    expect(codeOf(await saveQueues(db, { live: live() }, "nowhere", { revision: 1, queues: [] }, TRACE))).toBe(
      "tenant-not-found",
    );
  });
});

onBothEngines("team boards", ({ fresh }) => {
  it("are made, changed and deleted, each with its word to the hub and the trail", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    await seen(db, tenantId);
    const hub = live();
    const made = await createBoard(db, ADA, tenantId, { name: "Team", queueIds: ["q2", "q1", "q2"] }, TRACE);
    const id = made.ok ? made.value.id : "";
    const wanted = { name: "Crew", queueIds: ["q3"], revision: 1 };
    expect(codeOf(await changeBoard(db, { live: hub }, ADA, tenantId, id, wanted, TRACE))).toBe("ok");
    expect(hub.boardChanged).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id, tenantId, name: "Crew", queueIds: ["q3"], revision: 2 }),
    );
    expect(codeOf(await changeBoard(db, { live: hub }, ADA, tenantId, id, wanted, TRACE))).toBe("board-changed");
    expect((await listTeamBoards(db, ADA, tenantId)).find((board) => board.id === id)).toMatchObject({
      name: "Crew",
      queueIds: ["q3"],
    });
    expect(codeOf(await deleteBoard(db, { live: hub }, ADA, tenantId, id, TRACE))).toBe("ok");
    expect(hub.boardGone).toHaveBeenCalledExactlyOnceWith(id);
    expect(codeOf(await deleteBoard(db, { live: hub }, ADA, tenantId, id, TRACE))).toBe("board-not-found");
    expect(await actions(db)).toEqual(["board.created", "board.changed", "board.deleted"]);
    const changed = await db
      .selectFrom("audit_events")
      .select(["before", "after"])
      .where("action", "=", "board.changed")
      .executeTakeFirstOrThrow();
    expect([changed.before, changed.after].map((facts) => JSON.parse(facts ?? ""))).toEqual([
      {
        name: "Team",
        queues: [
          { id: "q1", name: "Sales" },
          { id: "q2", name: "Support" },
        ],
        visibility: "tenant",
      },
      { name: "Crew", queues: [{ id: "q3", name: "Billing" }], visibility: "tenant" },
    ]);
  });

  it("give one name to one of two who make a board at once", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    await seen(db, tenantId);
    const make = (name: string) => createBoard(db, ADA, tenantId, { name, queueIds: ["q1"] }, TRACE);
    expect((await Promise.all([make("Team"), make("TEAM")])).map(codeOf).toSorted()).toEqual(["invalid", "ok"]);
  });

  it("refuse a name twice, a queue of nobody or of another tenant, and another tenant's board", async () => {
    const db = await fresh();
    const [tenantId, other] = [await tenantOf(db, "a"), await tenantOf(db, "b")];
    await seen(db, tenantId);
    await seen(db, other, [{ id: "theirs", name: "Theirs" }]);
    const made = await createBoard(db, ADA, tenantId, { name: "Team", queueIds: ["q1"] }, TRACE);
    const id = made.ok ? made.value.id : "";
    const rules = async (name: string, queueIds: string[]) => {
      const result = await createBoard(db, ADA, tenantId, { name, queueIds }, TRACE);
      return result.ok ? "ok" : result.error.rules;
    };
    expect(await rules("TEAM", ["q1"])).toEqual({ name: { rule: "taken" } });
    expect(await rules("Other", ["q1", "theirs"])).toEqual({ queueIds: { rule: "unknown" } });
    const change = { name: "Mine", queueIds: ["theirs"], revision: 1 };
    expect(codeOf(await changeBoard(db, { live: live() }, ADA, other, id, change, TRACE))).toBe("board-not-found");
    expect(codeOf(await deleteBoard(db, { live: live() }, ADA, other, id, TRACE))).toBe("board-not-found");
  });

  it("leave the board of all queues whole: it can be renamed, and no more", async () => {
    const db = await fresh();
    const tenantId = await tenantOf(db, "a");
    await seen(db, tenantId);
    const [all] = await listTeamBoards(db, ADA, tenantId);
    const id = all?.id ?? "";
    const to = (queueIds: string[] | null) =>
      changeBoard(
        db,
        { live: live() },
        ADA,
        tenantId,
        id,
        { name: "Floor", queueIds, revision: all?.revision ?? 0 },
        TRACE,
      );
    expect(codeOf(await to(["q1"]))).toBe("invalid");
    expect(codeOf(await to(null))).toBe("ok");
    expect(codeOf(await deleteBoard(db, { live: live() }, ADA, tenantId, id, TRACE))).toBe("default-board");
    expect(await listTeamBoards(db, ADA, tenantId)).toMatchObject([{ name: "Floor", isDefault: true, queueIds: null }]);
  });
});

it("what is sent is read by the contract, whatever it is", () => {
  const odd = fc.oneof(
    fc.anything(),
    fc.string({ unit: anyCharacter }),
    fc.constant("\u202e"),
    fc.constant("a".repeat(600)),
  );
  fc.assert(
    fc.property(odd, odd, odd, odd, (label, media, position, hidden) => {
      const read = queuesInput.safeParse({ revision: 1, queues: [{ id: "q1", label, media, position, hidden }] });
      if (!read.success) return read.error.issues.every(({ path }) => path[0] === "queues");
      const [queue] = read.data.queues;
      return queue?.label == null || (queue.label.length <= 80 && !/\p{Cc}/u.test(queue.label));
    }),
  );
  fc.assert(
    fc.property(odd, fc.oneof(odd, fc.array(odd)), (name, queueIds) => {
      const read = boardInput.safeParse({ name, queueIds });
      return (
        !read.success ||
        (read.data.name.trim() !== "" && (read.data.queueIds === null || read.data.queueIds.length > 0))
      );
    }),
  );
  const twice = queuesInput.safeParse({ revision: 1, queues: [change("q1"), change("q1")] });
  expect(twice.success).toBe(false);
});
