import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as samples from "@/app/api/boards/[boardId]/samples/route";
import { sample } from "@/lib/contracts/boards/sample";
import { problem } from "@/lib/contracts/problem";
import { boardPlaces } from "@/lib/server/boards/board-places";
import { boardDesign } from "@/lib/server/boards/design/board-design";
import { sampleBoard } from "@/lib/server/boards/design/sample-board";
import { services } from "@/lib/server/http/services";
import { startDesignRoutes } from "@/tests/support/design-routes";
import { save } from "@/tests/support/designs";
import { documentWith, queueTile, text } from "@/tests/support/documents";
import { addPerson } from "@/tests/support/people";

/* Documents that nobody stored, with a board's numbers; and where boards can be made. */

let routes: Awaited<ReturnType<typeof startDesignRoutes>>;
let scene: (typeof routes)["scene"];
let cookie: string;
beforeAll(async () => {
  routes = await startDesignRoutes();
  ({ scene, cookie } = routes);
});
afterAll(() => routes.end());

const A = documentWith(text("a", "A"), queueTile("b", "q1"), queueTile("c", "q2"));

async function ask(boardId: string, body: unknown): Promise<Response> {
  const request = new Request("http://localhost:3000/api", {
    method: "POST",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return samples.POST(request, { params: Promise.resolve({ boardId }) });
}

it("a document is evaluated for a board, of as many queues as are asked for, and nothing of it is stored", async () => {
  const { db } = await services();
  const before = await boardDesign(db, scene.sue, scene.acme.north);
  const shownOf = async (body: object) => {
    const { view } = sample.parse(await (await ask(scene.acme.north, body)).json());
    return view.document?.pages.flatMap(({ tiles }) => tiles.map(({ options }) => options));
  };
  expect(await shownOf({ document: A })).toMatchObject([{ markdown: "A" }, { queue: "q1" }, { queue: "q2" }]);
  expect(await shownOf({ document: A, queueIds: ["q2", "none"] })).toMatchObject([
    {},
    { queue: null },
    { queue: "q2" },
  ]);
  expect(await boardDesign(db, scene.sue, scene.acme.north)).toEqual(before);
});

it("two documents do not get into each other's way, and the same asked for twice is watched once", async () => {
  const { db } = await services();
  const board = { ...(await boardOf(scene.acme.north)), queueIds: ["q1"] };
  const [one, again, other] = [
    await sampleBoard(db, board, { document: A, queueIds: ["q2", "q1"] }),
    await sampleBoard(db, board, { document: A, queueIds: ["q1"] }),
    await sampleBoard(db, board, { document: A, queueIds: [] }),
  ];
  expect(one.board.queueIds).toEqual(["q1"]);
  expect(again.scope).toEqual(one.scope);
  expect(other.scope).not.toEqual(one.scope);
});

async function boardOf(boardId: string) {
  const { db } = await services();
  const design = await boardDesign(db, scene.sue, boardId);
  if (design === null) throw new Error("There is no such board.");
  return { ...design.board, document: null };
}

it("whatever is sent is answered, and never by a fault", async () => {
  const right = { document: A, queueIds: ["q1"] };
  const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(-1, "", "\u0000", "\ud800", [[]], [null], [""]));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("document", "queueIds"), odd, async (field, value) => {
      const response = await ask(scene.acme.north, { ...right, [field]: value });
      expect(response.status).toBeLessThan(500);
      if (response.status >= 400) problem.parse(await response.json());
    }),
    { numRuns: 60 },
  );
  expect((await ask(scene.globex.north, right)).status).toBe(404);
  expect((await ask(scene.acme.north, { document: "x".repeat(700 * 1024) })).status).toBe(413);
});

it("boards are made where somebody may edit them, after those that are laid out and theirs to edit", async () => {
  const { db } = await services();
  const both = await addPerson(db, "Bo", { [scene.acme.id]: "supervisor", [scene.globex.id]: "viewer" });
  const nobody = await addPerson(db, "Vi", { [scene.acme.id]: "viewer" });
  const before = await boardPlaces(db, both);
  expect(before.places.map(({ id, name }) => [id, name])).toEqual([[scene.acme.id, "Acme"]]);
  expect(before.boards).toEqual([]);
  await save(db, scene.sue, scene.acme.south, A);
  expect((await boardPlaces(db, both)).boards.map(({ id, tenantId }) => [id, tenantId])).toEqual([
    [scene.acme.south, scene.acme.id],
  ]);
  expect(await boardPlaces(db, nobody)).toEqual({ places: [], boards: [] });
});
