import { createServer, get, type Server } from "node:http";
import { Readable } from "node:stream";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { type LiveView, patchEvent, snapshotEvent } from "@/lib/contracts/live";
import { applyPatch } from "@/lib/contracts/patch";
import { jsonAnswer, resumePoint, scopeOf, streamAnswer } from "@/lib/server/live/answers";
import { StreamOutlet } from "@/lib/server/live/outlet";
import { read } from "@/tests/support/live-stream";
import { BOARD, startWorld, type World } from "./world";

/** What the route handlers do, on plain node:http: Next adds nothing that matters to a stream's life. */
async function serve({ hub }: World): Promise<string> {
  const server: Server = createServer(async (incoming, outgoing) => {
    const left = new AbortController();
    outgoing.on("close", () => left.abort());
    const url = new URL(incoming.url ?? "/", "http://wallboard");
    const request = new Request(url, {
      headers: new Headers(incoming.headers as Record<string, string>),
      signal: left.signal,
    });
    const watching = { board: BOARD, scope: scopeOf(url), signal: left.signal };
    const response = await (async () => {
      if (!url.pathname.endsWith("/stream")) {
        const answer = await (url.pathname.endsWith("/trend") ? hub.trend(watching) : hub.view(watching));
        return answer === null ? new Response(null, { status: 404 }) : jsonAnswer(request, answer, Date.now());
      }
      const lastEventId = resumePoint(request, url);
      const outlet = new StreamOutlet(left.signal);
      const opened = await hub.subscribe({
        ...watching,
        outlet,
        holder: { kind: "person", userId: url.searchParams.get("user") ?? "u", sessionId: null },
        lastEventId,
        recheck: async () => "allowed",
      });
      return opened.ok ? streamAnswer(outlet.stream) : Response.json(opened.error, { status: 429 });
    })();
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    if (response.body === null) outgoing.end();
    else
      Readable.fromWeb(response.body as never)
        .on("error", () => undefined)
        .pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
}

async function follow(url: string) {
  const abort = new AbortController();
  const response = await fetch(url, { signal: abort.signal });
  if (response.body === null) throw new Error("no body");
  return { response, leave: () => abort.abort(), ...read(response.body) };
}

/** Counts requests to 8x8 per sweep while `viewers` follow. */
async function requestsPerSweep(viewers: number): Promise<number> {
  const world = await startWorld();
  const base = await serve(world);
  const all = await Promise.all(Array.from({ length: viewers }, (_, n) => follow(`${base}/stream?user=${n}`)));
  await Promise.all(all.map((viewer) => viewer.events(2)));
  const { control } = world.simulator;
  control.resetRequests();
  await vi.waitFor(() => expect(control.requests().byEndpoint.queues ?? 0).toBeGreaterThanOrEqual(8), {
    timeout: 10_000,
  });
  // Between two sweeps.
  return vi.waitFor(
    () => {
      const { byEndpoint, total } = control.requests();
      expect([byEndpoint.agents, byEndpoint.groups]).toEqual([byEndpoint.queues, byEndpoint.queues]);
      return total / (byEndpoint.queues ?? 1);
    },
    { interval: 5 },
  );
}

describe("viewers", () => {
  it("cost 8x8 nothing: a sweep is three requests for 1 and for 100 of them", async () => {
    expect(await requestsPerSweep(1)).toBe(3);
    expect(await requestsPerSweep(100)).toBe(3);
  });

  it("receive a snapshot and patches that lead to just what /live answers", async () => {
    const world = await startWorld();
    const base = await serve(world);
    const viewer = await follow(`${base}/stream`);
    expect(viewer.response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(viewer.response.headers.get("cache-control")).toBe("private, no-cache, no-transform");
    let view: LiveView | null = null;
    let id: string | null = null;
    for (let count = 0; count < 12; count += 1) {
      const [event] = await viewer.events(1);
      if (event?.event === "snapshot") view = snapshotEvent.parse(event.data).view;
      else if (event?.event === "patch" && view !== null) view = applyPatch(view, patchEvent.parse(event.data).patch);
      id = event?.id ?? id;
    }
    expect(view?.upstream.state).toBe("fresh");
    // The same moment by the other way: catch up by resuming until both stand at the same id.
    await vi.waitFor(async () => {
      const answer = await fetch(`${base}/live`);
      const etag = answer.headers.get("etag");
      while (`"${id}"` !== etag) {
        const [event] = await viewer.events(1);
        if (event?.event === "patch" && view !== null) view = applyPatch(view, patchEvent.parse(event.data).patch);
        id = event?.id ?? id;
        if (Number(id?.split("-").at(-1)) > Number(etag?.replaceAll('"', "").split("-").at(-1))) break;
      }
      expect(`"${id}"`).toBe(etag);
      expect(await answer.json()).toEqual(view);
    });
  });

  it("come back with the id of their last event and miss nothing", async () => {
    const world = await startWorld();
    const base = await serve(world);
    const first = await follow(`${base}/stream`);
    const last = (await first.events(3)).at(-1);
    first.leave();
    await world.until((view) => view.upstream.state === "fresh");
    const again = await follow(`${base}/stream?after=${last?.id}`);
    const [next] = await again.events(1);
    expect(["patch", "ping"]).toContain(next?.event);
  });

  it("are counted to zero when they leave, and polling ends after them", async () => {
    const world = await startWorld();
    const base = await serve(world);
    const all = await Promise.all(Array.from({ length: 20 }, () => follow(`${base}/stream`)));
    await Promise.all(all.map((viewer) => viewer.events(1)));
    expect(world.hub.health()[0]?.viewers).toBe(20);
    for (const viewer of all) viewer.leave();
    await vi.waitFor(() => expect(world.hub.health()[0]?.viewers).toBe(0), { timeout: 5000 });
  });

  it("are told when the server restarts", async () => {
    const world = await startWorld();
    const base = await serve(world);
    const viewer = await follow(`${base}/stream`);
    await viewer.events(2);
    await world.hub.stop();
    const rest = await viewer.events(50);
    expect(rest.at(-1)).toMatchObject({ event: "bye", data: { reason: "restart" } });
  });

  it("may each have thirty streams", async () => {
    const world = await startWorld();
    const base = await serve(world);
    await Promise.all(Array.from({ length: 30 }, () => follow(`${base}/stream?user=a`)));
    expect((await fetch(`${base}/stream?user=a`)).status).toBe(429);
    expect((await follow(`${base}/stream?user=b`)).response.status).toBe(200);
  });

  it("get 304 while nothing changed, and the server's time either way", async () => {
    const world = await startWorld();
    const base = await serve(world);
    await world.until((view) => view.upstream.state === "fresh");
    world.simulator.control.addFault({ kind: "hang" });
    await vi.waitFor(async () => {
      const full = await fetch(`${base}/live`);
      const etag = full.headers.get("etag") ?? "";
      await full.arrayBuffer();
      const again = await fetch(`${base}/live`, { headers: { "if-none-match": etag } });
      expect(again.status).toBe(304);
      expect(again.headers.get("etag")).toBe(etag);
      expect(Math.abs(Number(again.headers.get("x-server-time")) - Date.now())).toBeLessThan(2000);
    });
  });

  it("are forgotten by node too when the connection breaks off", async () => {
    const world = await startWorld();
    const base = await serve(world);
    await new Promise<void>((resolve) => {
      const request = get(`${base}/stream`, (response) => {
        response.once("data", () => {
          request.destroy();
          resolve();
        });
      });
      request.on("error", () => undefined);
    });
    await vi.waitFor(() => expect(world.hub.health()[0]?.viewers).toBe(0), { timeout: 5000 });
  });
});
