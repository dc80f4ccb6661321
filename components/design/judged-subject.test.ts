import { describe, expect, it } from "vitest";
import type { TileKindName } from "@/lib/domain/board/kinds/names";
import { formOf } from "@/lib/domain/board/options/registry";
import { judgedSubject } from "./judged-subject";

const of = (kind: TileKindName, options: object = {}) => judgedSubject(kind, formOf(kind).schema.parse(options));

describe("what a tile's limits judge", () => {
  it("is its value, be it 8x8's or the board's own", () => {
    const measure = { of: "agents", metric: "agents.offering", agents: { all: true } };
    expect(of("number", { measure: { ...measure, metric: "agents.available" } })).toEqual({
      of: "agents",
      metric: "agents.available",
    });
    expect(of("gauge", { measure: { of: "calculated", id: "c1", queues: { all: true } } })).toEqual({
      of: "calculated",
      id: "c1",
    });
  });

  it("is each queue's number in a heat grid", () => {
    expect(of("heat-grid", { key: "entered.today" })).toEqual({ of: "queues", metric: "entered.today" });
    expect(of("heat-grid", { key: "calc:c1" })).toEqual({ of: "calculated", id: "c1" });
  });

  it("is nothing where there is no one number", () => {
    expect(of("clock")).toBeNull();
    expect(of("queue-table")).toBeNull();
    expect(judgedSubject("hologram", { key: "entered.today" })).toBeNull();
  });
});
