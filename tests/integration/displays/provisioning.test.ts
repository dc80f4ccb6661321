import { expect, it } from "vitest";
import type { ProvisioningInput } from "@/lib/contracts/admin/displays";
import { hashToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { migrate, migrationsTo } from "@/lib/server/db/migrate";
import { authenticate } from "@/lib/server/displays/authenticate";
import { createProvisioning } from "@/lib/server/displays/create-provisioning";
import { credentialAfter } from "@/lib/server/displays/credential";
import { forgetExpired } from "@/lib/server/displays/forget-expired";
import { listProvisionings } from "@/lib/server/displays/list-provisionings";
import type { DisplayNotices } from "@/lib/server/displays/notices";
import { provisionDisplay } from "@/lib/server/displays/provision-display";
import { revokeProvisioning } from "@/lib/server/displays/revoke-provisioning";
import { unpairDisplay } from "@/lib/server/displays/unpair-display";
import { onBothEngines } from "@/tests/support/databases";
import { codeOf, designScene } from "@/tests/support/designs";
import { DEVICE, hallDisplay } from "@/tests/support/display-requests";
import { addDisplay, playing } from "@/tests/support/displays";
import { actions, DONE, SECRET, traceOf } from "@/tests/support/people";

const NOBODY_TOLD: DisplayNotices = {
  displayChanged: async () => undefined,
  displayGone: async () => undefined,
  commandGiven: async () => undefined,
};
const NOW = 1_760_000_000_000;

onBothEngines("a provisioning link", (databases) => {
  async function scene(db: Db) {
    const made = await designScene(db);
    const trace = traceOf(made.sue, NOW);
    const input = { ...hallDisplay([made.acme.north]), expiresAt: null, most: null };
    const make = async (change: Partial<ProvisioningInput> = {}) => {
      const link = await createProvisioning(db, made.acme.id, { ...input, ...change }, trace);
      if (!link.ok) throw new Error(link.error.code);
      return { id: link.value.id, token: link.value.path.slice("/tv/start/".length) };
    };
    const open = (token: string, nowMs = NOW, screen: string | null = null) =>
      provisionDisplay(db, SECRET, { token, screen, device: DEVICE, address: "192.0.2.50", nowMs });
    const unpair = async (name: string) => {
      const { id } = await db.selectFrom("displays").select("id").where("name", "=", name).executeTakeFirstOrThrow();
      expect(await unpairDisplay(db, NOBODY_TOLD, made.sue, id, trace)).toEqual(DONE);
    };
    return { db, trace, input, make, open, unpair, ...made };
  }

  it("makes of each screen a display of its own, set as the link says", async () => {
    const { db, make, open, acme } = await scene(await databases.fresh());
    const { token } = await make();
    const [one, other] = [await open(token), await open(token)];
    const identities = [await authenticate(db, one?.token ?? "", NOW), await authenticate(db, other?.token ?? "", NOW)];
    expect(identities).toMatchObject([
      { tenantId: acme.id, name: "Hall 1", place: "Entrance", group: "Ground floor", settings: playing([acme.north]) },
      { tenantId: acme.id, name: "Hall 2" },
    ]);
    expect(await listProvisionings(db, acme.id)).toMatchObject({ links: [{ used: 2, tail: token.slice(-4) }] });
    expect(JSON.stringify(await db.selectFrom("audit_events").selectAll().execute())).not.toContain(token);
    expect((await actions(db)).filter((action) => action.startsWith("display"))).toEqual(
      expect.arrayContaining(["display-link.created", "display.provisioned", "display.provisioned"]),
    );
  });

  it("makes one display of a screen whose answer is lost, however often it asks, and another once the first was used", async () => {
    const { db, make, open } = await scene(await databases.fresh());
    const { token } = await make({ most: 2 });
    const [mine, theirs] = ["s".repeat(43), "t".repeat(43)];
    const lost = await Promise.all([open(token, NOW, mine), open(token, NOW, mine)]);
    const again = await open(token, NOW + 1000, mine);
    expect(lost).toEqual([again, again]);
    const other = await open(token, NOW, theirs);
    expect(other?.token).not.toBe(again?.token);
    // Used up by others, it still gives what it gave.
    expect(await open(token, NOW, mine)).toEqual(again);
    expect(await open(token, NOW, "u".repeat(43))).toBeNull();
    expect((await actions(db)).filter((action) => action === "display.provisioned")).toHaveLength(2);
    expect(await authenticate(db, again?.token ?? "", NOW)).toMatchObject({ name: "Hall 1" });
    expect(await open(token, NOW, mine)).toBeNull();
  });

  it("gives no credential that is in use, be it the present one or the one before", async () => {
    const { db, make, open } = await scene(await databases.fresh());
    const { token } = await make();
    const screen = "s".repeat(43);
    const first = await open(token, NOW, screen);
    await authenticate(db, first?.token ?? "", NOW);
    const second = await open(token, NOW, screen);
    expect(await authenticate(db, second?.token ?? "", NOW)).toMatchObject({ name: "Hall 2" });
    await db
      .updateTable("displays")
      .set({ token_hash: hashToken("next"), previous_token_hash: first?.hash ?? "" })
      .where("name", "=", "Hall 1")
      .execute();
    const third = await open(token, NOW, screen);
    expect(await authenticate(db, third?.token ?? "", NOW)).toMatchObject({ name: "Hall 3" });
  });

  it("does not take back a screen that was unpaired, whichever of its displays that was, and however old its credential", async () => {
    const { db, make, open, unpair } = await scene(await databases.fresh());
    const { token } = await make();
    const [unused, used, rotated, twice, other] = ["u", "v", "w", "x", "y"].map((letter) => letter.repeat(43));
    const given = async (screen: string | undefined) => (await open(token, NOW, screen))?.token ?? "";
    await given(unused);
    await unpair("Hall 1");
    expect(await open(token, NOW, unused)).toBeNull();
    const before = await given(used);
    await authenticate(db, before, NOW);
    await unpair("Hall 2");
    expect(await open(token, NOW, used)).toBeNull();
    expect(await authenticate(db, before, NOW)).toBeNull();
    await authenticate(db, await given(rotated), NOW);
    // Weeks later.
    const later = { token_hash: hashToken("third"), previous_token_hash: hashToken("second") };
    await db.updateTable("displays").set(later).where("name", "=", "Hall 3").execute();
    await unpair("Hall 3");
    expect(await open(token, NOW, rotated)).toBeNull();
    // It lost its credential, became another display, and that one was unpaired.
    const first = await given(twice);
    await authenticate(db, first, NOW);
    await given(twice);
    await unpair("Hall 5");
    expect(await open(token, NOW, twice)).toBeNull();
    expect(await authenticate(db, first, NOW)).toMatchObject({ name: "Hall 4" });
    expect(await authenticate(db, await given(other), NOW)).toMatchObject({ name: "Hall 6" });
  });

  it("knows the screens of displays that a former release has made lately", async () => {
    const db = databases.open(await databases.empty());
    await migrate(db, migrationsTo("0012-history-by-subject"));
    const { make, open, unpair, acme } = await scene(db);
    const { id, token } = await make();
    const screen = "s".repeat(43);
    const given = credentialAfter(SECRET, hashToken(`${token} ${screen}`));
    const display = await addDisplay(db, acme.id, playing([acme.north]));
    const made = { name: "Hall 1", provisioning_id: id, token_hash: given.hash };
    await db.updateTable("displays").set(made).where("id", "=", display.id).execute();
    await migrate(db);
    await unpair("Hall 1");
    expect(await open(token, NOW, screen)).toBeNull();
  });

  it("gives no credential that rotation has taken away", async () => {
    const { db, make, open } = await scene(await databases.fresh());
    const { token } = await make();
    const screen = "s".repeat(43);
    const first = await open(token, NOW, screen);
    await authenticate(db, first?.token ?? "", NOW);
    const later = { token_hash: hashToken("third"), previous_token_hash: hashToken("second") };
    await db.updateTable("displays").set(later).where("name", "=", "Hall 1").execute();
    expect(await authenticate(db, (await open(token, NOW, screen))?.token ?? "", NOW)).toMatchObject({
      name: "Hall 2",
    });
    expect(await authenticate(db, first?.token ?? "", NOW)).toBeNull();
  });

  it("gives nothing again once it is revoked or has run out", async () => {
    const { db, make, open, acme, trace } = await scene(await databases.fresh());
    const [short, revoked] = [await make({ expiresAt: NOW + 1000 }), await make()];
    const screen = "s".repeat(43);
    for (const { token } of [short, revoked]) expect(await open(token, NOW, screen)).not.toBeNull();
    await revokeProvisioning(db, acme.id, revoked.id, trace);
    expect(await open(short.token, NOW + 1000, screen)).toBeNull();
    expect(await open(revoked.token, NOW, screen)).toBeNull();
  });

  it("makes no more than it may, however many open it at once", async () => {
    const { db, make, open } = await scene(await databases.fresh());
    const { token } = await make({ most: 3 });
    const made = await Promise.all(Array.from({ length: 8 }, () => open(token)));
    expect(made.filter((credential) => credential !== null)).toHaveLength(3);
    expect(await db.selectFrom("displays").select("id").execute()).toHaveLength(3);
  });

  it("ends when it runs out or is revoked, and what it made stays", async () => {
    const { db, make, open, acme, globex, trace } = await scene(await databases.fresh());
    const [short, revoked] = [await make({ expiresAt: NOW + 1000 }), await make()];
    const kept = await open(revoked.token);
    expect(await open(short.token, NOW + 999)).not.toBeNull();
    expect(await open(short.token, NOW + 1000)).toBeNull();
    expect(codeOf(await revokeProvisioning(db, globex.id, revoked.id, trace))).toBe("display-link-not-found");
    expect(await revokeProvisioning(db, acme.id, revoked.id, trace)).toEqual(DONE);
    expect(codeOf(await revokeProvisioning(db, acme.id, revoked.id, trace))).toBe("display-link-not-found");
    expect(await open(revoked.token)).toBeNull();
    for (const wrong of ["", "short", "A".repeat(43), "\u0000".repeat(43)]) expect(await open(wrong)).toBeNull();
    expect(await authenticate(db, kept?.token ?? "", NOW)).toMatchObject({ name: "Hall 1" });
    const month = 30 * 86_400_000;
    await forgetExpired(db, NOW + month + 1);
    expect((await listProvisionings(db, acme.id))?.links.map(({ id }) => id)).toEqual([short.id]);
    expect(await authenticate(db, kept?.token ?? "", NOW)).not.toBeNull();
  });

  it("plays what displays of the tenant may play, for a time that lies ahead, and there are no more than fifty", async () => {
    const { db, input, trace, acme, globex, make } = await scene(await databases.fresh());
    const foreign = { ...input, settings: playing([globex.north]) };
    expect(await createProvisioning(db, acme.id, foreign, trace)).toMatchObject({
      error: { rules: { "settings.playlist.0.boardId": { rule: "unknown" } } },
    });
    expect(await createProvisioning(db, acme.id, { ...input, expiresAt: NOW }, trace)).toMatchObject({
      error: { rules: { expiresAt: { rule: "past" } } },
    });
    expect(codeOf(await createProvisioning(db, "nowhere", input, trace))).toBe("tenant-not-found");
    for (let count = 0; count < 50; count++) await make();
    expect(codeOf(await createProvisioning(db, acme.id, input, trace))).toBe("display-links-full");
  });

  it("numbers a name of the longest kind without half a character", async () => {
    const { db, make, open } = await scene(await databases.fresh());
    const { token } = await make({ name: "😀".repeat(40) });
    const identity = await authenticate(db, (await open(token))?.token ?? "", NOW);
    expect(identity?.name).toBe(`${"😀".repeat(39)} 1`);
  });
});
