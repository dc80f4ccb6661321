import { expect, it } from "vitest";
import { createFakeKept } from "@/lib/client/testing/fake-kept";
import { createCommands } from "./commands";

const reload = { id: "c1", kind: "reload" } as const;

it("carries out a command once, however often it is told and whatever was loaded anew meanwhile", () => {
  const kept = createFakeKept();
  const done: string[] = [];
  const before = createCommands(kept, ({ id }) => done.push(id));
  before.take(reload);
  before.take(reload);
  const after = createCommands(kept, ({ id }) => done.push(id));
  after.take(reload);
  expect(done).toEqual(["c1"]);
  // The page that was loaded anew is the one that can still say so.
  expect(after.toReport()).toEqual(["c1"]);
});

it("reports each until that has arrived", () => {
  const commands = createCommands(createFakeKept(), () => undefined);
  commands.take(reload);
  commands.take({ id: "c2", kind: "identify", seconds: 10 });
  commands.reported(["c1"]);
  expect(commands.toReport()).toEqual(["c2"]);
});

it("remembers no more than it has to, and reads nothing into what it did not write", () => {
  const kept = createFakeKept();
  const commands = createCommands(kept, () => undefined);
  for (let index = 0; index < 300; index += 1) commands.take({ id: `c${index}`, kind: "reload" });
  expect(JSON.parse(kept.read("commands") ?? "[]")).toHaveLength(100);
  expect(commands.toReport()).toHaveLength(50);
  kept.write("commands", "{");
  const done: string[] = [];
  createCommands(kept, ({ id }) => done.push(id)).take(reload);
  expect(done).toEqual(["c1"]);
});
