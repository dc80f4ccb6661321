import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as assets from "@/app/api/admin/tenants/[tenantId]/assets/route";
import * as originals from "@/app/api/admin/tenants/[tenantId]/boards/originals/route";
import * as boards from "@/app/api/admin/tenants/[tenantId]/boards/route";
import * as design from "@/app/api/boards/[boardId]/design/route";
import * as draftLive from "@/app/api/boards/[boardId]/draft/live/route";
import * as draft from "@/app/api/boards/[boardId]/draft/route";
import * as exported from "@/app/api/boards/[boardId]/export/route";
import * as names from "@/app/api/boards/[boardId]/names/route";
import * as publishing from "@/app/api/boards/[boardId]/publish/route";
import * as restoring from "@/app/api/boards/[boardId]/restore/route";
import * as version from "@/app/api/boards/[boardId]/versions/[number]/route";
import * as asset from "@/app/api/tenants/[tenantId]/assets/[assetId]/route";
import { liveView } from "@/lib/contracts/live";
import { problem } from "@/lib/contracts/problem";
import type { RouteHandler } from "@/lib/server/http/handler";
import { anyCharacter } from "@/tests/support/any-character";
import { startDesignRoutes } from "@/tests/support/design-routes";
import { documentWith, queueTile, text, titled } from "@/tests/support/documents";

/* What designers' browsers send and get, whatever they send. */

let routes: Awaited<ReturnType<typeof startDesignRoutes>>;
let scene: (typeof routes)["scene"];
let cookie: string;
beforeAll(async () => {
  routes = await startDesignRoutes();
  ({ scene, cookie } = routes);
});
afterAll(() => routes.end());

type Params = Record<string, string>;

async function ask(handler: RouteHandler, method: string, params: Params, body?: unknown, query = "") {
  const raw = body instanceof Uint8Array;
  const request = new Request(`http://localhost:3000/api${query}`, {
    method,
    headers: { cookie, "content-type": raw ? "image/svg+xml" : "application/json" },
    ...(body === undefined ? {} : { body: raw ? Buffer.from(body) : JSON.stringify(body) }),
  });
  return handler(request, { params: Promise.resolve(params) });
}

const north = () => ({ boardId: scene.acme.north });
const acme = () => ({ tenantId: scene.acme.id });
const A = documentWith(text("a", "A"), queueTile("b", "q1"));

it("a board is designed, published, exported and made again from the file over HTTP", async () => {
  expect(await (await ask(design.GET, "GET", north())).json()).toMatchObject({
    board: { id: scene.acme.north, publishedVersion: null },
    document: null,
    revision: 0,
    queues: [
      { id: "q1", name: "Sales" },
      { id: "q2", name: "Support" },
    ],
  });
  const saved = await ask(draft.PUT, "PUT", north(), { revision: 0, document: A });
  expect([saved.status, await saved.json()]).toEqual([200, { revision: 1, document: null }]);
  const published = await ask(publishing.POST, "POST", north(), { revision: 1, version: null });
  expect([published.status, await published.json()]).toEqual([200, { version: 1 }]);
  const one = await ask(version.GET, "GET", { ...north(), number: "1" });
  expect(await one.json()).toMatchObject({ number: 1, isPublished: true, document: A });
  for (const number of ["0", "2", "01", "1.0", "1e0", "-1", "9".repeat(40), "x"])
    expect((await ask(version.GET, "GET", { ...north(), number })).status).toBe(404);
  const sent = await ask(exported.GET, "GET", north());
  expect(sent.headers.get("content-disposition")).toBe(
    `attachment; filename="North.wallboard.json"; filename*=UTF-8''North.wallboard.json`,
  );
  const file: unknown = await sent.json();
  const content = { from: "file", file, counterparts: [{ of: "q1", is: "q2" }] };
  expect((await ask(originals.POST, "POST", acme(), { from: "file", file })).status).toBe(200);
  const made = await ask(boards.POST, "POST", acme(), { name: "Again", queueIds: null, content });
  const { id } = await made.json();
  expect([made.status, (await (await ask(design.GET, "GET", { boardId: id })).json()).document]).toEqual([201, A]);
});

it("a draft is seen with live numbers by whoever may design it, as it is saved", async () => {
  const seen = async () => {
    const view = liveView.parse(await (await ask(draftLive.GET, "GET", north())).json());
    return [view.board.id === scene.acme.north && view.document !== undefined, view.tiles?.map(({ id }) => id)];
  };
  expect(await seen()).toEqual([true, ["a", "b"]]);
  const { revision } = await (await ask(design.GET, "GET", north())).json();
  await ask(draft.PUT, "PUT", north(), { revision, document: documentWith(text("c", "C")) });
  expect(await seen()).toEqual([true, ["c"]]);
  await ask(draft.DELETE, "DELETE", north(), { revision: revision + 1 });
  expect(await seen()).toEqual([true, ["a", "b"]]);
  expect(await (await ask(names.GET, "GET", north())).json()).toEqual({ groups: [], agents: [] });
});

it("two who change the same get one envelope with both sides beside it", async () => {
  const boardId = { boardId: scene.acme.south };
  await ask(draft.PUT, "PUT", boardId, { revision: 0, document: A });
  await ask(draft.PUT, "PUT", boardId, { revision: 1, document: titled(A, "a", "Hers") });
  const late = { revision: 1, document: titled(A, "a", "His"), base: A };
  const refused = await ask(draft.PUT, "PUT", boardId, late);
  const body = await refused.json();
  expect([refused.status, problem.parse(body).error.code]).toEqual([409, "draft-changed"]);
  expect(body.conflict).toMatchObject({
    revision: 2,
    theirs: titled(A, "a", "Hers"),
    merged: titled(A, "a", "His"),
    conflicts: [{ of: "tile", id: "a", part: "title" }],
    by: "Sue",
  });
});

it("what is wrong with a document is told by its place in it", async () => {
  const [page] = A.pages;
  const [first, second] = page?.tiles ?? [];
  const tiles = [first, { ...second, place: first?.place, options: { queue: 7, colour: "red" } }];
  const document = { ...A, pages: [{ ...page, tiles }] };
  const refused = await ask(draft.PUT, "PUT", north(), { revision: 1, document });
  expect(refused.status).toBe(400);
  const { rules } = problem.parse(await refused.json()).error;
  expect(Object.keys(rules ?? {}).toSorted()).toEqual([
    "document.pages.0.tiles.1.options.colour",
    "document.pages.0.tiles.1.options.queue",
    "document.pages.0.tiles.1.place",
  ]);
  const late = await ask(draft.PUT, "PUT", north(), { revision: 1, document: { version: 2 } });
  expect(problem.parse(await late.json()).error.rules).toEqual({
    "document.version": { rule: "later-version", bound: 1 },
  });
});

it("bodies are bounded", async () => {
  const big = { revision: 1, document: A, base: "x".repeat(700 * 1024) };
  expect((await ask(draft.PUT, "PUT", north(), big)).status).toBe(413);
  expect((await ask(publishing.POST, "POST", north(), { ...big, version: 1 })).status).toBe(413);
  const huge = { name: "Big", queueIds: null, content: "x".repeat(3 * 1024 * 1024) };
  expect((await ask(boards.POST, "POST", acme(), huge)).status).toBe(413);
  const image = new Uint8Array(1024 * 1024 + 1);
  expect((await ask(assets.POST, "POST", acme(), image, "?name=Big")).status).toBe(413);
  const document = { ...A, calculated: "x".repeat(300 * 1024) };
  const refused = await ask(draft.PUT, "PUT", north(), { revision: 1, document });
  expect(problem.parse(await refused.json()).error.rules).toEqual({
    document: { rule: "too-large", bound: 262_144 },
  });
});

it("an image is what its bytes are, whatever its name and type say", async () => {
  const bytes = Buffer.from("GIF89a\u0002\0\u0003\0", "latin1");
  const made = await ask(assets.POST, "POST", acme(), bytes, `?name=${encodeURIComponent("evil.svg")}`);
  const entry = await made.json();
  expect([made.status, entry]).toMatchObject([201, { type: "image/gif", width: 2, height: 3, name: "evil.svg" }]);
  const got = await ask(asset.GET, "GET", { ...acme(), assetId: entry.id });
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "image/gif",
    "content-disposition": "inline",
    "cache-control": "private, max-age=31536000, immutable",
  });
  expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
  expect((await ask(asset.GET, "GET", { tenantId: scene.globex.id, assetId: entry.id })).status).toBe(404);
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");
  expect((await ask(assets.POST, "POST", acme(), svg, "?name=logo.gif")).status).toBe(400);
  expect((await ask(assets.POST, "POST", acme(), bytes)).status).toBe(400);
});

it("whatever is sent is answered, and never by a fault", async () => {
  const file = await (await ask(exported.GET, "GET", north())).json();
  const right: readonly (readonly [RouteHandler, string, () => Params, Record<string, unknown>])[] = [
    [draft.PUT, "PUT", north, { revision: 1, document: A, base: A }],
    [draft.DELETE, "DELETE", north, { revision: 77 }],
    [publishing.POST, "POST", north, { revision: 77, version: 1, name: "N", notes: "n" }],
    [publishing.DELETE, "DELETE", north, { version: 77 }],
    [restoring.POST, "POST", north, { revision: 77, number: 1 }],
    [originals.POST, "POST", acme, { from: "file", file, boardId: "x" }],
    [originals.POST, "POST", acme, { from: "board", boardId: scene.acme.south }],
    [
      boards.POST,
      "POST",
      acme,
      { name: "N", queueIds: ["none"], visibility: "tenant", content: { from: "file", file } },
    ],
    [
      boards.POST,
      "POST",
      acme,
      { name: "T", queueIds: ["q1"], content: { from: "template", template: "team", words: { page: "P" } } },
    ],
    [boards.POST, "POST", acme, { name: "N", queueIds: null, content: { from: "board", counterparts: [{ of: "a" }] } }],
  ];
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(-1, 0.5, 2 ** 53, 1e308, "", "\u0000", "\u202e", "\ud800", "constructor", [[]], { from: "x" }),
    fc.string({ unit: anyCharacter, maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...right), fc.nat(), odd, async ([handler, method, params, body], nth, value) => {
      const names = Object.keys(body);
      const broken = { ...body, [names[nth % names.length] ?? ""]: value };
      const response = await ask(handler, method, params(), broken);
      expect(response.status, JSON.stringify(broken).slice(0, 300)).toBeLessThan(500);
      if (response.status >= 400) problem.parse(await response.json());
    }),
    { numRuns: 300 },
  );
});
