import "server-only";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { MOST_QUEUES, type QueueEntry, type QueueTable, queueChange } from "@/lib/contracts/admin/queues";
import { namedQueues } from "@/lib/domain/board/references-of-tiles";
import { err, ok, type Result } from "@/lib/domain/result";
import { foldName } from "@/lib/domain/same-name";
import type { Db } from "@/lib/server/db/database";
import { listQueues } from "@/lib/server/queues/list-queues";
import { saveQueuesWithin } from "@/lib/server/queues/save-queues";
import { designedBoards } from "../designed-boards";
import { byText, changed, created, overlaid, removed, type Whole } from "../differences";
import type { FilePath, FileProblem } from "../file-problem";
import { stepsOfTenants, surplusOfTenants } from "../per-tenant";
import { idsByName, queueNames } from "../queue-names";
import { missing } from "../references";
import { defineSection, type Step } from "../section";
import type { Work } from "../work";

const { id, label, media, position, hidden } = queueChange.shape;

/** What databases do not keep, or not as it was. */
const UNKEPT = /[\0\p{Cs}]/u;
const UNKEPT_ALL = /[\0\p{Cs}]/gu;

const queue = z.strictObject(
  {
    id: id.check(
      z.refine((text) => !UNKEPT.test(text), {
        error: "must not contain NUL or halves of characters",
        params: { rule: "plain-text" },
      }),
    ),
    /** 8x8's, to read; kept only for a queue that was not seen here yet. */
    name: z.optional(z.string("must be text").check(z.overwrite((text) => text.replace(UNKEPT_ALL, "")))),
    label: z.optional(label),
    media: z.optional(media),
    position: z.optional(position),
    hidden: z.optional(hidden),
  },
  "must be a queue",
);
type Queue = z.infer<typeof queue>;

const entry = z.strictObject(
  {
    tenant: name,
    queues: z.array(queue, "must be a list").check(
      z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} entries`),
      z.refine((queues) => new Set(queues.map((one) => one.id)).size === queues.length, {
        error: "must name each queue once",
        params: { rule: "twice" },
      }),
    ),
  },
  "must be a tenant's queues",
);
type Said = z.infer<typeof entry>;

/** As 8x8 has it: nothing is said of it. */
const UNSAID = { label: null, media: null, position: null, hidden: false } as const;

export const queues = defineSection<Said>({
  name: "queues",
  comment:
    "What is said of queues, by tenant and 8x8's id; others are shown as 8x8 has them. Their name is 8x8's and not changed here.",
  tables: ["tenants", "tenant_queues"],
  list: z.array(entry, "must be a list"),
  keyOf: (said) => foldName(said.tenant),
  read,
  steps: (work, entries) =>
    stepsOfTenants(work, entries, listQueues, ({ tenant, table }, { said, path }) => {
      work.namedQueues.set(tenant.id, namesIn(said.queues));
      return stepOf(work, { tenantId: tenant.id, table, path: [...path, "queues"] }, said.queues);
    }),
  surplus: (work, entries) =>
    surplusOfTenants(work, entries, listQueues, ({ tenant, table }, said) => {
      const ids = new Set(said?.queues.map((one) => one.id));
      const left = table.queues.filter((one) => isSaid(one) && !ids.has(one.id));
      if (left.length === 0) return null;
      const { nameOf } = queueNames(table.queues);
      const differences = left.map((one) => removed("queue", [tenant.name, nameOf(one.id)], factsOf(one)));
      const change = left.map((one) => ({ ...one, ...UNSAID }));
      return { differences, path: ["queues"], carryOut: () => save(work, tenant.id, table, change, new Map()) };
    }),
});

/** The queues of each tenant that something is said of, and those that a team board shows or a design names: they need them. */
async function read(db: Db) {
  const tenants = await db.selectFrom("tenants").select(["id", "name"]).execute();
  const shown = await db
    .selectFrom("board_queues")
    .innerJoin("boards", "boards.id", "board_queues.board_id")
    .select(["boards.tenant_id", "board_queues.queue_id"])
    .execute();
  const onBoards = new Set(shown.map((row) => JSON.stringify([row.tenant_id, row.queue_id])));
  for (const { tenant, document } of await designedBoards(db))
    for (const queueId of namedQueues(document)) onBoards.add(JSON.stringify([tenant.id, queueId]));
  const sections: { tenant: string; queues: object[] }[] = [];
  for (const tenant of tenants.toSorted((a, b) => byText(foldName(a.name), foldName(b.name)))) {
    const table = await listQueues(db, tenant.id);
    const told = table?.queues.filter((one) => isSaid(one) || onBoards.has(JSON.stringify([tenant.id, one.id]))) ?? [];
    if (told.length === 0) continue;
    const inOrder = told.toSorted((a, b) => byText(a.name, b.name) || byText(a.id, b.id));
    sections.push({
      tenant: tenant.name,
      queues: inOrder.map((one) => ({ id: one.id, name: one.name, ...factsOf(one) })),
    });
  }
  return sections;
}

interface Of {
  readonly tenantId: string;
  readonly table: QueueTable;
  readonly path: FilePath;
}

/** One step for all queues of a tenant: they are saved together. */
function stepOf(
  work: Work,
  { tenantId, table, path }: Of,
  wanted: readonly Queue[],
): Result<Step | null, readonly FileProblem[]> {
  const known = new Map(table.queues.map((one) => [one.id, one]));
  const unseen = new Map(wanted.flatMap((one) => (known.has(one.id) ? [] : [[one.id, one.name ?? ""] as const])));
  const nameless = wanted.flatMap((one, index) =>
    unseen.get(one.id) === "" ? [missing([...path, index, "name"], "queue")] : [],
  );
  if (nameless.length > 0) return err(nameless);
  const all = [...table.queues, ...[...unseen].map(([id, name]) => ({ id, name }))];
  const { nameOf } = queueNames(all);
  const steps = wanted.flatMap(({ name: _, ...one }) => {
    const entry = known.get(one.id);
    const before: Whole<Omit<Queue, "name">> = { id: one.id, ...(entry === undefined ? UNSAID : factsOf(entry)) };
    const after = overlaid(before, one);
    const place = [table.tenantName, nameOf(one.id)];
    const difference =
      entry === undefined
        ? created("queue", place, factsOf(after))
        : changed("queue", place, factsOf(before), factsOf(after));
    return difference === null ? [] : [{ difference, after }];
  });
  if (steps.length === 0) return ok(null);
  const change = steps.map(({ after }) => after);
  return ok({
    differences: steps.map(({ difference }) => difference),
    path,
    carryOut: () => save(work, tenantId, table, change, unseen),
  });
}

function save(
  { trx, trace, aftermath }: Work,
  tenantId: string,
  { revision }: QueueTable,
  changes: readonly Whole<Omit<Queue, "name">>[],
  unseen: ReadonlyMap<string, string>,
) {
  aftermath.queues.add(tenantId);
  return saveQueuesWithin(trx, tenantId, { revision, queues: [...changes] }, trace, unseen);
}

function factsOf({ label, media, position, hidden }: Pick<QueueEntry, "label" | "media" | "position" | "hidden">) {
  return { label, media, position, hidden };
}

function isSaid({ label, media, position, hidden }: QueueEntry): boolean {
  return label !== null || media !== null || position !== null || hidden;
}

/** The ids by the names of the file, where a name means one of its queues. */
function namesIn(said: readonly Queue[]): ReadonlyMap<string, string> {
  const named = said.flatMap(({ id, name }) => (name === undefined ? [] : [{ id, name }]));
  return new Map(
    [...idsByName(named)].flatMap(([name, [id, ...others]]) =>
      id === undefined || others.length > 0 ? [] : [[name, id]],
    ),
  );
}
