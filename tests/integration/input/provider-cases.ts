import fc from "fast-check";
import type { InputCase } from "./case";
import { badChoice, badFlag, badId, badList, badRevision, badText, notNull, notTyped, tooLong } from "./unacceptable";
import type { InputWorld } from "./world";

const DIRECTORY = "6d2a1c8e-0000-4000-8000-1234567890ab";

const maker = fc.oneof(
  badChoice,
  fc.constantFrom<unknown>({ kind: "saml" }, { kind: "okta" }, { kind: "oidc" }, {}),
  fc
    .oneof(
      badText(512),
      fc.constantFrom(
        "http://login.example.com",
        "javascript:alert(1)",
        "https://user:word@example.com",
        "https://example.com?x=1",
        "https://example.com#x",
        "http://169.254.169.254",
        "https://login.microsoftonline.com/common/v2.0",
      ),
    )
    .map((issuer) => ({ kind: "oidc", issuer })),
  fc
    .oneof(badText(100), fc.constantFrom("common", "contoso.onmicrosoft.com", "9188040d-6c67-4c5b-b112-36a304b66dad"))
    .map((directoryId) => ({ kind: "entra", directoryId })),
  fc
    .oneof(badText(260), fc.constantFrom("acme", "acme-admin.okta.com", "http://acme.okta.com", "acme.okta.com/x"))
    .map((domain) => ({ kind: "okta", domain })),
);
const clientId = notNull(fc.oneof(badText(512), fc.constantFrom("a b", "clïent")));
const clientSecret = fc.oneof(badText(512), fc.constant("sécret"));
const domains = fc.oneof(
  badList(50),
  fc.constant([]),
  fc
    .oneof(
      badText(254),
      fc.constantFrom("example", "ada@example.com", "https://example.com", "*.example.com", "1.2.3.4"),
    )
    .map((domain) => ["example.com", domain]),
);
const groupsClaim = badText(200);

const inTenant = ({ ids }: InputWorld) => ({ kind: "tenant", tenantId: ids.tenantId, role: "viewer" });
const group = { group: "wall", gives: { kind: "installation" } };
const groups = fc.oneof(
  badList(200),
  notNull(badText(256)).map((name) => [{ ...group, group: name }]),
  badChoice.map((gives) => [{ ...group, gives }]),
  badId.map((tenantId) => [{ ...group, gives: { kind: "tenant", tenantId, role: "viewer" } }]),
  badChoice.map((role) => [{ ...group, gives: { kind: "tenant", tenantId: "none", role } }]),
  fc.constantFrom<unknown>(
    [group, group],
    [{ ...group, gives: { kind: "tenant", tenantId: "none", role: "viewer" } }],
    Array.from({ length: 201 }, (_, at) => ({ ...group, group: `g${at}` })),
  ),
);
const settings = (world: InputWorld) => ({
  maker: { kind: "oidc", issuer: "https://login.example.com" },
  name: "Fabrikam",
  clientId: "wallboard",
  domains: ["example.com"],
  groupsClaim: "groups",
  groups: [{ group: "wall", gives: inTenant(world) }, group],
});
const badSettings = { maker, name: notNull(badText(80)), clientId, domains, groupsClaim, groups };

/** Identity providers. */
export const PROVIDER_CASES: readonly InputCase[] = [
  {
    key: "POST /api/admin/identity-providers",
    body: (world) => ({
      id: "A".repeat(22),
      ...settings(world),
      maker: { kind: "entra", directoryId: DIRECTORY },
      clientSecret: "a new client secret",
      enabled: true,
    }),
    fields: {
      id: fc.oneof(badId, fc.constantFrom("A".repeat(21), "A".repeat(23), `${"A".repeat(21)}/`)),
      ...badSettings,
      // The ID of a secret at Microsoft, which people copy in its stead.
      clientSecret: notNull(fc.oneof(clientSecret, fc.uuid())),
      enabled: badFlag,
    },
  },
  {
    key: "PUT /api/admin/identity-providers/[providerId]",
    body: (world) => ({ ...settings(world), clientSecret: null, revision: 1 }),
    fields: { ...badSettings, clientSecret, revision: badRevision },
    stale: "identity-provider-changed",
  },
  {
    key: "PUT /api/admin/identity-providers/[providerId]/enabled",
    body: () => ({ enabled: false, revision: 1 }),
    fields: { enabled: badFlag, revision: badRevision },
    stale: "identity-provider-changed",
  },
  {
    key: "DELETE /api/admin/identity-providers/[providerId]",
    body: () => ({ confirm: "Contoso", revision: 1 }),
    fields: { confirm: notTyped("Contoso"), revision: badRevision },
    stale: "identity-provider-changed",
  },
  {
    key: "POST /api/admin/identity-providers/check",
    body: () => ({ maker: { kind: "oidc", issuer: "https://login.invalid" }, groupsClaim: null }),
    fields: { maker, groupsClaim: fc.oneof(groupsClaim, tooLong(200)) },
  },
];
