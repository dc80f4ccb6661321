import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { readConfigurationFile } from "./read-file";

const BYTES = 1024 * 1024;

/** A file in which every field says something. */
const WHOLE = {
  version: 1,
  credentials: [{ name: "Key", apiKeyEndsWith: "x7Qp", apiKeyFrom: "env:KEY", secretFrom: "env:SECRET" }],
  tenants: [
    {
      name: "Acme",
      region: "eu",
      credential: "Key",
      tenantName: "acme01",
      timeZone: "Europe/Berlin",
      pollSeconds: 5,
      paused: false,
    },
  ],
  queues: [
    {
      tenant: "Acme",
      queues: [{ id: "q1", name: "Sales", label: "Desk", media: "phone", position: 1, hidden: false }],
    },
  ],
  boards: [{ tenant: "Acme", name: "North", default: false, queues: ["Sales"] }],
  people: [
    {
      email: "ada@example.com",
      name: "Ada",
      installationAdmin: false,
      disabled: false,
      memberships: [{ tenant: "Acme", role: "viewer", boards: ["North"] }],
    },
  ],
};
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The ways to every field of a file, lists and entries included. */
function fieldsOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    fieldsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

function changed(value: Json, [step, ...rest]: readonly (string | number)[], by: Json): Json {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((one, index) => (index === step ? changed(one, rest, by) : one));
  if (typeof value !== "object" || value === null) return by;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === step ? changed(one, rest, by) : one]),
  );
}

const read = (text: string) => readConfigurationFile(text, BYTES);
const problems = (text: string) => {
  const file = read(text);
  if (file.ok) return null;
  const { fields = {}, rules = {}, places = {}, ...rest } = file.error;
  return {
    ...rest,
    told: Object.keys(fields).map((field) => ({
      field,
      why: fields[field],
      rule: rules[field]?.rule,
      at: places[field],
    })),
  };
};

describe("a configuration file", () => {
  it("is accepted with every field it can have, and with none", () => {
    expect(problems(stringify(WHOLE))).toBeNull();
    expect(problems("version: 1")).toBeNull();
  });

  it.each(fieldsOf(WHOLE).map((path) => [path.join("."), path] as const))(
    "is refused for a wrong value of %s, which is named with its place",
    (name, path) => {
      const wrong: readonly Json[] = [
        { a: 1 },
        3.5,
        -1,
        "\u0000",
        "x".repeat(100_000),
        "\u202e",
        [[]],
        [null],
        "",
        true,
        null,
        "<script>",
      ];
      const refused = wrong.filter((value) => {
        const told = problems(stringify(changed(WHOLE, path, value)))?.told;
        if (told === undefined) return false;
        // Somewhere in the field, or of what is next to it: version 2 makes the whole unreadable.
        expect(
          told.every(
            ({ field, at, rule, why }) =>
              field.startsWith(name) && at !== undefined && rule !== undefined && why !== "",
          ),
        ).toBe(true);
        return true;
      });
      // Of these kinds most fit no field; text takes the markup, flags take true, lists and some texts take null.
      expect(refused.length).toBeGreaterThanOrEqual(6);
    },
  );

  it.each([
    ["a later version", "version: 2\n", "version", "version", 1, 10],
    ["no version", "tenants: []\n", "version", "version", 1, 1],
    ["a list instead of fields", "- a\n", "file", "file-shape", 1, 1],
    ["a section nobody knows", "version: 1\ntenant: []\n", "tenant", "unrecognized_keys", 2, 1],
    [
      "a field nobody knows",
      "version: 1\ntenants:\n  - name: A\n    colour: red\n",
      "tenants.0.colour",
      "unrecognized_keys",
      4,
      5,
    ],
    [
      "a secret",
      "version: 1\ncredentials:\n  - name: A\n    apiSecret: x\n",
      "credentials.0.apiSecret",
      "secret",
      4,
      5,
    ],
    ["an API key", "version: 1\ncredentials: [{ name: A, apiKey: x }]\n", "credentials.0.apiKey", "secret", 2, 26],
    [
      "a password",
      "version: 1\npeople: [{ email: a@example.com, password: x }]\n",
      "people.0.password",
      "secret",
      2,
      34,
    ],
    [
      "the prototype of all things",
      "version: 1\ntenants: [{ name: A, __proto__: { region: eu } }]\n",
      "tenants.0.__proto__",
      "unrecognized_keys",
      2,
      22,
    ],
    ["a number for a name", "version: 1\ntenants: [{ name: 2024 }]\n", "tenants.0.name", "quotes", 2, 19],
    ["nothing for a name", "version: 1\ntenants:\n  - region: eu\n", "tenants.0.name", "missing", 3, 5],
    [
      "the same tenant twice",
      "version: 1\ntenants:\n  - name: Straße\n  - name: STRASSE\n  - name: straße\n",
      "tenants.2",
      "twice",
      5,
      5,
    ],
    [
      "a list where one word may stand",
      "version: 1\nboards: [{ tenant: A, name: B, queues: [1] }]\n",
      "boards.0.queues.0",
      "quotes",
      2,
      41,
    ],
    [
      "the same queue twice",
      "version: 1\nqueues: [{ tenant: A, queues: [{ id: a }, { id: a }] }]\n",
      "queues.0.queues",
      "twice",
      2,
      31,
    ],
    [
      "two default boards",
      "version: 1\nboards:\n  - { tenant: A, name: B, default: true }\n  - { tenant: a, name: C, default: true }\n",
      "boards.1",
      "twice",
      4,
      5,
    ],
  ])("is refused for %s", (_what, text, field, rule, line, column) => {
    const [told, ...more] = problems(text)?.told ?? [];
    expect([told, ...more]).toEqual([{ field, rule, why: expect.any(String), at: { line, column } }]);
  });

  it("is refused beyond its size, counted in bytes, and told in megabytes", () => {
    const long = `# ${"ä".repeat(BYTES / 2)}\nversion: 1\n`;
    expect(problems(long)?.told).toEqual([
      { field: "file", rule: "file-size", why: "must have at most 1 MiB", at: undefined },
    ]);
  });

  it("tells many problems at once, in their order, and not without end", () => {
    const tenants = Array.from({ length: 80 }, (_, at) => ({ name: `T${at}`, region: "moon" }));
    const told = problems(stringify({ version: 1, tenants }))?.told ?? [];
    expect(told).toHaveLength(50);
    expect(told.map(({ field }) => field)).toEqual(tenants.slice(0, 50).map((_, at) => `tenants.${at}.region`));
  });

  it("never throws, whatever values its fields have", () => {
    const field = fc.constantFrom(...fieldsOf(WHOLE));
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(field, value, (path, any) => {
        // Holds because fast-check makes nothing but JSON.
        const text = stringify(changed(WHOLE, path, any as Json));
        return typeof read(text).ok === "boolean";
      }),
      { numRuns: 500 },
    );
  });
});
