import { expect, it } from "vitest";
import { writeConfigurationFile } from "@/lib/server/configuration/write-file";
import { acceptInvitation } from "@/lib/server/people/accept-invitation";
import { onBothEngines } from "@/tests/support/databases";
import { addAccount, must, world } from "./world";

const FILE = `
version: 1
credentials: [{ name: Key }]
tenants: [{ name: Acme, region: eu, credential: Key }]
people:
  - { email: ada@example.com, memberships: [{ tenant: Acme, role: viewer, boards: [] }] }
  - { email: new@example.com, memberships: [{ tenant: Acme, role: viewer, boards: [] }] }
`;

onBothEngines("a viewer of no boards at all", (databases) => {
  it("is written as one, taken from a file, and made by an invitation", async () => {
    const db = await databases.fresh();
    await addAccount(db, "root@example.com", true);
    await addAccount(db, "ada@example.com");
    const { apply, diff } = world(db);
    const { invitations } = must(await apply(FILE));
    const token = new URL(invitations[0]?.path ?? "", "http://localhost").searchParams.get("token") ?? "";
    const deps = { db, secret: "a secret of configurations in tests, long enough", recheck: async () => undefined };
    const accepted = await acceptInvitation(
      deps,
      { token, name: "New", password: "seven quiet umbrellas", code: null },
      { address: null, at: 2000 },
    );
    must(accepted);
    const places = db.selectFrom("memberships").select(["role", "all_boards"]);
    expect(await places.execute()).toEqual([
      { role: "viewer", all_boards: 0 },
      { role: "viewer", all_boards: 0 },
    ]);
    const text = await writeConfigurationFile(db);
    expect(text.match(/boards: \[\]/g)).toHaveLength(2);
    expect(must(await diff(text, { prune: true })).differences).toEqual([]);
  });
});
