import fc from "fast-check";
import type { InputCase } from "./case";
import { badFlag, badList, badSecret, badText, notNull } from "./unacceptable";
import { SECRET } from "./world";

/** No text at all: what a file may say is the configuration's own tests' (tests/integration/configuration). */
const text = fc.constantFrom<unknown>("", null, 1, true, [], {}, ["version: 1"]);
const body = { text: "version: 1", prune: false };
const fields = { text, prune: badFlag };

const key = { thing: "credential", name: "Key", apiKey: "eght_0123456789ab", apiSecret: SECRET };
const client = { thing: "identity-provider", name: "Contoso", clientSecret: SECRET };
const secrets = fc.oneof(
  badList(1000),
  fc.constantFrom<unknown>(
    null,
    [{}],
    [{ ...key, thing: "tenant" }],
    [{ ...key, thing: "identity-provider" }],
    [{ ...client, apiKey: "eght_0123456789ab" }],
    Array.from({ length: 1001 }, () => client),
  ),
  notNull(badText(80)).map((name) => [{ ...client, name }]),
  notNull(fc.oneof(badText(512), fc.constant("sécret"))).map((clientSecret) => [{ ...client, clientSecret }]),
  notNull(fc.oneof(badText(512), fc.constant("a b"))).map((apiSecret) => [{ ...key, apiSecret }]),
);

/** All configuration as a file. */
export const CONFIGURATION_CASES: readonly InputCase[] = [
  { key: "POST /api/admin/configuration/differences", body: () => body, fields },
  {
    key: "POST /api/admin/configuration",
    body: () => ({ ...body, fingerprint: "x".repeat(43), secrets: [client] }),
    fields: {
      ...fields,
      fingerprint: fc.oneof(notNull(badSecret(64)), fc.constantFrom("short", "not a fingerprint")),
      secrets,
    },
  },
];
