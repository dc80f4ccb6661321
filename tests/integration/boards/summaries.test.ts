import { expect, it } from "vitest";
import { createBoard } from "@/lib/server/boards/create-board";
import { listBoards } from "@/lib/server/boards/find-boards";
import { summariesOf } from "@/lib/server/boards/summaries";
import { onBothEngines } from "@/tests/support/databases";
import { addPerson, addTenant, traceOf } from "@/tests/support/people";

onBothEngines("boards as menus name them", (databases) => {
  it("say whose they are where two would read the same", async () => {
    const db = await databases.fresh();
    const [acme, globex] = [await addTenant(db, "Acme"), await addTenant(db, "Globex")];
    const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor", [globex.id]: "supervisor" });
    for (const [tenant, name] of [
      [acme, "Sales"],
      [globex, "SALES"],
      [globex, "Night shift"],
    ] as const)
      await createBoard(db, sue, tenant.id, { name, queueIds: null }, traceOf(sue));
    const told = (await summariesOf(db, await listBoards(db, sue))).map(({ name, tenantName }) => [name, tenantName]);
    expect(told).toContainEqual(["Sales", "Acme"]);
    expect(told).toContainEqual(["SALES", "Globex"]);
    expect(told).toContainEqual(["Night shift", undefined]);
  });
});
