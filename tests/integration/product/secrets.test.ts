import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ADMIN, type Stack, startStack } from "@/tests/support/stack";

/* The API key, its secret, every token, the admin's password and the installation's own secret stay on the server. */

let stack: Stack;
let cookie: string;
const tokens: string[] = [];
let stopListening: () => void;

beforeAll(async () => {
  stopListening = hearTokens();
  stack = await startStack({ mode: "production", env: { LOG_LEVEL: "trace" } });
  cookie = await stack.signIn();
});
afterAll(async () => {
  stopListening();
  await stack.stop();
});

/** The simulator runs in this process: what it hands out is overheard where it becomes JSON. */
function hearTokens(): () => void {
  const original = JSON.stringify;
  const spy = vi.spyOn(JSON, "stringify").mockImplementation((...args: Parameters<typeof JSON.stringify>) => {
    const [value] = args;
    if (typeof value === "object" && value !== null && "access_token" in value) tokens.push(String(value.access_token));
    return original(...args);
  });
  return () => spy.mockRestore();
}

function secrets(): readonly string[] {
  const [tenant] = stack.simulator.tenants;
  if (tenant === undefined) throw new Error("there is a tenant");
  const basic = Buffer.from(`${tenant.apiKey}:${tenant.apiSecret}`).toString("base64");
  const own = readFileSync(join(stack.product().dataDir, "secret"), "utf8").trim();
  return [tenant.apiKey, tenant.apiSecret, basic, own, ADMIN.password, ...tokens];
}

/** Every secret in the text, in the clear or as it would be written in an address, JSON or base64. */
function leaks(text: string): readonly string[] {
  return secrets().filter((secret) =>
    [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString("base64").replace(/=+$/, ""),
    ].some((written) => text.includes(written)),
  );
}

async function ask(path: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await fetch(`${stack.url}${path}`, { headers: { cookie, ...headers }, redirect: "manual" });
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  const reader = isStream ? response.body?.getReader() : undefined;
  const body = reader === undefined ? await response.text() : new TextDecoder().decode((await reader.read()).value);
  await reader?.cancel();
  return `${response.status} ${[...response.headers].flat().join(" ")} ${body}`;
}

async function everyPath(): Promise<readonly string[]> {
  const [{ id }] = await (await fetch(`${stack.url}/api/boards`, { headers: { cookie } })).json();
  const view = await vi.waitFor(async () => {
    const live = await (await fetch(`${stack.url}/api/boards/${id}/live`, { headers: { cookie } })).json();
    expect(live.queues.length).toBeGreaterThan(0);
    return live;
  }, 240_000);
  const [queue, agent] = [view.queues[0].id, view.agents[0].id];
  const api = ["live", "stream", "trend", "outlook"].flatMap((route) =>
    ["", `?queue=${queue}`, `?agent=${agent}`, "?queue=none"].map((query) => `/api/boards/${id}/${route}${query}`),
  );
  const pages = ["", `/queues/${queue}`, `/agents/${agent}`, "/queues/none"].map((rest) => `/boards/${id}${rest}`);
  const rest = ["/", "/boards", "/sign-in", "/set-up?token=none", "/api/boards", "/api/health", "/no/such/page"];
  return [...api, ...pages, ...rest, "/api/auth/csrf", "/api/auth/session", "/api/boards/none/live"];
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("what never leaves the server", () => {
  it("is in no page, answer, header or stream, well or failing", async () => {
    const paths = await everyPath();
    expect(tokens.length).toBeGreaterThan(0);
    for (const path of paths) expect(leaks(await ask(path)), path).toEqual([]);
    // As a page's own navigation asks for it.
    for (const path of paths.filter((one) => one.startsWith("/boards")))
      expect(leaks(await ask(path, { rsc: "1" })), path).toEqual([]);
    for (const fault of ["drop-tokens", "bad-request", "html"] as const) {
      await stack.control.addFault({ kind: fault });
      await vi.waitFor(async () => {
        const states = JSON.parse((await ask("/api/health")).replace(/^[^{]*/, ""));
        expect(JSON.stringify(states)).toMatch(/failing|late/);
      }, 240_000);
      for (const path of paths.filter((one) => !one.includes("stream")))
        expect(leaks(await ask(path)), path).toEqual([]);
      await stack.control.clearFaults();
    }
  }, 240_000);

  it("is in no log line, although everything is logged", () => {
    const output = stack.product().output();
    expect(output).toContain('"level":"debug"');
    expect(leaks(output)).toEqual([]);
  });

  it("is in no file of the data folder in the clear, but for the installation's own secret in its own file", () => {
    const files = filesUnder(stack.product().dataDir);
    expect(files.length).toBeGreaterThan(1);
    // The key is a name, by which the row is known; only with the secret does it open anything.
    const key = stack.simulator.tenants[0]?.apiKey;
    for (const file of files.filter((one) => !one.endsWith("/secret")))
      expect(
        leaks(readFileSync(file, "latin1")).filter((leak) => leak !== key),
        file,
      ).toEqual([]);
  });

  it("is in no bundle, and neither is the server's code", () => {
    const bundles = filesUnder(".next/static").filter((file) => /\.(js|css|json|html|map)$/.test(file));
    expect(bundles.length).toBeGreaterThan(5);
    expect(bundles.filter((file) => file.endsWith(".map"))).toEqual([]);
    // Each stands only in the server's code; the first two prove that they still stand there.
    const marks = [
      "aes-256-gcm",
      "EIGHTX8_API_SECRET is",
      "client_credentials",
      "WALLBOARD_DATA_DIR",
      "argon2",
      "libsql",
    ];
    const server = filesUnder(".next/server")
      .filter((file) => file.endsWith(".js"))
      .map((file) => readFileSync(file, "utf8"));
    for (const mark of ["aes-256-gcm", "client_credentials"])
      expect(
        server.some((text) => text.includes(mark)),
        mark,
      ).toBe(true);
    for (const file of bundles) {
      const text = readFileSync(file, "utf8");
      expect(leaks(text), file).toEqual([]);
      expect(
        marks.filter((mark) => text.includes(mark)),
        file,
      ).toEqual([]);
    }
  });
});
