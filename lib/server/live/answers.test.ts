import { describe, expect, it } from "vitest";
import { jsonAnswer, resumePoint, scopeOf } from "./answers";
import { encodeText } from "./encode";

const encoded = { body: encodeText('{"a":"ü"}'), etag: '"epoch-7"' };
const ask = (headers: Record<string, string> = {}, query = "") =>
  new Request(`http://wallboard/api/boards/b/live${query}`, { headers });

describe("jsonAnswer", () => {
  it.each([undefined, '"epoch-6"', '"epoch-70"', "epoch-7"])("sends the body to who has %j", async (tag) => {
    const answer = jsonAnswer(ask(tag === undefined ? {} : { "if-none-match": tag }), encoded, 1234);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ a: "ü" });
    expect(answer.headers.get("etag")).toBe('"epoch-7"');
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(answer.headers.get("x-server-time")).toBe("1234");
  });

  // Proxies that compress make the tag weak.
  it.each(['"epoch-7"', 'W/"epoch-7"', '"x", "epoch-7"', "*"])("sends 304 to who has %j", async (tag) => {
    const answer = jsonAnswer(ask({ "if-none-match": tag }), encoded, 1234);
    expect([answer.status, await answer.text()]).toEqual([304, ""]);
  });
});

describe("what an address names", () => {
  it.each([
    ["", {}],
    ["?queue=", {}],
    ["?queue=a%2Fb", { queueId: "a/b" }],
    ["?privacy=initials", { privacy: "initials" }],
    ["?privacy=full", {}],
    ["?privacy=everything", {}],
    ["?agent=7", { agentId: "7" }],
    ["?agent=7&queue=1", { queueId: "1" }],
  ])("scope of %j", (query, scope) => {
    expect(scopeOf(new URL(`http://wallboard/x${query}`))).toEqual(scope);
  });

  it("resumes after the header of a reconnection, else after the query", () => {
    const resumed = (headers: Record<string, string>, query: string) => {
      const request = ask(headers, query);
      return resumePoint(request, new URL(request.url));
    };
    expect(resumed({ "last-event-id": "e-2" }, "?after=e-1")).toBe("e-2");
    expect(resumed({}, "?after=e-1")).toBe("e-1");
    expect(resumed({}, "")).toBeNull();
  });
});
