import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import type { Board } from "@/lib/server/boards/board";
import { Puppet, SILENT, TENANT } from "@/tests/support/live-puppet";
import { createLiveHub } from "./hub";

const BOARD: Board = {
  id: "b1",
  tenantId: TENANT.id,
  name: "Floor",
  isDefault: false,
  revision: 1,
  queueIds: null,
  document: emptyDocument("p1", "Floor"),
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

it("names all that a board may show to whoever designs it, also where it shows nothing yet, and asks for no more than that", async () => {
  const puppet = new Puppet();
  const hub = createLiveHub({
    clients: { clientFor: () => puppet.client(), tokenAgeMs: () => 1000 },
    findTenant: async () => TENANT,
    log: SILENT,
    random: () => 0.5,
  });
  const asked = hub.view({ board: BOARD, scope: { namesOnly: true }, signal: new AbortController().signal });
  await vi.advanceTimersByTimeAsync(4000);
  const view = (await asked)?.view;
  expect(view?.document).toBeUndefined();
  expect([view?.queues, view?.agents, view?.groups].map((rows) => rows?.map(({ name }) => name))).toEqual([
    ["One"],
    ["One"],
    ["One"],
  ]);
  expect(view?.agents.every(({ metrics }) => Object.keys(metrics).length === 0)).toBe(true);
  expect(puppet.calls.find(({ endpoint }) => endpoint === "groups")?.metrics).toEqual(["enabled.rt"]);
  await hub.stop();
});
