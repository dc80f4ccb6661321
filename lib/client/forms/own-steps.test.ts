import { afterEach, expect, it, vi } from "vitest";
import { afterOwnSteps, revisionIn, submitUpon } from "./own-steps";

afterEach(() => vi.unstubAllGlobals());

/** A server that knows one revision and raises it with every change that is made upon it. */
function startServer(revision: number) {
  const at = { revision };
  const bodies: unknown[] = [];
  vi.stubGlobal("fetch", async (_address: string, { body }: RequestInit) => {
    const asked = JSON.parse(String(body));
    bodies.push(asked);
    if ("revision" in asked && asked.revision !== at.revision)
      return Response.json({ error: { code: "tenant-changed", message: "Changed." } }, { status: 409 });
    at.revision += 1;
    return Response.json({ revision: at.revision });
  });
  return { at, bodies };
}

const change = (body: unknown) => ({ method: "PATCH", address: "/api/thing", body }) as const;

it("sends what was filled in before one's own change upon what that change led to", async () => {
  const { bodies } = startServer(5);
  expect((await submitUpon("tenant:a", change({ paused: true, revision: 5 }))).ok).toBe(true);
  expect((await submitUpon("tenant:a", change({ paused: false, revision: 6 }))).ok).toBe(true);
  expect(await submitUpon("tenant:a", change({ name: "Typed upon 5", revision: 5 }))).toEqual({
    ok: true,
    value: { revision: 8 },
  });
  expect(bodies[2]).toEqual({ name: "Typed upon 5", revision: 7 });
});

it("never steps over somebody else's change, before, between or after one's own", async () => {
  const { at } = startServer(5);
  at.revision = 6;
  await submitUpon("tenant:b", change({ revision: 6 }));
  expect(afterOwnSteps("tenant:b", 5)).toBe(5);
  at.revision += 1;
  await submitUpon("tenant:b", change({ revision: 8 }));
  expect([6, 7, 8, 9].map((revision) => afterOwnSteps("tenant:b", revision))).toEqual([7, 7, 9, 9]);
  expect((await submitUpon("tenant:b", change({ name: "Upon 6", revision: 6 }))).ok).toBe(false);
});

it("knows things apart, and remembers nothing where nothing was changed", async () => {
  startServer(1);
  await submitUpon("tenant:c", change({ revision: 1 }));
  expect(afterOwnSteps("tenant:d", 1)).toBe(1);
  vi.stubGlobal("fetch", async () => new Response(null, { status: 204 }));
  await submitUpon("tenant:d", change({ revision: 1 }));
  vi.stubGlobal("fetch", async () => Response.json({ revision: 4 }));
  await submitUpon("tenant:d", change({ revision: 4 }));
  expect([1, 3].map((revision) => afterOwnSteps("tenant:d", revision))).toEqual([1, 3]);
});

it("remembers what a change without a revision led to", async () => {
  startServer(3);
  await submitUpon("account", change({ current: "a", next: "b" }));
  expect(afterOwnSteps("account", 3)).toBe(4);
  expect([revisionIn({ revision: 2 }), revisionIn({}), revisionIn(undefined)]).toEqual([2, null, null]);
});
