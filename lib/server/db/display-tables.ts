import "server-only";
import type { Generated } from "kysely";

/* The tables of screens on walls. Instants are epoch ms. */

/** A link by which screens pair themselves, each as a display of its own. */
interface DisplayProvisioningTable {
  id: string;
  tenant_id: string;
  name: string;
  place: string;
  group_name: string;
  /** JSON of `DisplaySettings`: what each display begins with. */
  settings: string;
  token_hash: string;
  /** The token's last four characters, by which people tell links apart. */
  token_tail: string;
  expires_at: number | null;
  /** How many displays it may make; null: any number. */
  most: number | null;
  used: Generated<number>;
  created_by: string | null;
  created_at: number;
  revoked_at: number | null;
  revision: Generated<number>;
}

/** A screen that a provisioning link made a display of. */
interface DisplayLinkScreenTable {
  /** Of the credential that the link gives this screen, as often as it asks. */
  screen_hash: string;
  provisioning_id: string;
  /** What became of it; null: that was unpaired. */
  display_id: string | null;
}

/** A screen with a credential of its own. Unpairing deletes the row. */
interface DisplayTable {
  id: string;
  tenant_id: string;
  name: string;
  place: string;
  /** Empty: none. */
  group_name: string;
  /** JSON of `DisplaySettings`. */
  settings: string;
  token_hash: string;
  /** When that token took its place. */
  token_at: number;
  /** The one that was sent to follow it; both work until this one is first used, so an answer that is lost locks nobody out. */
  next_token_hash: string | null;
  /** The one whose place the present one took: what was under way with it then is still answered, for a minute. */
  previous_token_hash: Generated<string | null>;
  provisioning_id: string | null;
  revision: Generated<number>;
  created_by: string | null;
  created_at: number;
  /** To the half minute. */
  last_seen_at: number | null;
  silent_since: number | null;
  /** JSON of a `DisplayReport`. */
  report: string | null;
  reported_at: number | null;
}

/** A screen that shows a code and waits for somebody to type it. */
interface DisplayPairingTable {
  /** Of what the screen proves itself by; the code alone gives nothing. */
  secret_hash: string;
  code: string;
  /** JSON of `DeviceFacts`. */
  device: string;
  address: string | null;
  /** The display that it became; null: nobody has typed the code yet. */
  display_id: string | null;
  created_at: number;
  expires_at: number;
}

/** What a display was told to do and has not said that it did. */
interface DisplayCommandTable {
  id: string;
  display_id: string;
  /** JSON of a `DisplayCommand`. */
  command: string;
  created_at: number;
  expires_at: number;
}

export interface DisplayTables {
  displays: DisplayTable;
  display_provisionings: DisplayProvisioningTable;
  display_link_screens: DisplayLinkScreenTable;
  display_pairings: DisplayPairingTable;
  display_commands: DisplayCommandTable;
}
