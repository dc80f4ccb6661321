import { expect, it } from "vitest";
import type { Db } from "@/lib/server/db/database";
import { countDisplays, findDisplay, listDisplays } from "@/lib/server/displays/list-displays";
import { onBothEngines } from "@/tests/support/databases";
import { displayEntry, REPORT } from "@/tests/support/display-entries";
import { addPerson, addTenant } from "@/tests/support/people";

const NOW = 1_800_000_000_000;

async function place(db: Db, tenantId: string, id: string, seenAt: number | null, report: unknown = REPORT) {
  await db
    .insertInto("displays")
    .values({
      id,
      tenant_id: tenantId,
      name: `Wall ${id}`,
      place: "",
      group_name: "",
      settings: JSON.stringify(displayEntry().settings),
      token_hash: id,
      token_at: NOW,
      created_at: NOW,
      last_seen_at: seenAt,
      report: seenAt === null ? null : JSON.stringify(report),
      reported_at: seenAt,
    })
    .execute();
}

onBothEngines("the displays that somebody places", (databases) => {
  it("are those of tenants in which they may, each with how it stands", async () => {
    const db = await databases.fresh();
    const [acme, globex] = [await addTenant(db, "Acme"), await addTenant(db, "Globex")];
    const sue = await addPerson(db, "Sue", { [acme.id]: "supervisor", [globex.id]: "viewer" });
    const vic = await addPerson(db, "Vic", { [acme.id]: "viewer" });
    const ada = await addPerson(db, "Ada", "installation-admin");
    await place(db, acme.id, "online", NOW - 10_000);
    await place(db, acme.id, "silent", NOW - 300_000);
    await place(db, acme.id, "new", null);
    await place(db, acme.id, "old", NOW - 10_000, { what: "an older build said" });
    await place(db, globex.id, "far", NOW - 100_000);

    const standings = (await listDisplays(db, sue, NOW)).map(({ id, standing }) => [id, standing]);
    expect(standings).toEqual([
      ["new", "new"],
      ["old", "online"],
      ["online", "online"],
      ["silent", "silent"],
    ]);
    expect(await countDisplays(db, sue, NOW)).toEqual({ all: 4, silent: 1 });
    expect(await findDisplay(db, sue, "silent", NOW)).toMatchObject({
      tenantName: "Acme",
      silentSince: NOW - 300_000,
      report: REPORT,
    });
    // What cannot be read any more is not there, and the display is.
    expect(await findDisplay(db, sue, "old", NOW)).toMatchObject({ standing: "online", report: null });
    expect(await findDisplay(db, sue, "far", NOW)).toBeNull();
    expect(await findDisplay(db, sue, "nowhere", NOW)).toBeNull();
    expect(await listDisplays(db, vic, NOW)).toEqual([]);
    expect(await countDisplays(db, vic, NOW)).toEqual({ all: 0, silent: 0 });
    expect(await listDisplays(db, ada, NOW)).toHaveLength(5);
    expect(await findDisplay(db, ada, "far", NOW)).toMatchObject({ standing: "late", silentSince: null });
  });
});
