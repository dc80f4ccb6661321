import { describe, expect, it } from "vitest";
import { err, ok, type Result } from "@/lib/domain/result";
import type { Page } from "./call";
import type { UpstreamError } from "./errors";
import { walkPages } from "./paging";
import { upstreamError } from "./upstream-error";

type Answer = Result<Page, UpstreamError>;

function page(ids: readonly (string | number)[], total?: number | string, metrics: unknown = []): Answer {
  const headers = total === undefined ? {} : { "x-total-pages": String(total) };
  const body = ids.map((id) => ({ id, name: `n${id}`, metrics }));
  return ok({ reply: { status: 200, headers, text: "", headersAt: 0 }, body, requests: 1 });
}

const PAST_THE_END = err(upstreamError("request-refused", { status: 400 }));
const thousand = (from: number) => Array.from({ length: 1000 }, (_, index) => from + index);

async function walk(...pages: Answer[]) {
  const asked: number[] = [];
  const result = await walkPages(async (number) => {
    asked.push(number);
    return pages[number] ?? PAST_THE_END;
  });
  return { asked, result, ids: result.ok ? result.value.rows.map(({ id }) => id) : result.error.code };
}

describe("walking pages", () => {
  it("takes one request for one page", async () => {
    expect(await walk(page(["a", "b"], 1))).toMatchObject({ asked: [0], ids: ["a", "b"] });
    expect(await walk(page([], 0))).toMatchObject({ asked: [0], ids: [] });
  });

  it("follows X-Total-Pages and keeps the order of the pages", async () => {
    const { asked, ids, result } = await walk(...["a", "b", "c", "d", "e"].map((id) => page([id], 5)));
    expect([asked, ids]).toEqual([
      [0, 1, 2, 3, 4],
      ["a", "b", "c", "d", "e"],
    ]);
    expect(result).toMatchObject({ value: { requests: 5 } });
  });

  it("ends quietly where pages shrank underway", async () => {
    expect(await walk(page(["a"], 4), page(["b"], 2))).toMatchObject({ ids: ["a", "b"] });
    expect(await walk(page(["a"], 2))).toMatchObject({ ids: ["a"], result: { value: { requests: 2 } } });
  });

  it("follows pages that appear underway", async () => {
    expect((await walk(page(["a"], 2), page(["b"], 3), page(["c"], 3))).ids).toEqual(["a", "b", "c"]);
  });

  it("keeps a row that moved between pages once, as it was seen last", async () => {
    const old = [{ key: "entered.today", value: 1 }];
    const { result, ids } = await walk(page(["a", "b"], 2, old), page(["b", "c"], 2));
    expect(ids).toEqual(["a", "b", "c"]);
    expect(result.ok && result.value.rows[1]?.metrics).toEqual({});
  });

  it("without the header goes on while pages are full", async () => {
    const { asked, ids } = await walk(page(thousand(0)), page(thousand(1000)), page([2000]));
    expect(ids).toHaveLength(2001);
    expect(asked).toEqual([0, 1, 2]);
    expect((await walk(page(thousand(0), "many"))).ids).toHaveLength(1000);
  });

  it("stops at fifty pages, whatever the header promises", async () => {
    const { asked } = await walk(...Array.from({ length: 80 }, (_, index) => page([index], 1e9)));
    expect(asked).toHaveLength(50);
  });

  it("fails as a whole when a page fails otherwise", async () => {
    expect((await walk(err(upstreamError("dns")))).ids).toBe("dns");
    expect((await walk(page(["a"], 2), err(upstreamError("unavailable", { status: 503 })))).ids).toBe("unavailable");
    expect((await walk(page(["a"], 2), err(upstreamError("tenant-name-wrong", { status: 400 })))).ids).toBe(
      "tenant-name-wrong",
    );
    expect((await walk(PAST_THE_END)).ids).toBe("request-refused");
  });

  it("does not take an answer without a readable row for an empty contact centre", async () => {
    const odd: Answer = ok({
      reply: { status: 200, headers: {}, text: "", headersAt: 0 },
      body: [5, "x"],
      requests: 1,
    });
    expect((await walk(odd)).ids).toBe("unreadable");
  });
});
