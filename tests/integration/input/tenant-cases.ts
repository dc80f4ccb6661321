import fc from "fast-check";
import type { InputCase } from "./case";
import {
  badChoice,
  badFlag,
  badId,
  badList,
  badRevision,
  badSecret,
  badText,
  notNull,
  notTyped,
  tooLong,
} from "./unacceptable";
import { SECRET } from "./world";

const name = notNull(badText(80));
const pollSeconds = fc.oneof(badRevision, fc.integer({ max: 4 }), fc.integer({ min: 3601 }));
const apiKey = fc.oneof(badText(512), fc.constantFrom("a:b", "a b", "kéy", "<> <"));
const apiSecret = notNull(fc.oneof(badText(512), fc.constantFrom("a b", "sécret")));
const settings = { name: "Acme", region: "eu", tenantName: "acme01", timeZone: "Europe/Berlin", pollSeconds: 5 };
const badSettings = {
  name,
  region: fc.oneof(badChoice, fc.constantFrom("EU", "de")),
  tenantName: fc.oneof(badText(128), fc.constant("ümlaut")),
  timeZone: fc.oneof(badText(64), fc.constantFrom("Mars/Base", "+01:00", "europe/berlin", "<b>", "../etc")),
  pollSeconds,
};
const newCredential = { kind: "new", name: "Zen's key", apiKey: "eght_0123456789ab", apiSecret: SECRET };
const credential = fc.oneof(
  badChoice,
  fc.constantFrom<unknown>({ kind: "new" }, { kind: "old" }, { kind: "existing" }, { kind: "existing", id: "none" }),
  name.map((bad) => ({ ...newCredential, name: bad })),
  notNull(apiKey).map((bad) => ({ ...newCredential, apiKey: bad })),
  apiSecret.map((bad) => ({ ...newCredential, apiSecret: bad })),
);
const queue = { id: "q1", label: "Sales calls", media: "phone", position: 1, hidden: false };
const oneQueue = (field: string, bad: fc.Arbitrary<unknown>) => bad.map((value) => [{ ...queue, [field]: value }]);
const queueIds = fc.oneof(
  badList(5000),
  fc.constant([]),
  notNull(badSecret(512)).map((id) => [id]),
);
const visibility = fc.oneof(badChoice, fc.constant("everybody"));

/** Tenants, their credentials, queues and boards. */
export const TENANT_CASES: readonly InputCase[] = [
  {
    key: "POST /api/admin/tenants",
    body: () => ({ ...settings, name: "Zen", credential: newCredential }),
    fields: { ...badSettings, credential },
  },
  {
    key: "PATCH /api/admin/tenants/[tenantId]",
    body: () => ({ ...settings, revision: 1 }),
    fields: { ...badSettings, revision: badRevision },
    stale: "tenant-changed",
  },
  {
    key: "DELETE /api/admin/tenants/[tenantId]",
    body: () => ({ confirm: "Acme", revision: 1 }),
    fields: { confirm: notTyped("Acme"), revision: badRevision },
    stale: "tenant-changed",
  },
  {
    key: "PUT /api/admin/tenants/[tenantId]/paused",
    body: () => ({ paused: true, revision: 1 }),
    fields: { paused: badFlag, revision: badRevision },
    stale: "tenant-changed",
  },
  {
    key: "PUT /api/admin/tenants/[tenantId]/secret",
    body: () => ({ apiKey: "eght_0123456789ab", apiSecret: SECRET, revision: 1 }),
    fields: { apiKey, apiSecret, revision: badRevision },
    stale: "credential-changed",
  },
  {
    key: "PUT /api/admin/tenants/[tenantId]/queues",
    body: () => ({ revision: 1, queues: [queue] }),
    fields: {
      revision: badRevision,
      queues: fc.oneof(
        badList(5000),
        oneQueue("id", notNull(badSecret(512))),
        oneQueue("label", badText(80)),
        oneQueue("media", fc.constantFrom<unknown>("PHONE", "", "fax", 1, {})),
        oneQueue("position", fc.constantFrom<unknown>(0, -1, 1.5, 10_000, "1", true)),
        oneQueue("hidden", badFlag),
        fc.constant([queue, queue]),
      ),
    },
    stale: "queues-changed",
  },
  {
    key: "POST /api/admin/tenants/[tenantId]/boards",
    body: () => ({ name: "Team West", queueIds: ["q1"], visibility: "tenant" }),
    fields: { name, queueIds, visibility },
  },
  {
    key: "PATCH /api/admin/tenants/[tenantId]/boards/[boardId]",
    body: () => ({ name: "Team West", queueIds: ["q1"], visibility: "tenant", revision: 1 }),
    fields: { name, queueIds, visibility, revision: badRevision },
    stale: "board-changed",
  },
  {
    key: "PATCH /api/admin/credentials/[credentialId]",
    body: () => ({ name: "Acme's key", revision: 1 }),
    fields: { name, revision: badRevision },
    stale: "credential-changed",
  },
  {
    key: "DELETE /api/admin/credentials/[credentialId]",
    body: () => ({ revision: 1 }),
    fields: { revision: badRevision },
    stale: "credential-changed",
  },
  {
    key: "POST /api/admin/check",
    body: () => ({ credential: { kind: "new", apiKey: "eght_0", apiSecret: SECRET }, region: "eu", tenantName: null }),
    fields: {
      credential: fc.oneof(
        badChoice,
        badId.map((id) => ({ kind: "existing", id })),
        tooLong(512).map((text) => ({ kind: "new", apiKey: text, apiSecret: text })),
        // No field names an address: one that tries to is none.
        fc.constant({ kind: "new", apiKey: "eght_0", apiSecret: SECRET, baseUrl: "https://evil.example" }),
      ),
      region: badChoice,
      tenantName: badSettings.tenantName,
    },
  },
];
