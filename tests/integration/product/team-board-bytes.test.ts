import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { boardList, liveView, trendView } from "@/lib/contracts/live";
import {
  FOREIGN,
  FOREIGN_AGENT,
  FOREIGN_QUEUE,
  OWN_QUEUES,
  startThreeTeams,
} from "@/tests/integration/live/three-teams";
import { documentWith, queueTile } from "@/tests/support/documents";
import { type Product, startProduct } from "@/tests/support/product";
import { ADMIN, passwordSession } from "@/tests/support/stack";

/*
 * The built product over HTTP: a viewer who is limited to the board of two queues gets no byte about the third, nor about an agent who serves it
 * alone, by any way there is. Both the third queue's name at 8x8 and the one that an admin gave it say "foreign".
 */

const VIEWER = { email: "viewer@example.com", password: "seven quiet umbrellas" } as const;
const INVENTED = "nobody-has-this-id";

let product: Product;
let admin: string;
let viewer: string;
let boards: { readonly all: string; readonly team: string };
/** Paths of links to the team board, and to a designed board of all queues that shows one. */
let links: { readonly team: string; readonly designed: string };

beforeAll(async () => {
  const fake = await startThreeTeams();
  product = await startProduct({
    env: {
      EIGHTX8_BASE_URL: fake.url,
      WALLBOARD_BACKFILL: "0",
      EIGHTX8_API_KEY: "key",
      EIGHTX8_API_SECRET: "secret",
      EIGHTX8_REGION: "us",
      WALLBOARD_ADMIN_EMAIL: ADMIN.email,
      WALLBOARD_ADMIN_PASSWORD: ADMIN.password,
      // Every request is a line.
      LOG_LEVEL: "debug",
    },
  });
  admin = await passwordSession(product.url, ADMIN);
  boards = await makeTeam();
  viewer = await passwordSession(product.url, VIEWER);
  links = { team: await shareBoard(boards.team), designed: await shareBoard(await designOneQueue()) };
  return async () => {
    await product.end();
    await fake.stop();
  };
}, 240_000);

const ask = (path: string, cookie: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${product.url}${path}`, { headers: { cookie, ...headers } });

async function tell(method: string, path: string, body: unknown): Promise<unknown> {
  const headers = { cookie: admin, "content-type": "application/json" };
  const response = await fetch(`${product.url}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** A team board of two queues, names for one of them and for the third, and somebody who sees the team board alone. */
async function makeTeam(): Promise<typeof boards> {
  const [board] = boardList.parse(await (await ask("/api/boards", admin)).json());
  if (board === undefined) throw new Error("there is no board");
  await vi.waitFor(async () => {
    const view = liveView.parse(await (await ask(`/api/boards/${board.id}/live`, admin)).json());
    expect(view.queues).toHaveLength(3);
  }, 240_000);
  const tenant = `/api/admin/tenants/${board.tenantId}`;
  const plain = { media: "phone", position: null, hidden: false } as const;
  await vi.waitFor(async () => {
    const { revision } = Object(await (await ask(`${tenant}/queues`, admin)).json());
    const queues = [
      { id: OWN_QUEUES[0], label: "Front desk", ...plain },
      { id: FOREIGN_QUEUE, label: "Foreign label", ...plain },
    ];
    await tell("PUT", `${tenant}/queues`, { revision, queues });
  }, 240_000);
  const { id: team } = Object(await tell("POST", `${tenant}/boards`, { name: "Team", queueIds: [...OWN_QUEUES] }));
  const place = { email: VIEWER.email, role: "viewer", boardIds: [team] };
  const { path } = Object(await tell("POST", `${tenant}/invitations`, place));
  const token = new URL(String(path), product.url).searchParams.get("token");
  await tell("POST", "/api/invitation", { token, name: "Vic", password: VIEWER.password });
  return { all: board.id, team: String(team) };
}

/** The path of a new link to a board. */
async function shareBoard(boardId: string): Promise<string> {
  const input = { name: "Lobby", expiresAt: null, addresses: [] };
  const { path } = Object(await tell("POST", `/api/boards/${boardId}/links`, input));
  return String(path);
}

/** A board of all queues on which a table shows one of them. */
async function designOneQueue(): Promise<string> {
  const [board] = boardList.parse(await (await ask("/api/boards", admin)).json());
  const input = { name: "Designed", queueIds: null };
  const { id } = Object(await tell("POST", `/api/admin/tenants/${board?.tenantId}/boards`, input));
  const document = documentWith(queueTile("q", OWN_QUEUES[1]), {
    id: "n",
    kind: "number",
    options: {
      measure: { of: "queues", metric: "interactionsWaitInQueue.rt", queues: { ids: [OWN_QUEUES[1]] } },
      comparison: 30,
      sparkline: true,
    },
  });
  const { revision } = Object(await tell("PUT", `/api/boards/${id}/draft`, { revision: 0, document }));
  await tell("POST", `/api/boards/${id}/publish`, { revision, version: null, name: null, notes: null });
  return String(id);
}

/** What a view may be narrowed to, as query and as page. */
const SCOPES = [
  { query: "", page: "" },
  ...[...OWN_QUEUES, FOREIGN_QUEUE, INVENTED].map((id) => ({ query: `queue=${id}`, page: `/queues/${id}` })),
  ...["a-own", "a-both", FOREIGN_AGENT, INVENTED].map((id) => ({ query: `agent=${id}`, page: `/agents/${id}` })),
] as const;

/** A stream that stays open until the test is over; `told` is all it has said. */
async function follow(path: string, cookie: string) {
  const left = new AbortController();
  onTestFinished(() => left.abort());
  const { status, body } = await fetch(`${product.url}${path}`, { headers: { cookie }, signal: left.signal });
  if (body === null || status !== 200) throw new Error(`${path}: ${status}`);
  const stream = {
    told: "",
    until: (events: number) => vi.waitFor(() => expect(count()).toBeGreaterThan(events), 25_000),
  };
  const count = () => stream.told.match(/^event: /gm)?.length ?? 0;
  const decoder = new TextDecoder();
  const reader = body.getReader();
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read())
      stream.told += decoder.decode(part.value, { stream: true });
  })().catch(() => undefined);
  return stream;
}

const followAll = () =>
  Promise.all([
    follow(`/api/boards/${boards.all}/stream`, admin),
    ...SCOPES.map(({ query }) => follow(`/api/boards/${boards.team}/stream?${query}`, viewer)),
  ]);

const saysForeign = (text: string) => FOREIGN.test(text);

/** Without what the asker named: an address may repeat what it was asked for. */
const besides = (text: string, ...asked: readonly string[]) =>
  asked.reduce((rest, id) => rest.replaceAll(id, "").replaceAll(encodeURIComponent(id), ""), text);

describe("who sees a team board alone", () => {
  it("gets no byte about the third queue in any stream, while it is there for others", async () => {
    const [everything, ...streams] = await followAll();
    await Promise.all([everything, ...streams].map((stream) => stream.until(3)));
    const told = streams.map((stream, index) => [SCOPES[index]?.query, saysForeign(stream.told)]);
    expect(told).toEqual(SCOPES.map(({ query }) => [query, false]));
    expect(saysForeign(everything.told)).toBe(true);
    expect(streams[0]?.told).toMatch(/Front desk[\s\S]*Own Support/);
  }, 240_000);

  it("gets none in any answer", async () => {
    for (const { query } of SCOPES)
      for (const what of ["live", "trend"]) {
        const response = await ask(`/api/boards/${boards.team}/${what}?${query}`, viewer);
        expect(response.status, `${what} ${query}`).toBe(200);
        const said = `${[...response.headers].join()} ${await response.text()}`;
        expect([what, query, saysForeign(said)]).toEqual([what, query, false]);
      }
    for (const path of ["/api/boards", "/api/health"]) {
      const response = await ask(path, viewer);
      expect([path, saysForeign(await response.text())]).toEqual([path, false]);
    }
    for (const what of ["live", "trend", "stream"]) {
      const response = await ask(`/api/boards/${boards.all}/${what}`, viewer);
      expect([what, response.status]).toEqual([what, 404]);
      expect(saysForeign(await response.text())).toBe(false);
    }
    expect(saysForeign(await (await ask(`/api/boards/${boards.all}/live`, admin)).text())).toBe(true);
  });

  it("gets none on any page, as HTML or as Next fetches it", async () => {
    const paths = ["/", "/boards", "/account", ...SCOPES.map(({ page }) => `/boards/${boards.team}${page}`)];
    for (const path of paths)
      for (const headers of [{}, { RSC: "1" }]) {
        const response = await ask(path, viewer, headers);
        const text = await response.text();
        const kind = "RSC" in headers ? "text/x-component" : "text/html";
        expect([path, response.headers.get("content-type")?.split(";")[0]]).toEqual([path, kind]);
        expect(text, path).toContain("Wallboard");
        expect([path, saysForeign(besides(text, FOREIGN_QUEUE, FOREIGN_AGENT))]).toEqual([path, false]);
      }
    // A queue's page names the ones beside it.
    const beside = async (board: string, cookie: string) =>
      (await ask(`/boards/${board}/queues/${OWN_QUEUES[1]}`, cookie)).text();
    expect((await beside(boards.team, viewer)).includes("Front desk")).toBe(true);
    expect(saysForeign(await beside(boards.all, admin))).toBe(true);
    expect((await ask(`/boards/${boards.all}`, viewer)).status).toBe(404);
  });

  it("is answered about the third as about what nobody has ever heard of", async () => {
    const plain = async (query: string, id: string) => {
      const { upstream, parts, queues, agents, groups } = liveView.parse(
        await (await ask(`/api/boards/${boards.team}/live?${query}=${id}`, viewer)).json(),
      );
      return { state: upstream.state, parts: Object.keys(parts), queues, agents, groups };
    };
    expect(await plain("queue", FOREIGN_QUEUE)).toEqual(await plain("queue", INVENTED));
    expect(await plain("agent", FOREIGN_AGENT)).toEqual(await plain("agent", INVENTED));
    const status = async (page: string) => (await ask(`/boards/${boards.team}${page}`, viewer)).status;
    expect(await status(`/queues/${FOREIGN_QUEUE}`)).toBe(await status(`/queues/${INVENTED}`));
    expect(await status(`/agents/${FOREIGN_AGENT}`)).toBe(await status(`/agents/${INVENTED}`));
  });
});

describe("who has a link alone", () => {
  it.each(["team", "designed"] as const)(
    "gets no byte about the third queue by the %s board's, on no way",
    async (kind) => {
      const path = links[kind];
      const [everything, stream] = await Promise.all([
        follow(`/api/boards/${boards.all}/stream`, admin),
        follow(`/api${path}/stream?queue=${FOREIGN_QUEUE}`, ""),
      ]);
      await Promise.all([everything.until(3), stream.until(3)]);
      expect(saysForeign(everything.told)).toBe(true);
      const told = [stream.told];
      for (const what of [`/api${path}/live`, `/api${path}/live?queue=${FOREIGN_QUEUE}`, `/api${path}/trend`, path])
        for (const headers of [{}, { RSC: "1" }]) {
          const response = await ask(what, "", headers);
          expect([what, response.status]).toEqual([what, 200]);
          told.push(`${[...response.headers].join()} ${besides(await response.text(), FOREIGN_QUEUE)}`);
        }
      for (const text of told) expect(saysForeign(text)).toBe(false);
      expect(told[0]).toMatch(/Own Support/);
      // What the whole tenant comes to is not on a designed board.
      const { total } = trendView.parse(await (await ask(`/api${path}/trend`, "")).json());
      const sums = Object.values(total).flat();
      expect(sums.some((value) => value !== null)).toBe(kind === "team");
    },
    60_000,
  );

  it("is nobody: no page, no list and no board answers to it, and what it has is not to be found or passed on", async () => {
    const page = await ask(links.team, "");
    const html = await page.text();
    expect(page.headers.get("x-robots-tag")).toBe("noindex, nofollow");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("cache-control")).toMatch(/private.*no-store|no-store.*private/);
    expect(page.headers.getSetCookie()).toEqual([]);
    expect(html).toMatch(/<meta name="robots" content="noindex, nofollow"/);
    expect(html).not.toMatch(/href="\/(?!_next|icon|manifest)/);
    for (const what of ["live", "trend"]) {
      const { headers } = await ask(`/api${links.team}/${what}`, "");
      const found = ["x-robots-tag", "referrer-policy", "cache-control"].map((name) => headers.get(name));
      expect(found).toEqual(["noindex, nofollow", "no-referrer", "private, no-store"]);
    }
    const stream = await fetch(`${product.url}/api${links.team}/stream`);
    expect([stream.headers.get("x-robots-tag"), stream.headers.get("referrer-policy")]).toEqual([
      "noindex, nofollow",
      "no-referrer",
    ]);
    await stream.body?.cancel();
    const pages = [`/boards/${boards.team}`, `${links.team}/queues/${OWN_QUEUES[0]}`, `${links.team}/design`];
    const asked = pages.map((path) => fetch(`${product.url}${path}`, { redirect: "manual" }));
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([307, 404, 404]);
    for (const path of ["/api/boards", `/api/boards/${boards.team}/live`])
      expect((await ask(path, "")).status).toBe(401);
  });

  it("sees the same page with a wrong token as with none that ever was, and no log line has a token", async () => {
    const wrong = await ask(`/shared/${"A".repeat(43)}`, "");
    expect([wrong.status, wrong.headers.get("x-robots-tag")]).toEqual([404, "noindex, nofollow"]);
    expect(await wrong.text()).toContain("This link does not work");
    const token = links.team.slice("/shared/".length);
    expect(product.output()).toMatch(/\/api\/shared\/\[hidden\]\/(live|stream)/);
    expect(product.output()).not.toContain(token);
    expect(product.output()).not.toContain("A".repeat(43));
  });
});
