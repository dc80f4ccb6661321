import { describe, expect, it } from "vitest";
import type { TenantCondition, TenantRow } from "@/lib/contracts/admin/tenants";
import { countStates, sortTenants } from "./trouble";

function row(name: string, state: TenantCondition["state"], requestsLastHour = 0): TenantRow {
  const condition = {
    state,
    code: null,
    since: null,
    retryAt: null,
    lastGoodAt: null,
    requestsLastHour,
    requestsMinutes: 60,
    viewers: 0,
    tokenAgeMs: null,
  };
  return {
    id: name,
    name,
    region: "eu",
    tenantName: null,
    timeZone: null,
    pollSeconds: 5,
    paused: state === "paused",
    keptBy: null,
    revision: 1,
    credentialName: "Key",
    condition,
  };
}

const rows = [
  row("Zürich", "fresh", 720),
  row("Bern 10", "idle"),
  row("Bern 9", "idle"),
  row("Aarau", "paused"),
  row("Wil", "failing", 40),
  row("Thun", "late", 90),
];
const names = (typed: string, sort: "trouble" | "name" | "requests") =>
  sortTenants(rows, typed, sort, "de").map(({ name }) => name);

describe("a list of tenants", () => {
  it("shows what needs somebody first, and what is still on purpose last", () => {
    expect(names("", "trouble")).toEqual(["Wil", "Thun", "Zürich", "Bern 9", "Bern 10", "Aarau"]);
  });

  it("is also sorted by name, numbers as numbers, or by what it asks of 8x8", () => {
    expect(names("", "name")).toEqual(["Aarau", "Bern 9", "Bern 10", "Thun", "Wil", "Zürich"]);
    expect(names("", "requests").slice(0, 3)).toEqual(["Zürich", "Thun", "Wil"]);
  });

  it("is searched without minding case and accents", () => {
    expect(names(" zur ", "name")).toEqual(["Zürich"]);
    expect(names("BERN", "name")).toEqual(["Bern 9", "Bern 10"]);
    expect(names("Genf", "name")).toEqual([]);
  });

  it("is summed up by what to worry about", () => {
    expect(countStates(rows)).toEqual({ failing: 1, late: 1, fresh: 1, rest: 3 });
  });
});
