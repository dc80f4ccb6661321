import "server-only";
import * as z from "zod/mini";
import type { BoardChange } from "@/lib/contracts/admin/boards";
import { name } from "@/lib/contracts/admin/fields";
import { MOST_QUEUES } from "@/lib/contracts/admin/queues";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { foldName, isSameName } from "@/lib/domain/same-name";
import type { BoardHead } from "@/lib/server/boards/board";
import { changeBoardWithin } from "@/lib/server/boards/change-board";
import { createBoardWithin } from "@/lib/server/boards/create-board";
import { deleteBoardWithin } from "@/lib/server/boards/delete-board";
import { boardsOfTenant } from "@/lib/server/boards/find-boards";
import { byText, changed, created, removed } from "../differences";
import type { FilePath, FileProblem } from "../file-problem";
import { type QueueNames, queueNames, queuesOf } from "../queue-names";
import { missing, noSuchTenant, tenantFinder, unknownName } from "../references";
import { defineSection, type Entry, type Step } from "../section";
import type { Work } from "../work";

const queueList = z
  .array(z.string("must be text").check(z.minLength(1, "must not be empty"), z.maxLength(2000)), "must be a list")
  .check(
    z.minLength(1, "must have at least one queue"),
    z.maxLength(MOST_QUEUES, `must have at most ${MOST_QUEUES} queues`),
  );

const entry = z.strictObject(
  {
    tenant: name,
    name,
    /** The tenant's own board, which it has from the start, with all queues; whatever it is called. */
    default: z.optional(z.boolean("must be true or false")),
    /** By 8x8's name, or by id. */
    queues: z.optional(z.union([z.literal("all"), queueList], "must be all, or a list of queues")),
  },
  "must be a board",
);
type Said = z.infer<typeof entry>;

export const boards = defineSection<Said>({
  name: "boards",
  comment:
    "Boards, by tenant and name. Each tenant has a default one, of all queues; others show some, by 8x8's name or id. Private boards are their owners' business.",
  tables: ["boards", "board_queues"],
  list: z.array(entry, "must be a list"),
  keyOf: (said) => JSON.stringify([foldName(said.tenant), said.default === true ? null : foldName(said.name)]),
  read: async (db) => {
    const tenants = await db.selectFrom("tenants").select(["id", "name"]).execute();
    const sections: object[] = [];
    for (const tenant of tenants.toSorted((a, b) => byText(foldName(a.name), foldName(b.name)))) {
      const { boards, names } = await placeIn({ trx: db, namedQueues: new Map() }, tenant);
      for (const { name, isDefault, queueIds } of boards.toSorted(byPlace))
        sections.push({
          tenant: tenant.name,
          name,
          ...(isDefault && { default: true }),
          queues: shownBy(names, queueIds),
        });
    }
    return sections;
  },
  steps: async (work, entries) => {
    const findTenant = await tenantFinder(work);
    const steps: Step[] = [];
    const problems: FileProblem[] = [];
    const ofTenant = new Map<string, Place>();
    // The default boards first: a new name of theirs may be what another board was kept from.
    const inOrder = entries.toSorted((a, b) => Number(b.said.default === true) - Number(a.said.default === true));
    for (const one of inOrder) {
      const tenant = findTenant(one.said.tenant);
      if (tenant === undefined) {
        problems.push(noSuchTenant([...one.path, "tenant"]));
        continue;
      }
      const place = ofTenant.get(tenant.id) ?? (await placeIn(work, tenant, entries));
      ofTenant.set(tenant.id, place);
      const inTheWay = work.prune ? bearerOf(place, one.said) : undefined;
      if (inTheWay !== undefined) steps.push(removal(work, place, inTheWay));
      const step = stepOf(work, place, one);
      if (!step.ok) problems.push(...step.error);
      else if (step.value !== null) steps.push(step.value);
    }
    return problems.length > 0 ? err(problems) : ok(steps);
  },
  surplus: async (work, entries) => {
    const steps: Step[] = [];
    for (const tenant of await work.trx.selectFrom("tenants").select(["id", "name"]).execute()) {
      const place = await placeIn(work, tenant);
      const own = entries.filter(({ said }) => isSameName(said.tenant, tenant.name));
      for (const board of place.boards) {
        if (!board.isDefault && !own.some(({ said }) => isSameName(said.name, board.name)))
          steps.push(removal(work, place, board));
      }
    }
    return steps;
  },
});

/** A file is the tenants' affair: private boards, the applicant's own among them, are left alone. */
const NOBODY = null;

/** One tenant's boards and how its queues are named. */
interface Place {
  readonly id: string;
  readonly name: string;
  readonly boards: readonly BoardHead[];
  readonly names: QueueNames;
  /** Whether the file has an entry for the tenant's default board. */
  readonly isDefaultSaid: boolean;
}

async function placeIn(
  { trx, namedQueues }: Pick<Work, "trx" | "namedQueues">,
  tenant: { readonly id: string; readonly name: string },
  entries: readonly Entry<Said>[] = [],
): Promise<Place> {
  const names = queueNames(await queuesOf(trx, tenant.id), namedQueues.get(tenant.id));
  const boards = await boardsOfTenant(trx, tenant.id);
  const isDefaultSaid = entries.some(({ said }) => said.default === true && isSameName(said.tenant, tenant.name));
  return { ...tenant, boards: boards.filter((board) => board.ownerId === null), names, isDefaultSaid };
}

/** The board that bears the name which the default one is to have. No file names both, so with pruning it goes. */
function bearerOf(place: Place, said: Said): BoardHead | undefined {
  if (said.default !== true) return undefined;
  return place.boards.find((board) => !board.isDefault && isSameName(board.name, said.name));
}

function removal(work: Work, place: Place, board: BoardHead): Step {
  return {
    differences: [removed("board", [place.name, board.name], { queues: shownBy(place.names, board.queueIds) })],
    path: ["boards"],
    carryOut: () => {
      work.aftermath.boards.add(board.id);
      return deleteBoardWithin(work.trx, NOBODY, place.id, board.id, work.trace);
    },
  };
}

function byPlace(a: BoardHead, b: BoardHead): number {
  return Number(b.isDefault) - Number(a.isDefault) || byText(foldName(a.name), foldName(b.name)) || byText(a.id, b.id);
}

function shownBy(names: QueueNames, queueIds: readonly string[] | null): "all" | readonly string[] {
  return queueIds === null ? "all" : queueIds.map(names.nameOf).toSorted(byText);
}

function stepOf(work: Work, place: Place, { said, path }: Entry<Said>): Result<Step | null, readonly FileProblem[]> {
  const { boards, names } = place;
  const known = boards.find((board) =>
    said.default === true
      ? board.isDefault
      : // The default board may bear this name until the file's own entry for it gives it another.
        isSameName(board.name, said.name) && !(board.isDefault && place.isDefaultSaid),
  );
  if (known === undefined) return makeOne(work, place, { said, path });
  if (known.isDefault && said.queues !== "all" && said.queues !== undefined) return err([showsAll(path)]);
  const queueIds =
    said.queues === undefined ? ok(known.queueIds) : idsOf(names, said.queues, path, known.queueIds ?? []);
  if (!queueIds.ok) return queueIds;
  const difference = changed(
    "board",
    [place.name, known.name],
    { name: known.name, queues: shownBy(names, known.queueIds) },
    { name: said.name, queues: shownBy(names, queueIds.value) },
  );
  if (difference === null) return ok(null);
  const ids = queueIds.value === null ? null : [...queueIds.value];
  const change = { name: said.name, queueIds: ids, revision: known.revision };
  return ok({
    differences: [difference],
    path,
    fields: { queueIds: "queues" },
    carryOut: () => changeOne(work, place.id, known.id, change),
  });
}

function showsAll(path: FilePath): FileProblem {
  const why = "must be all: this is the tenant's default board";
  return { path: [...path, "queues"], why, rule: { rule: "default-board" } };
}

async function changeOne(
  { trx, trace, aftermath }: Work,
  tenantId: string,
  boardId: string,
  change: BoardChange,
): Promise<Result<unknown, Refusal>> {
  const done = await changeBoardWithin(trx, NOBODY, tenantId, boardId, change, trace);
  if (done.ok) aftermath.boards.add(boardId);
  return done;
}

function makeOne(work: Work, place: Place, { said, path }: Entry<Said>): Result<Step, readonly FileProblem[]> {
  if (said.queues === undefined) return err([missing([...path, "queues"], "board")]);
  const found = idsOf(place.names, said.queues, path, []);
  if (!found.ok) return found;
  const queueIds = found.value === null ? null : [...found.value];
  return ok({
    differences: [created("board", [place.name, said.name], { queues: shownBy(place.names, queueIds) })],
    path,
    fields: { queueIds: "queues" },
    carryOut: () => createBoardWithin(work.trx, NOBODY, place.id, { name: said.name, queueIds }, work.trace),
  });
}

/** The queues that the file names, each once; those that a board has already may stay, wherever they went. */
function idsOf(
  names: QueueNames,
  said: NonNullable<Said["queues"]>,
  path: Entry<Said>["path"],
  had: readonly string[],
): Result<readonly string[] | null, readonly FileProblem[]> {
  if (said === "all") return ok(null);
  const found = said.map((one) => names.find(one) ?? (had.includes(one) ? one : null));
  const problems = found.flatMap((id, index) =>
    id === null
      ? [
          unknownName(
            [...path, "queues", index],
            "is no queue of this tenant, or the name of several: then write the id",
          ),
        ]
      : [],
  );
  if (problems.length > 0) return err(problems);
  return ok([...new Set(found.filter((id) => id !== null))].toSorted(byText));
}
