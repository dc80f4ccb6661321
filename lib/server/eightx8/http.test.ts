import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Fake8x8, listen, startFake8x8 } from "@/tests/support/fake-8x8";
import { createHttp, type Http } from "./http";

let fake: Fake8x8;
let http: Http;

beforeEach(async () => {
  fake = await startFake8x8();
  http = createHttp({ now: Date.now, maxBytes: 100_000, deadlineMs: 5_000 });
});
afterEach(async () => {
  await http.close();
  await fake.stop();
});

const get = (url: string, using = http, signal?: AbortSignal) =>
  using.send({ method: "GET", url, headers: { accept: "application/json" } }, signal);

async function codeOf(answer: ReturnType<Http["send"]>) {
  const result = await answer;
  return result.ok ? result.value.status : result.error.code;
}

describe("http", () => {
  it("reads an answer of any status, with its headers", async () => {
    fake.next({ status: 418, headers: { "x-page": "0" }, body: "grün" });
    expect(await get(fake.url)).toMatchObject({
      ok: true,
      value: { status: 418, text: "grün", headers: { "x-page": "0" } },
    });
    expect(fake.calls[0]?.headers).toMatchObject({ accept: "application/json", "accept-encoding": "gzip" });
  });

  it("decompresses gzip", async () => {
    fake.next({ headers: { "content-encoding": "gzip" }, body: gzipSync("[1,2]") });
    expect(await get(fake.url)).toMatchObject({ ok: true, value: { text: "[1,2]" } });
  });

  it("follows no redirect", async () => {
    fake.next({ status: 302, headers: { location: `${fake.url}/elsewhere` } });
    expect(await codeOf(get(fake.url))).toBe(302);
    expect(fake.calls).toHaveLength(1);
  });

  it("cuts off a body that is too large, and lets one through that just fits", async () => {
    fake.next({ body: "x".repeat(100_000) }, { body: "x".repeat(100_001) });
    expect(await codeOf(get(fake.url))).toBe(200);
    expect(await get(fake.url)).toMatchObject({ error: { code: "too-large", retryable: false } });
  });

  it("counts a compressed body by what it expands to", async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    fake.next({ headers: { "content-encoding": "gzip" }, body: bomb });
    expect(await codeOf(get(fake.url))).toBe("too-large");
    expect(await codeOf(get(fake.url))).toBe(200);
  });

  it("calls a broken compression unreadable", async () => {
    const whole = gzipSync("x".repeat(5000));
    fake.next(
      { headers: { "content-encoding": "gzip" }, body: whole.subarray(0, whole.length - 12) },
      { headers: { "content-encoding": "gzip" }, body: "not gzip" },
    );
    expect(await codeOf(get(fake.url))).toBe("unreadable");
    expect(await codeOf(get(fake.url))).toBe("unreadable");
  });

  it("gives up at the deadline, whether nothing comes or the body never ends", async () => {
    const hasty = createHttp({ now: Date.now, deadlineMs: 80 });
    fake.next({ hang: true });
    expect(await get(fake.url, hasty)).toMatchObject({ error: { code: "timeout", retryable: true } });
    fake.next({ headers: { "content-length": "1000" }, body: "half" });
    expect(await codeOf(get(fake.url, hasty))).toBe("timeout");
    await hasty.close();
  });

  it("stops when the caller does", async () => {
    const controller = new AbortController();
    fake.next(() => {
      controller.abort();
      return { hang: true };
    });
    expect(await codeOf(get(fake.url, http, controller.signal))).toBe("cancelled");
    expect(await codeOf(get(fake.url, http, controller.signal))).toBe("cancelled");
    expect(fake.calls).toHaveLength(1);
  });

  it("stops when the process does", async () => {
    fake.next(async () => {
      await http.close();
      return { hang: true };
    });
    expect(await codeOf(get(fake.url))).toBe("cancelled");
  });

  it("asks once more when a connection was closed under it, and only once", async () => {
    fake.next({ drop: true });
    expect(await codeOf(get(fake.url))).toBe(200);
    fake.next({ drop: true }, { drop: true });
    expect(await get(fake.url)).toMatchObject({ error: { code: "connect", retryable: true } });
    expect(fake.calls).toHaveLength(4);
  });

  it("reuses connections", async () => {
    for (let i = 0; i < 10; i += 1) await get(fake.url);
    expect(new Set(fake.calls.map(({ port }) => port)).size).toBeLessThanOrEqual(2);
  });
});

describe("a server that cannot be reached", () => {
  it("has no such name", async () => {
    expect(await get("http://8x8.invalid/")).toMatchObject({ error: { code: "dns", retryable: true, status: null } });
  });

  it("refuses the connection", async () => {
    const closed = createServer();
    const port = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect(await codeOf(get(`http://127.0.0.1:${port}/`))).toBe("connect");
  });

  it("does not speak TLS", async () => {
    expect(await codeOf(get(fake.url.replace("http:", "https:")))).toBe("tls");
  });

  it("does not speak HTTP", async () => {
    const odd = createServer((socket) => {
      socket.on("error", () => {}).once("data", () => socket.end("SSH-2.0-OpenSSH_9.9\r\n"));
    });
    const port = await listen(odd);
    expect(await codeOf(get(`http://127.0.0.1:${port}/`))).toBe("unreadable");
    await new Promise((resolve) => odd.close(resolve));
  });
});
