import { describe, expect, it } from "vitest";
import { createLogger } from "./log";

function capture(): { lines: string[]; log: ReturnType<typeof createLogger> } {
  const lines: string[] = [];
  return { lines, log: createLogger("trace", (line) => lines.push(line)) };
}

describe("the log", () => {
  it("writes one JSON object per line with level and time as text", () => {
    const { lines, log } = capture();
    log.info({ tenant: "a" }, "swept");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "info", tenant: "a", msg: "swept" });
  });

  it("keeps of an error its name, message, code and causes, and nothing that hangs on it", () => {
    const { lines, log } = capture();
    const cause = Object.assign(new Error("connect failed"), {
      code: "ECONNREFUSED",
      headers: { cookie: "chocolate" },
    });
    log.error({ err: Object.assign(new Error("outer", { cause }), { request: { auth: "chocolate" } }) }, "failed");
    expect(JSON.parse(lines[0] ?? "").err).toMatchObject({
      name: "Error",
      message: "outer",
      cause: { message: "connect failed", code: "ECONNREFUSED" },
    });
    expect(lines[0]).not.toContain("chocolate");
  });

  it("keeps of a request its method and path: no query, no header", () => {
    const { lines, log } = capture();
    const req = new Request("http://x/set-up?token=abc", { headers: { cookie: "wallboard-session=abc" } });
    log.info({ req }, "request");
    expect(JSON.parse(lines[0] ?? "").req).toEqual({ method: "GET", path: "/set-up" });
  });

  it.each([
    "Authorization: Bearer abcdefghijklmnop",
    "Basic ZWdodF9rZXk6c2VjcmV0",
    "token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
    "key eght_AbCdEf123456",
    "postgres://wallboard:hunter2hunter2@db/x",
    "GET /set-up?token=s3cr3ts3cr3t",
    "GET /shared/s3cr3ts3cr3t",
    "GET /tv/start/s3cr3ts3cr3t",
    "http://x/api/shared/s3cr3ts3cr3t/stream?after=1",
  ])("blanks what looks like a credential even inside a sentence: %s", (sentence) => {
    const { lines, log } = capture();
    log.warn(sentence);
    log.error({ err: new Error(sentence) }, "failed");
    expect(lines.join("")).toContain("[hidden]");
    expect(lines.join("")).not.toMatch(/abcdefghijklmnop|ZWdodF9|eyJzdWIi|AbCdEf|hunter2|s3cr3t/);
  });
});
