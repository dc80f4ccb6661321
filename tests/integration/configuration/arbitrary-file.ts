import { createHash } from "node:crypto";
import fc from "fast-check";
import { stringify } from "yaml";
import { name as nameSchema } from "@/lib/contracts/admin/fields";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import { REGIONS } from "@/lib/domain/region";
import { foldName } from "@/lib/domain/same-name";
import { anyCharacter } from "@/tests/support/any-character";
import { endOf } from "./world";

/* Configurations as people might have them, with names that YAML has its own ideas about. */

const TRAPS = [
  "true",
  "null",
  "~",
  "123",
  "1e3",
  "0x1F",
  "- a",
  "a: b",
  "#x",
  "'",
  '"',
  "*x",
  "&x",
  "!x",
  "%x",
  "@x",
  "|",
  ">",
  "{a}",
  "[a]",
  "<<",
  "=",
  "2026-01-01",
  "Ä ö ß",
  "日本語",
  "👩‍👩‍👧",
  "version",
  "__proto__",
  "all",
  "env:X",
  "a\\n",
  "x ".repeat(39),
];

const name = fc
  .oneof(fc.constantFrom(...TRAPS), fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
  .map((text) => nameSchema.safeParse(text).data)
  .filter((text) => text !== undefined);
const names = (most: number) => fc.uniqueArray(name, { minLength: 1, maxLength: most, selector: foldName });
const label = fc.option(name, { nil: null });

const queue = fc.record({
  id: fc
    .oneof(fc.string({ unit: anyCharacter, minLength: 1, maxLength: 6 }), name)
    .map((text) => text.replaceAll("\u0000", "0")),
  name: fc.oneof(
    fc.string({ unit: anyCharacter, minLength: 1, maxLength: 6 }).map((text) => text.replaceAll("\u0000", "0")),
    name,
  ),
  label,
  media: fc.option(fc.constantFrom(...QUEUE_MEDIA), { nil: null }),
  position: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: null }),
  hidden: fc.boolean(),
});

const tenant = (credentials: readonly string[]) =>
  fc.record({
    name,
    region: fc.constantFrom(...REGIONS),
    credential: fc.constantFrom(...credentials),
    tenantName: fc.option(fc.constantFrom("acme01", "true", "12"), { nil: null }),
    timeZone: fc.option(fc.constantFrom("Europe/Berlin", "UTC"), { nil: null }),
    pollSeconds: fc.integer({ min: 5, max: 3600 }),
    paused: fc.boolean(),
    queues: fc.uniqueArray(queue, { maxLength: 4, selector: ({ id }) => id }),
    boards: names(3),
    pick: fc.infiniteStream(fc.boolean()),
  });

const EMAILS = ["ada@example.com", "bob@example.com", "1@example.com", "true@example.com"] as const;
export const ROOT = "root@example.com";
export const EVERYBODY = [...EMAILS, ROOT] as const;

const membership = fc.record({ role: fc.constantFrom("viewer", "supervisor", "tenant-admin"), limited: fc.boolean() });
const person = fc.record({
  name: name.map((text) => text.slice(0, 40).trim() || "x"),
  installationAdmin: fc.boolean(),
  disabled: fc.boolean(),
  memberships: fc.array(fc.option(membership, { nil: null }), { minLength: 3, maxLength: 3 }),
});

const maker = fc.oneof(
  fc.constant({ kind: "google" }),
  fc.uuid().map((directoryId) => ({ kind: "entra", directoryId })),
  fc.constant({ kind: "okta", domain: "acme.okta.com" }),
  fc.constantFrom("https://login.example.com", "https://login.example.com/realms/1/").map((issuer) => ({
    kind: "oidc",
    issuer,
  })),
);

const provider = fc.record({
  name,
  maker,
  clientId: fc.constantFrom("wallboard", "0", "true", "~"),
  domains: fc.uniqueArray(fc.constantFrom("a.example", "b.example", "xn--mnchen-3ya.example"), { minLength: 1 }),
  enabled: fc.boolean(),
  groups: fc.uniqueArray(name, { maxLength: 3 }),
  gives: fc.infiniteStream(fc.constantFrom("viewer", "supervisor", "tenant-admin", null)),
});

/** A whole configuration as the objects of a file. The one admin who stays is ROOT. */
export const arbitraryFile = names(3)
  .chain((credentials) =>
    fc.record({
      credentials: fc.constant(credentials),
      tenants: fc.uniqueArray(tenant(credentials), { maxLength: 3, selector: (one) => foldName(one.name) }),
      providers: fc.uniqueArray(provider, { maxLength: 2, selector: (one) => foldName(one.name) }),
      people: fc.tuple(person, person, person, person),
    }),
  )
  .map(({ credentials, tenants, providers, people }) => {
    const boards = tenants.flatMap((one) =>
      one.boards.map((board, index) => {
        const own = one.queues.filter(() => one.pick.next().value);
        const head = { tenant: one.name, name: board };
        if (index === 0) return { ...head, default: true, queues: "all" };
        return { ...head, queues: own.length === 0 ? "all" : own.map(({ id }) => id) };
      }),
    );
    const placesOf = ({ memberships }: (typeof people)[number]) =>
      tenants.flatMap(({ name, boards: own }, index) => {
        const given = memberships[index] ?? null;
        if (given === null) return [];
        const limited = given.limited && given.role === "viewer";
        return [{ tenant: name, role: given.role, boards: limited ? [own.at(-1)] : "all" }];
      });
    const accounts = people.map(({ name, installationAdmin, disabled, ...one }, index) => ({
      email: EMAILS[index] ?? "",
      name,
      installationAdmin,
      disabled,
      memberships: placesOf({ name, installationAdmin, disabled, ...one }),
    }));
    const identityProviders = providers.map(({ name, groups, gives, enabled, ...settings }) => {
      // Google tells no groups.
      const own = settings.maker.kind === "google" ? [] : groups;
      const given = own.map((group, at) => {
        const [tenant, role] = [tenants[at], gives.next().value];
        return tenant === undefined || role === null
          ? { group, installationAdmin: true }
          : { group, tenant: tenant.name, role };
      });
      // A provider keeps its ID, whatever else is drawn for it.
      const id = createHash("sha256").update(foldName(name)).digest("base64url").slice(0, 22);
      return { name, id, ...settings, groupsClaim: own.length === 0 ? null : "groups", enabled, groups: given };
    });
    return {
      version: 1,
      credentials: credentials.map((one) => ({ name: one, apiKeyEndsWith: endOf(one) })),
      tenants: tenants.map(({ queues: _, boards: __, pick: ___, ...settings }) => settings),
      queues: tenants.map(({ name: one, queues }) => ({ tenant: one, queues })),
      boards,
      identityProviders,
      people: [...accounts, { email: ROOT, name: "Root", installationAdmin: true, disabled: false, memberships: [] }],
    };
  });
export type FileObjects = ReturnType<typeof arbitraryFile.generate>["value"];

/** Written by another hand than the product's own writer. */
export function asText(file: FileObjects): string {
  return stringify(file, { version: "1.2", lineWidth: 0, aliasDuplicateObjects: false });
}
