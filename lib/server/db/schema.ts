import "server-only";
import type { Generated } from "kysely";
import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import type { QueueMedia } from "@/lib/domain/queue-settings";
import type { Region } from "@/lib/domain/region";
import type { TenantRole } from "@/lib/domain/roles";
import type { BackfillTables } from "./backfill-tables";
import type { BoardTables } from "./board-tables";
import type { DisplayTables } from "./display-tables";
import type { Flag } from "./flag";
import type { HistoryTables } from "./history-tables";

/*
 * The tables as code sees them. Instants are epoch ms, flags are 0 or 1 (SQLite knows no boolean), ids are random text
 * that nobody can guess.
 */

/** Who made a row: a person by hand, the environment (kept in step at every start), or the demo. */
type Origin = string;

interface UserTable {
  id: string;
  /** Trimmed and in lower case: one person, one row. */
  email: string;
  name: string;
  /** argon2id in PHC form; null for people who sign in some other way. */
  password_hash: string | null;
  installation_admin: Flag;
  /** The identity provider whose groups made them an installation admin; null where a person did. */
  admin_provider_id: string | null;
  locale: string | null;
  theme: string | null;
  /** Sessions remember it; raising it signs the person out everywhere. */
  session_epoch: number;
  revision: Generated<number>;
  disabled_at: number | null;
  last_sign_in_at: number | null;
  created_at: number;
  updated_at: number;
}

interface MembershipTable {
  user_id: string;
  tenant_id: string;
  role: TenantRole;
  /** 0: a viewer of the boards in `membership_boards` alone. */
  all_boards: Generated<Flag>;
  /** The identity provider whose groups gave it; null for what a person gave. */
  provider_id: string | null;
  created_at: number;
}

interface MembershipBoardTable {
  user_id: string;
  tenant_id: string;
  board_id: string;
}

export interface CredentialTable {
  id: string;
  name: string;
  /** Set where the row is kept in step with something: unique, e.g. "environment" or "demo:2". */
  origin: Origin | null;
  api_key: string;
  /** Sealed with AES-256-GCM (lib/server/crypto/seal.ts). */
  secret_sealed: string;
  /** Which key sealed it. */
  secret_key_id: string;
  /** The last four characters, to recognise it by: "ends in …x7Qp". */
  secret_tail: string;
  revision: Generated<number>;
  created_at: number;
  updated_at: number;
}

interface TenantTable {
  id: string;
  name: string;
  origin: Origin | null;
  region: Region;
  credential_id: string;
  /** Value of `X-Tenant-Info`. */
  tenant_name: string | null;
  time_zone: string | null;
  poll_interval_ms: number;
  paused: Flag;
  /** Grows with every change: a form that saves an older one is told of the conflict. */
  revision: number;
  /** Grows with every change of `tenant_queues` by an admin. */
  queues_revision: Generated<number>;
  /** Grows with every change of `tenant_thresholds`. */
  thresholds_revision: Generated<number>;
  created_at: number;
  updated_at: number;
}

/** What an admin says about a queue of a tenant; a queue without a row is shown as 8x8 names it. */
interface TenantQueueTable {
  tenant_id: string;
  queue_id: string;
  /** As 8x8 named it when it was last seen. */
  name: string;
  /** A friendlier name; null shows 8x8's. */
  label: string | null;
  media: QueueMedia | null;
  /** Place in the order of queues on boards; those without one follow as 8x8 lists them. */
  position: number | null;
  hidden: Flag;
  last_seen_at: number;
  /** What 8x8's reports say, where the admin says nothing. */
  reported_media: QueueMedia | null;
}

/** When a figure of a tenant is near its limit and beyond it. */
interface TenantThresholdTable {
  tenant_id: string;
  /** As `lib/domain/threshold/subject.ts` spells it. */
  figure: string;
  /** JSON of a `ThresholdRule`. */
  rule: string;
}

/** The open link by which a person chooses a password; at most one each. */
interface PasswordLinkTable {
  user_id: string;
  token_hash: string;
  created_at: number;
  expires_at: number;
}

interface SetUpTokenTable {
  token_hash: string;
  expires_at: number;
  created_at: number;
}

/** A signed-in browser. The cookie names it; a row that ended or ran out lets nobody in. */
interface SessionTable {
  id: string;
  user_id: string;
  /** The user's epoch at sign-in; an older one than the user's is void. */
  epoch: number;
  created_at: number;
  /** Moves on while the session is used. */
  expires_at: number;
  ended_at: number | null;
  address: string | null;
  user_agent: string | null;
  last_seen_at: number | null;
  /** How the person proved who they are: "password", "demo", "set-up", "invitation" or "sso". */
  method: string | null;
  /** The identity provider that they came through, with "sso". */
  provider_id: string | null;
}

interface InvitationTable {
  id: string;
  token_hash: string;
  email: string;
  /** With `role`: what it gives in a tenant. Null only for an installation admin. */
  tenant_id: string | null;
  role: TenantRole | null;
  installation_admin: Flag;
  /** JSON array of the board ids that a viewer is limited to; null for all boards of the tenant. */
  board_ids: string | null;
  invited_by: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
  withdrawn_at: number | null;
}

/** Where people sign in by OpenID Connect. */
interface IdentityProviderTable {
  id: string;
  kind: IdentityProviderKind;
  /** As the button at sign-in says it. */
  name: string;
  /** Its address; what it offers is found below `/.well-known/openid-configuration`. */
  issuer: string;
  client_id: string;
  /** Sealed with AES-256-GCM (lib/server/crypto/seal.ts). */
  secret_sealed: string;
  secret_key_id: string;
  /** The last four characters, to recognise it by. */
  secret_tail: string;
  /** JSON array of the e-mail domains, in lower case, whose people may come from there. */
  domains: string;
  /** The claim that lists a person's groups; null where groups give nothing. */
  groups_claim: string | null;
  enabled: Flag;
  revision: Generated<number>;
  created_at: number;
  updated_at: number;
}

/** What a group of a provider gives: a role in a tenant, or the whole installation. */
interface IdentityProviderGroupTable {
  id: string;
  provider_id: string;
  group_name: string;
  tenant_id: string | null;
  role: TenantRole | null;
  installation_admin: Flag;
}

/** Who somebody is at a provider. The subject stays when an e-mail address changes hands. */
interface UserIdentityTable {
  provider_id: string;
  subject: string;
  user_id: string;
  created_at: number;
  last_sign_in_at: number;
}

/** A person's time-based codes; without `confirmed_at` still being set up. */
interface SecondFactorTable {
  /** The user's. */
  id: string;
  secret_sealed: string;
  secret_key_id: string;
  confirmed_at: number | null;
  /** The 30-second step of the last code accepted: none is taken twice. */
  last_step: number | null;
  created_at: number;
}

interface RecoveryCodeTable {
  user_id: string;
  code_hash: string;
  used_at: number | null;
}

/** What slows guessing down: one row per attempt to sign in and what it concerned, kept as long as it counts. In the database so that a restart is no amnesty. */
interface SignInAttemptTable {
  id: string;
  /** An account, an address or both, hashed: the table tells nobody who tried. */
  subject: string;
  /** When it was; of an address familiar to an account, until when it is. */
  at: number;
}

/** Append-only. `before` and `after` are JSON without secrets. */
interface AuditEventTable {
  id: string;
  at: number;
  actor_id: string | null;
  /** The actor's e-mail at the time, for the day the account is gone. */
  actor: string | null;
  tenant_id: string | null;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  address: string | null;
  before: string | null;
  after: string | null;
}

export interface Database extends BoardTables, DisplayTables, HistoryTables, BackfillTables {
  users: UserTable;
  memberships: MembershipTable;
  membership_boards: MembershipBoardTable;
  credentials: CredentialTable;
  tenants: TenantTable;
  tenant_queues: TenantQueueTable;
  tenant_thresholds: TenantThresholdTable;
  invitations: InvitationTable;
  sessions: SessionTable;
  identity_providers: IdentityProviderTable;
  identity_provider_groups: IdentityProviderGroupTable;
  user_identities: UserIdentityTable;
  second_factors: SecondFactorTable;
  recovery_codes: RecoveryCodeTable;
  password_links: PasswordLinkTable;
  set_up_tokens: SetUpTokenTable;
  sign_in_attempts: SignInAttemptTable;
  audit_events: AuditEventTable;
}
