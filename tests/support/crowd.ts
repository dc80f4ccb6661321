import type Database from "libsql";
import { addDisplays, addProvisionings, type DisplayPlace } from "./crowd-displays";
import { addProviders } from "./crowd-providers";
import { openDatabase } from "./open-database";

/*
 * A large installation, written straight into the database of a product that runs in production mode: tenants, people, sign-ins, invitations
 * and events by the hundred, some with the names that a layout likes least.
 */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What a page must hold: markup, another direction, one long word, the longest name there may be, and a single letter. */
export const HOSTILE_NAMES = [
  "<img src=x onerror=alert(1)>",
  "مركز خدمة العملاء (الرياض)",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "O'Brien & Söhne <b>Oddities</b>, Zweigniederlassung für Sonderfragen und Beschwerden",
  "A",
  "🦊🦊🦊 Fuchs 🦊🦊🦊",
].map((name) => name.slice(0, 80));

const CITIES = [
  "Aarau",
  "Bergen",
  "Cork",
  "Dresden",
  "Évora",
  "Fribourg",
  "Graz",
  "Huelva",
  "Izmir",
  "Jena",
  "Köln",
  "Lund",
];
const TRADES = ["Energy", "Insurance", "Retail", "Travel", "Bank", "Telecom", "Clinic", "Logistics", "Water", "Rail"];
const FIRST = [
  "Ada",
  "Björn",
  "Chiara",
  "Dmitri",
  "Élodie",
  "Fatima",
  "Grace",
  "Hiroshi",
  "Ines",
  "Jürgen",
  "Kwame",
  "Łucja",
];
const LAST = [
  "Abel",
  "Brontë",
  "Çelik",
  "Dupont",
  "Eriksen",
  "Fischer-Lichtenthal",
  "García Márquez",
  "Hopper",
  "Ito",
  "Jansen",
];
const REGIONS = ["us", "eu", "ap", "ca"];
const ROLES = ["viewer", "supervisor", "tenant-admin"];
const MEDIA = ["phone", "chat", "email", "voicemail", null];
const BROWSERS = [
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0 Safari/537.36",
  "curl/8.5.0",
];

export interface Crowd {
  /** Of a person with places in many tenants. */
  readonly personId: string;
  /** Of a tenant with hundreds of queues and several boards. */
  readonly tenantId: string;
  /** Of an identity provider with many groups. */
  readonly providerId: string;
  /** Of a display that does well. */
  readonly displayId: string;
}

type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => void;

/** Fills up to `tenants` tenants, twice as many people, and what belongs to them. `now`: epoch ms. */
export function seedCrowd(dataDir: string, tenants: number, now: number): Crowd {
  const db = openDatabase(dataDir);
  const insert = insertInto(db);
  // Holds because every installation in production mode with a tenant has a credential.
  const { id: credentialId } = db.prepare("select id from credentials limit 1").get() as { id: string };
  db.exec("begin");
  addTenants(insert, credentialId, tenants, now);
  addPeople(insert, tenants, now);
  addEvents(insert, tenants, now);
  const tenantIds = Array.from({ length: Math.min(6, tenants - 1) }, (_, index) => `crowd-tenant-${index}`);
  addProviders(insert, HOSTILE_NAMES, tenantIds);
  const places = tenantIds.map((tenantId) => ({ tenantId, boardId: `${tenantId}-board-0` }));
  addDisplays(insert, tenants, [...ownPlaces(db), ...places], ["Floor west", ...HOSTILE_NAMES], now);
  addProvisionings(insert, "crowd-tenant-0", HOSTILE_NAMES, now);
  db.exec("commit");
  db.close();
  return {
    personId: "crowd-person-0",
    tenantId: "crowd-tenant-0",
    providerId: "crowd-provider-0",
    displayId: "crowd-display-0",
  };
}

/** A single display that does well, in an installation with a tenant. `now`: epoch ms. */
export function seedDisplay(dataDir: string, now: number): void {
  const db = openDatabase(dataDir);
  addDisplays(insertInto(db), 1, ownPlaces(db), ["Floor west"], now);
  db.close();
}

function insertInto(db: Database.Database): Insert {
  return (table, row) => {
    const columns = Object.keys(row);
    const marks = columns.map(() => "?").join(", ");
    db.prepare(`insert into ${table} (${columns.map((name) => `"${name}"`).join(", ")}) values (${marks})`).run(
      ...Object.values(row),
    );
  };
}

/** The boards of the tenants that there were before. */
function ownPlaces(db: Database.Database): DisplayPlace[] {
  const rows = db
    .prepare("select tenant_id, id from boards where is_default = 1 and tenant_id not like 'crowd-%' order by id")
    .all();
  // Holds because the two columns are what is selected.
  return (rows as { tenant_id: string; id: string }[]).map(({ tenant_id, id }) => ({
    tenantId: tenant_id,
    boardId: id,
  }));
}

/** The name of the tenant at that place. */
export function tenantName(index: number): string {
  const [city, trade] = [at(CITIES, index), at(TRADES, Math.floor(index / CITIES.length))];
  return HOSTILE_NAMES[index] ?? `${city} ${trade}${index % 7 === 0 ? ` ${index}` : ""}`;
}

function addTenants(insert: Insert, credentialId: string, count: number, now: number): void {
  for (let index = 0; index < count - 1; index += 1) {
    const id = `crowd-tenant-${index}`;
    const created = now - (count - index) * DAY;
    const times = { created_at: created, updated_at: created };
    insert("tenants", {
      id,
      name: tenantName(index),
      region: at(REGIONS, index),
      credential_id: credentialId,
      tenant_name: index % 3 === 0 ? null : `tenant${index}01`,
      time_zone: index % 4 === 0 ? "America/Argentina/ComodRivadavia" : null,
      poll_interval_ms: 5000 + (index % 5) * 5000,
      paused: index % 11 === 10 ? 1 : 0,
      revision: 1,
      ...times,
    });
    const boards = index === 0 ? HOSTILE_NAMES : index % 5 === 0 ? ["Sales", "Support"] : [];
    for (const [place, name] of [tenantName(index), ...boards].entries())
      insert("boards", {
        id: `${id}-board-${place}`,
        tenant_id: id,
        name,
        is_default: place === 0 ? 1 : 0,
        all_queues: place === 0 ? 1 : 0,
        revision: 1,
        ...times,
      });
    for (let queue = 0; queue < (index === 0 ? 300 : 4); queue += 1)
      insert("tenant_queues", {
        tenant_id: id,
        queue_id: `${1000 + queue}`,
        name: HOSTILE_NAMES[queue] ?? `${at(TRADES, queue)} ${at(CITIES, queue)} ${queue}`,
        label: queue % 9 === 2 ? `${at(TRADES, queue)} hotline` : null,
        media: at(MEDIA, queue),
        position: queue % 10 === 3 ? queue : null,
        hidden: queue % 13 === 12 ? 1 : 0,
        last_seen_at: now,
      });
  }
}

function addPeople(insert: Insert, tenants: number, now: number): void {
  for (let index = 0; index < tenants * 2; index += 1) {
    const id = `crowd-person-${index}`;
    const name = index === 0 ? "Wolfeschlegelsteinhausenbergerdorff, Hubert Blaine" : personName(index);
    const since = now - index * 37 * MINUTE;
    insert("users", {
      id,
      name,
      email:
        index % 20 === 3
          ? `${"a".repeat(48)}.${index}@subdomain.of.a.rather.long.example.com`
          : `person${index}@example.com`,
      password_hash: index % 3 === 0 ? null : "$argon2id$nobody-signs-in-with-this",
      installation_admin: index % 40 === 7 ? 1 : 0,
      session_epoch: 0,
      disabled_at: index % 17 === 5 ? since : null,
      last_sign_in_at: index % 6 === 4 ? null : since,
      created_at: since,
      updated_at: since,
    });
    const places = index === 0 ? 8 : index % 4;
    for (let place = 0; place < Math.min(places, tenants - 1); place += 1)
      insert("memberships", {
        user_id: id,
        tenant_id: `crowd-tenant-${(index + place) % (tenants - 1)}`,
        role: at(ROLES, index + place),
        all_boards: 1,
        created_at: since,
      });
    if (index % 5 === 0) addSession(insert, index, now);
    if (index % 25 === 1) addInvitation(insert, index, tenants, now);
  }
}

function addSession(insert: Insert, index: number, now: number): void {
  insert("sessions", {
    id: `crowd-session-${index}`,
    user_id: `crowd-person-${index}`,
    epoch: 0,
    created_at: now - index * MINUTE,
    expires_at: now + DAY,
    address: index % 2 === 0 ? `192.0.2.${index % 250}` : "2001:db8:85a3:8d3:1319:8a2e:370:7348",
    user_agent: at(BROWSERS, index / 5),
    last_seen_at: now - index * 1000,
    method: at(["password", "invitation"], index / 5),
  });
}

function addInvitation(insert: Insert, index: number, tenants: number, now: number): void {
  const inTenant = tenants > 1 && index % 50 === 1;
  insert("invitations", {
    id: `crowd-invitation-${index}`,
    token_hash: `hash-${index}`,
    email:
      index === 1 ? `${"somebody.with.a.long.name".repeat(2)}@subdomain.of.example.com` : `guest${index}@example.com`,
    tenant_id: inTenant ? "crowd-tenant-2" : null,
    role: inTenant ? "viewer" : null,
    installation_admin: inTenant ? 0 : 1,
    invited_by: "crowd-person-0",
    created_at: now,
    expires_at: now + (index % 72) * 60 * MINUTE + MINUTE,
  });
}

function addEvents(insert: Insert, tenants: number, now: number): void {
  const queues = Array.from({ length: 40 }, (_, index) => ({
    id: `${1000 + index}`,
    label: personName(index),
    hidden: 1,
  }));
  const told = [
    ["tenant.changed", "tenant", { name: "Before" }, { name: HOSTILE_NAMES[2], poll_interval_ms: 5000 }],
    ["queues.changed", "tenant", { queues: [] }, { queues }],
    ["sign-in.failed", "user", null, { email: "x".repeat(200) }],
    ["tenant.paused", "tenant", null, null],
    ["credential.changed", "credential", { secret: "replaced" }, { secret: "replaced", secret_tail: "x7Qp" }],
  ] as const;
  for (let index = 0; index < tenants * 2; index += 1) {
    const [action, kind, before, after] = at(told, index);
    const tenant = tenants > 1 ? `crowd-tenant-${index % (tenants - 1)}` : null;
    insert("audit_events", {
      id: `crowd-event-${index}`,
      at: now - index * MINUTE,
      actor_id: index % 4 === 0 ? null : `crowd-person-${index % 12}`,
      actor: index % 4 === 0 ? null : `person${index % 12}@example.com`,
      tenant_id: action === "sign-in.failed" ? null : tenant,
      action,
      subject_kind: kind,
      subject_id: kind === "tenant" ? tenant : `crowd-person-${index}`,
      address: "2001:db8:85a3:8d3:1319:8a2e:370:7348",
      before: before === null ? null : JSON.stringify(before),
      after: after === null ? null : JSON.stringify(after),
    });
  }
}

function personName(index: number): string {
  return HOSTILE_NAMES[index - 2] ?? `${at(FIRST, index)} ${at(LAST, Math.floor(index / FIRST.length))}`;
}

/** The list's entry at that place, going round. */
function at<T>(list: readonly T[], index: number): T {
  const found = list[Math.floor(index) % list.length];
  if (found === undefined) throw new Error("an empty list");
  return found;
}
