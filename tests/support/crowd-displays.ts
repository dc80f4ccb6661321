import type { DisplayReport } from "@/lib/contracts/display/report";
import { displayEntry, REPORT } from "./display-entries";

/*
 * Displays as an installation has them: one that does well, and others in every state that there is, written straight into the database.
 */

type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => void;

/** Where displays hang, and which boards they may show. */
export interface DisplayPlace {
  readonly tenantId: string;
  readonly boardId: string;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What a display reports in each state: since when nothing was heard, and what it said by then. */
const STATES: readonly { readonly silentMs: number | null; readonly says: Partial<DisplayReport> }[] = [
  { silentMs: 5 * SECOND, says: {} },
  { silentMs: 47 * MINUTE, says: { fault: "TypeError: Cannot read properties of undefined (reading 'figures')" } },
  { silentMs: 2 * MINUTE, says: { connection: "polling", sound: "blocked" } },
  { silentMs: 8 * SECOND, says: { night: "dim" } },
  { silentMs: 9 * SECOND, says: { night: "black", sound: "none" } },
  { silentMs: null, says: {} },
  { silentMs: 4 * SECOND, says: { dataAgeMs: 12 * MINUTE, heapBytes: null, clockErrorMs: 600_000 } },
  {
    silentMs: 3 * SECOND,
    says: {
      device: {
        engine: "Chromium 64",
        model: "LG webOS TV UK6300PLB, a model with a long name",
        screen: { width: 1280, height: 720, ratio: 1.5 },
        mode: "lite",
      },
      heapBytes: null,
    },
  },
  {
    silentMs: 2 * SECOND,
    says: {
      device: { ...REPORT.device, screen: { width: 1080, height: 1920, ratio: 1 }, model: "" },
    },
  },
];

/** That many displays, going round the places, the names and the states. `now`: epoch ms. */
export function addDisplays(
  insert: Insert,
  count: number,
  places: readonly DisplayPlace[],
  names: readonly string[],
  now: number,
): void {
  const { settings } = displayEntry();
  for (let index = 0; index < count; index += 1) {
    const place = places[index % places.length];
    const state = STATES[index % STATES.length];
    if (place === undefined || state === undefined) return;
    const { tenantId, boardId } = place;
    const seen = state.silentMs === null ? null : now - state.silentMs;
    const shows = { boardId, pageId: null, isTakeover: index % 7 === 3 };
    const playlist = settings.playlist.map((item) => ({ ...item, boardId }));
    insert("displays", {
      id: `crowd-display-${index}`,
      tenant_id: tenantId,
      name: names[index] ?? `Wall ${index}`,
      place: index % 4 === 0 ? "" : `Building ${index % 5}, floor ${index % 3}`,
      group_name: index % 3 === 0 ? "" : `Group ${index % 4}`,
      settings: JSON.stringify({ ...settings, playlist, theme: index % 5 === 4 ? "light" : "dark" }),
      token_hash: `crowd-display-${index}`,
      token_at: now,
      created_at: now - index * MINUTE,
      last_seen_at: seen,
      silent_since: state.silentMs !== null && state.silentMs >= 5 * MINUTE ? seen : null,
      report: seen === null ? null : JSON.stringify({ ...REPORT, shows, ...state.says }),
      reported_at: seen,
    });
  }
}

/** Links by which displays pair themselves, one in each state. */
export function addProvisionings(insert: Insert, tenantId: string, names: readonly string[], now: number): void {
  for (const [index, name] of names.entries())
    insert("display_provisionings", {
      id: `crowd-provisioning-${index}`,
      tenant_id: tenantId,
      name,
      place: index % 2 === 0 ? "" : "Everywhere in the building",
      group_name: index % 2 === 0 ? "Lobby" : "",
      settings: JSON.stringify(displayEntry().settings),
      token_hash: `crowd-provisioning-${index}`,
      token_tail: "x7Qp",
      expires_at: index % 3 === 0 ? null : now + (index - 2) * 60 * MINUTE,
      most: index % 2 === 0 ? null : 20,
      used: index % 4 === 1 ? 20 : index * 3,
      created_at: now - index * 60 * MINUTE,
      revoked_at: index === 4 ? now : null,
    });
}
