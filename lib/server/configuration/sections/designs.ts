import "server-only";
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { name } from "@/lib/contracts/admin/fields";
import { boardDocument } from "@/lib/contracts/boards/document";
import type { BoardDocument } from "@/lib/domain/board/document";
import { onlyImages } from "@/lib/domain/board/references-of-tiles";
import type { Refusal } from "@/lib/domain/refusal";
import { err, ok, type Result } from "@/lib/domain/result";
import { foldName, isSameName } from "@/lib/domain/same-name";
import type { StoredBoard } from "@/lib/server/boards/board";
import { publishDirectlyWithin } from "@/lib/server/boards/design/publish-directly";
import { unpublishWithin } from "@/lib/server/boards/design/unpublish";
import { designedBoards, sharedBoards } from "../designed-boards";
import { byText, changed, created, type Facts, removed } from "../differences";
import type { FileProblem } from "../file-problem";
import { noSuchTenant, tenantFinder, unknownName } from "../references";
import { defineSection, type Entry, type Step } from "../section";
import type { Work } from "../work";

const entry = z.strictObject({ tenant: name, board: name, document: boardDocument }, "must be a board's design");
type Said = z.infer<typeof entry>;

/** A file is the tenants' affair: private boards, the applicant's own among them, are left alone. */
const NOBODY = null;

export const designs = defineSection<Said>({
  name: "designs",
  comment:
    "What is published of the boards that people designed, by tenant and board; other boards make themselves. Queues, groups and agents are named by 8x8's ids, images by this installation's: where there is no such image, none is shown.",
  tables: ["boards", "board_drafts", "board_versions", "tenant_assets"],
  list: z.array(entry, "must be a list"),
  keyOf: (said) => JSON.stringify([foldName(said.tenant), foldName(said.board)]),
  read: async (db) =>
    (await designedBoards(db)).map(({ tenant, board, document }) => ({
      tenant: tenant.name,
      board: board.name,
      document,
    })),
  steps: async (work, entries) => {
    const findTenant = await tenantFinder(work);
    const steps: Step[] = [];
    const problems: FileProblem[] = [];
    for (const one of entries) {
      const { said, path } = one;
      const tenant = findTenant(said.tenant);
      const boards = tenant === undefined ? [] : await sharedBoards(work.trx, tenant.id);
      const board = boards.find((known) => isSameName(known.name, said.board));
      if (tenant === undefined) problems.push(noSuchTenant([...path, "tenant"]));
      else if (board === undefined) problems.push(unknownName([...path, "board"], "is not a board of this tenant"));
      else {
        const step = await stepOf(work, tenant, board, one);
        if (step !== null) steps.push(step);
      }
    }
    return problems.length > 0 ? err(problems) : ok(steps);
  },
  surplus: async (work, entries) => {
    const isSaid = (tenant: string, board: string) =>
      entries.some(({ said }) => isSameName(said.tenant, tenant) && isSameName(said.board, board));
    const left = (await designedBoards(work.trx)).filter(({ tenant, board }) => !isSaid(tenant.name, board.name));
    return left.map(({ tenant, board, document }): Step => {
      const version = board.publishedVersion ?? 0;
      return {
        differences: [removed("design", [tenant.name, board.name], factsOf(document))],
        path: ["designs"],
        carryOut: () => noted(work, board, unpublishWithin(work.trx, NOBODY, board.id, version, work.trace)),
      };
    });
  },
});

async function stepOf(
  work: Work,
  tenant: { readonly id: string; readonly name: string },
  board: StoredBoard,
  { said, path }: Entry<Said>,
): Promise<Step | null> {
  const { trx, trace } = work;
  const images = await trx.selectFrom("tenant_assets").select("id").where("tenant_id", "=", tenant.id).execute();
  const known = new Set(images.map(({ id }) => id));
  const document = onlyImages(said.document, (id) => known.has(id));
  const named = [tenant.name, board.name];
  const difference =
    board.document === null
      ? created("design", named, factsOf(document))
      : changed("design", named, factsOf(board.document), factsOf(document));
  if (difference === null) return null;
  return {
    differences: [difference],
    path,
    carryOut: async () => {
      const done = await noted(work, board, publishDirectlyWithin(trx, NOBODY, board.id, document, trace));
      return done.ok ? done : err(withinDocument(done.error));
    },
  };
}

/** What is wrong with tiles is told by their place in the document; here that stands in an entry. */
function withinDocument(refusal: Refusal): Refusal {
  const below = <T>(of: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(of).map(([path, value]) => [`document.${path}`, value]));
  const { fields, rules } = refusal;
  return { ...refusal, ...(fields && { fields: below(fields) }), ...(rules && { rules: below(rules) }) };
}

async function noted<T>(
  { aftermath }: Work,
  board: StoredBoard,
  doing: Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const done = await doing;
  if (done.ok) aftermath.boards.add(board.id);
  return done;
}

/** A document in short: how much stands on it, and a digest, which differs wherever anything does. */
function factsOf(document: BoardDocument): Facts {
  const tiles = document.pages.reduce((sum, page) => sum + page.tiles.length, 0);
  const content = createHash("sha256").update(inOneOrder(document)).digest("hex").slice(0, 12);
  return { tiles, content };
}

/** As JSON whose names stand in one order, whatever order they were written in. */
function inOneOrder(document: BoardDocument): string {
  return JSON.stringify(document, (_name, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => byText(a, b)))
      : value,
  );
}
