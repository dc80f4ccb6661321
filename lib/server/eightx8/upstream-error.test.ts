import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { UPSTREAM_FAILURES } from "@/lib/domain/upstream-failure";
import { upstreamError } from "./upstream-error";

const words = z.record(z.string(), z.object({ title: z.string().min(1).max(70), action: z.string().min(1).max(170) }));

const CODES = [...UPSTREAM_FAILURES, "cancelled"] as const;

describe("errors of 8x8", () => {
  it.each(CODES)("%s has a sentence for an admin and one that says what to do", (code) => {
    expect(upstreamError(code).message).toMatch(/^[A-Z8].{30,}\.$/);
  });

  it.each(["en", "de"])("every code has short words in %s, none too many", (language) => {
    const file = new URL(`../../messages/${language}/errors.json`, import.meta.url);
    const catalogue = words.parse(JSON.parse(readFileSync(file, "utf8")));
    const live = ["overdue", "too-many-streams", "overloaded"];
    const own = ["board-not-found", "signed-out", "bad-request", "too-many-requests", "internal", "unknown", ...live];
    expect(Object.keys(catalogue).sort()).toEqual([...CODES, ...own].sort());
  });
});
