import { expect, it } from "vitest";
import { ok } from "@/lib/domain/result";
import { createBoardWithin } from "@/lib/server/boards/create-board";
import { deleteBoardWithin } from "@/lib/server/boards/delete-board";
import { shellApplicant } from "@/lib/server/configuration/shell-applicant";
import type { Db } from "@/lib/server/db/database";
import { changeProvider } from "@/lib/server/identity-providers/change-provider";
import { setProviderEnabled } from "@/lib/server/identity-providers/enable-provider";
import { changePersonWithin } from "@/lib/server/people/installation-people";
import { inviteInstallationAdminWithin } from "@/lib/server/people/invitations";
import { changeMemberWithin } from "@/lib/server/people/members";
import { listQueues } from "@/lib/server/queues/list-queues";
import { saveQueuesWithin } from "@/lib/server/queues/save-queues";
import { admit } from "@/lib/server/single-sign-on/admit";
import { findProvider } from "@/lib/server/single-sign-on/providers";
import { setPausedWithin } from "@/lib/server/tenants/change-tenant";
import { onBothEngines } from "@/tests/support/databases";
import { addAccount, must, SEALING, world } from "./world";

const PROVIDER = "AAAAAAAAAAAAAAAAAAAA-1";
const file = (seconds: number) => `
version: 1
credentials: [{ name: Key }]
tenants:
  - { name: Acme, region: eu, credential: Key, pollSeconds: ${seconds} }
  - { name: Zen, region: us, credential: Key, pollSeconds: ${seconds} }
queues:
  - { tenant: Acme, queues: [{ id: q1, name: Sales, position: ${seconds} }] }
  - { tenant: Zen, queues: [{ id: q1, name: Sales, position: ${seconds} }] }
boards:
  - { tenant: Acme, name: North ${seconds}, queues: [q1] }
  - { tenant: Zen, name: North ${seconds}, queues: [q1] }
identityProviders:
  - name: Contoso
    id: ${PROVIDER}
    maker: { kind: oidc, issuer: https://login.example.com }
    clientId: wallboard
    domains: [example.com]
    groupsClaim: groups
    groups: [{ group: wall, tenant: Acme, role: ${seconds % 2 === 0 ? "viewer" : "supervisor"} }]
people:
  - { email: root@example.com, name: Root ${seconds} }
  - { email: ada@example.com, memberships: [{ tenant: Acme, role: ${seconds % 2 === 0 ? "viewer" : "supervisor"} }] }
`;

onBothEngines("files and forms at once", (databases) => {
  const start = async () => {
    const db = await databases.fresh();
    const root = await addAccount(db, "root@example.com", true);
    const ada = await addAccount(db, "ada@example.com");
    const all = world(db);
    must(await all.apply(file(5)));
    return { db, root, ada, ...all };
  };

  it("of two who apply what they were shown one is done and one is told", async () => {
    const { diff, apply } = await start();
    const { fingerprint } = must(await diff(file(6)));
    const both = await Promise.all([apply(file(6), { fingerprint }), apply(file(6), { fingerprint })]);
    expect(both.map((one) => (one.ok ? "applied" : one.error.code)).sort()).toEqual([
      "applied",
      "configuration-changed",
    ]);
  });

  it("wait for each other and never lock each other out", async () => {
    const { db, root, ada, diff, apply } = await start();
    for (let round = 10; round < 20; round += 1) {
      const changes = [...(await asForms(db, root, ada, round)), ...(await asProviders(db, round))];
      // Each is taken, or told that somebody was faster; none breaks.
      const done = await Promise.all([apply(file(round)), ...changes.map((change) => change()), diff(file(round + 1))]);
      for (const one of done) if (!one.ok) expect(one.error.code).toMatch(/-changed$/);
    }
  });
});

/** Who comes through a provider meanwhile, invited and new here, and what an admin changes of it. */
async function asProviders(db: Db, round: number) {
  const email = `round-${round}@example.com`;
  const trace = { at: 2000, actor: null, address: null };
  must(await db.transaction().execute((trx) => inviteInstallationAdminWithin(trx, email, trace)));
  const deps = {
    db,
    sealing: SEALING,
    siteUrl: "https://wall.example.com",
    isDemo: false,
    recheck: async () => undefined,
  };
  const found = await findProvider(db, SEALING, PROVIDER);
  const { revision } = await db.selectFrom("identity_providers").select("revision").executeTakeFirstOrThrow();
  const told = { subject: `s-${round}`, email, vouched: true, name: null, groups: ["wall"] };
  return [
    async () => {
      if (found === null) throw new Error("There is no provider.");
      const done = await admit(deps, found.provider, told, { at: 2000, address: null });
      if (!done.ok) throw new Error(done.error);
      return ok(undefined);
    },
    () => setProviderEnabled(deps, PROVIDER, { enabled: true, revision }, trace),
    () =>
      changeProvider(
        deps,
        PROVIDER,
        {
          maker: { kind: "oidc", issuer: "https://login.example.com" },
          name: "Contoso",
          clientId: "wallboard",
          clientSecret: null,
          domains: ["example.com"],
          groupsClaim: "groups",
          groups: [{ group: `wall ${round}`, gives: { kind: "installation" } }],
          revision,
        },
        trace,
      ),
  ];
}

/** What people save in forms meanwhile: each as its form found things, in a transaction of its own. */
async function asForms(db: Db, root: string, ada: string, round: number) {
  const trace = { at: 2000, actor: null, address: null };
  const { caller } = shellApplicant(2000);
  const [acme, zen] = await db.selectFrom("tenants").select(["id", "revision"]).orderBy("name").execute();
  const people = new Map(
    (await db.selectFrom("users").select(["id", "revision"]).execute()).map((row) => [row.id, row.revision]),
  );
  const board = await db
    .selectFrom("boards")
    .select("id")
    .where("name", "like", "North%")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const table = await listQueues(db, zen?.id ?? "");
  const queue = { id: "q1", label: `Desk ${round}`, media: null, position: 1, hidden: false };
  const within =
    <T>(work: (trx: Db) => Promise<T>) =>
    () =>
      db.transaction().execute(work);
  return [
    within((trx) =>
      setPausedWithin(trx, acme?.id ?? "", { paused: round % 2 === 0, revision: acme?.revision ?? 0 }, trace),
    ),
    within((trx) => saveQueuesWithin(trx, zen?.id ?? "", { revision: table?.revision ?? 0, queues: [queue] }, trace)),
    within((trx) => createBoardWithin(trx, null, zen?.id ?? "", { name: `Of round ${round}`, queueIds: null }, trace)),
    within(async (trx) => {
      const gone = await deleteBoardWithin(trx, null, acme?.id ?? "", board.id, trace);
      // Of either tenant, or gone already: not found is no conflict of locks.
      return gone.ok || gone.error.code === "board-not-found" ? { ok: true as const, value: undefined } : gone;
    }),
    within((trx) =>
      changePersonWithin(trx, null, root, { name: `R ${round}`, revision: people.get(root) ?? 0 }, trace),
    ),
    within((trx) =>
      changeMemberWithin(
        trx,
        caller,
        { tenantId: zen?.id ?? "", userId: ada },
        { role: "viewer", boardIds: null, revision: people.get(ada) ?? 0 },
        trace,
      ),
    ),
  ];
}
