import { expect, it } from "vitest";
import { SECTIONS } from "@/lib/server/configuration/sections";
import { onBothEngines } from "@/tests/support/databases";

/*
 * "All configuration" in a file is a promise about tables to come as well: whoever adds a table or a column says here where a file has it, or
 * why it is no configuration.
 */

/** The same wherever it stands: what a row is known by inside, and what is counted or noted of it. */
const INNER = ["id", "tenant_id", "user_id", "board_id", "provider_id", "created_at", "updated_at", "revision"];

interface InFile {
  /** Sections of the file. */
  readonly sections: readonly string[];
  /** Columns that the file tells. */
  readonly told: readonly string[];
  /** Columns that it does not, and why. */
  readonly not: Readonly<Record<string, string>>;
}

const SEALED = {
  secret_sealed: "a secret: asked for where it is needed",
  secret_key_id: "of the secret",
  secret_tail: "of the secret",
};

const IN_FILE: Readonly<Record<string, InFile>> = {
  credentials: {
    sections: ["credentials"],
    told: ["name", "api_key"],
    not: { ...SEALED, origin: "kept in step with the environment, which says it anew at every start" },
  },
  tenants: {
    sections: ["tenants"],
    told: ["name", "region", "credential_id", "tenant_name", "time_zone", "poll_interval_ms", "paused"],
    not: {
      origin: "kept in step with the environment, which says it anew at every start",
      queues_revision: "counts changes",
      thresholds_revision: "counts changes",
    },
  },
  tenant_queues: {
    sections: ["queues"],
    told: ["queue_id", "name", "label", "media", "position", "hidden"],
    not: { last_seen_at: "what 8x8 said and when", reported_media: "what 8x8 reports" },
  },
  tenant_thresholds: { sections: ["limits"], told: ["figure", "rule"], not: {} },
  boards: {
    sections: ["boards", "designs"],
    told: ["name", "is_default", "all_queues", "document"],
    not: {
      published_version: "counts what was published here",
      visibility: "private boards are their owners' business",
      owner_id: "private boards are their owners' business",
    },
  },
  board_queues: { sections: ["boards"], told: ["queue_id"], not: {} },
  identity_providers: {
    sections: ["identityProviders"],
    told: ["id", "kind", "name", "issuer", "client_id", "domains", "groups_claim", "enabled"],
    not: SEALED,
  },
  identity_provider_groups: {
    sections: ["identityProviders"],
    told: ["group_name", "tenant_id", "role", "installation_admin"],
    not: {},
  },
  users: {
    sections: ["people"],
    told: ["email", "name", "installation_admin", "disabled_at"],
    not: {
      password_hash: "a secret of its owner's",
      admin_provider_id: "what groups gave is theirs to give again",
      locale: "its owner's own taste",
      theme: "its owner's own taste",
      session_epoch: "about sign-ins",
      last_sign_in_at: "about sign-ins",
    },
  },
  memberships: { sections: ["people"], told: ["tenant_id", "role", "all_boards"], not: {} },
  membership_boards: { sections: ["people"], told: ["board_id"], not: {} },
};

const NOT_CONFIGURATION: Readonly<Record<string, string>> = {
  audit_events: "what was done",
  board_drafts: "work that nobody has published yet",
  board_links: "secrets: whoever has one sees the board, and its address is kept nowhere to be told again",
  board_versions: "what was published before; what is published now is the board's document",
  display_commands: "what displays are told to do in the moment",
  display_link_screens: "which screens links made displays of, by what only those screens hold",
  display_pairings: "screens that wait for somebody to type their code",
  display_provisionings: "secrets: whoever has one makes a display, and its address is kept nowhere to be told again",
  displays: "each is a screen with a credential that only it holds; a file can make none",
  history_backfills: "how fetching what 8x8 reports goes",
  history_days: "what was seen",
  history_hours: "what was seen",
  history_leases: "which process records at the moment",
  history_progress: "how far what was seen is summed up",
  history_reports: "what 8x8 reported",
  history_samples: "what was seen",
  history_sets: "of which queues charts were asked for",
  history_sheets: "what charts show, made of what was seen",
  invitations: "a link that was given to one person, once; a file makes it for whoever has no account",
  password_links: "a link that is given to one person, once",
  recovery_codes: "secrets of their owners'",
  second_factors: "secrets of their owners'",
  sessions: "who is signed in",
  set_up_tokens: "a link that is given once",
  sign_in_attempts: "what slows guessing down",
  tenant_assets: "images are files of their own; a design names them, and shows none where there is no such image",
  user_identities: "who came through a provider, learnt at the sign-in",
};

onBothEngines("the configuration file and the database", (databases) => {
  it("have an answer for every table and every column", async () => {
    const db = await databases.fresh();
    const tables = await db.introspection.getTables();
    expect(tables.map(({ name }) => name).sort()).toEqual(
      [...Object.keys(IN_FILE), ...Object.keys(NOT_CONFIGURATION)].sort(),
    );
    for (const { name, columns } of tables) {
      const known = IN_FILE[name];
      if (known === undefined) continue;
      const answered = new Set([...INNER, ...known.told, ...Object.keys(known.not)]);
      const named = columns.map((column) => column.name);
      expect(
        named.filter((column) => !answered.has(column)),
        `columns of ${name} that nobody has decided about`,
      ).toEqual([]);
      expect(
        [...known.told, ...Object.keys(known.not)].filter((column) => !named.includes(column)),
        `columns that ${name} does not have`,
      ).toEqual([]);
    }
  });

  it("know the same sections, each of which holds the tables that it tells", () => {
    const sections = new Map(SECTIONS.map((section) => [section.name, section]));
    expect([...new Set(Object.values(IN_FILE).flatMap((one) => one.sections))].sort()).toEqual(
      [...sections.keys()].sort(),
    );
    for (const [table, { sections: names }] of Object.entries(IN_FILE))
      for (const name of names) expect(sections.get(name)?.tables, `${name} tells ${table}`).toContain(table);
  });
});
