import { describe, expect, it } from "vitest";
import { metricsOf } from "@/lib/domain/metrics/catalogue";
import { DEFAULT_BOARD_NEEDS } from "./default-board";

describe("the default board", () => {
  it.each(["queues", "agents", "groups"] as const)("asks for %s only what 8x8 offers them, each once", (kind) => {
    const keys = DEFAULT_BOARD_NEEDS[kind];
    const offered = new Set(metricsOf(kind).map(({ key }) => key));
    expect(keys.filter((key) => !offered.has(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(0);
  });
});
