import { describe, expect, it } from "vitest";
import { factLine, factLines } from "./fact-line";

describe("factLine", () => {
  it("names the tenant only where the board does not", () => {
    expect(factLine("Customer Care", "Northwind EU", ["8 queues"])).toBe("Northwind EU · 8 queues");
    expect(factLine("Northwind EU", "Northwind EU", ["8 queues"])).toBe("8 queues");
  });

  it("leaves out what is not known yet", () => {
    expect(factLine("Northwind EU", "", [null, null])).toBe("");
    expect(factLine("Care", "Northwind EU", [null, "33 agents logged in"])).toBe("Northwind EU · 33 agents logged in");
  });

  it("becomes shorter by whole facts, from the last", () => {
    expect(factLines("Care", "Northwind EU", ["8 queues", "33 agents logged in"])).toEqual([
      "Northwind EU · 8 queues · 33 agents logged in",
      "Northwind EU · 8 queues",
      "Northwind EU",
    ]);
  });
});
