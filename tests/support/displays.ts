import type { DisplaySettings, PlaylistItem } from "@/lib/domain/display/settings";
import { hashToken, newId, newToken } from "@/lib/server/crypto/token";
import type { Db } from "@/lib/server/db/database";
import { DISPLAY_COOKIE } from "@/lib/server/displays/display-cookie";

/* Displays that are paired already, for tests whose subject is what comes after. */

export function playlistItem(id: string, boardId: string, change: Partial<PlaylistItem> = {}): PlaylistItem {
  return { id, boardId, pageId: null, seconds: 30, hours: null, takesOver: false, ...change };
}

/** Settings that play these boards in turn. */
export function playing(boardIds: readonly string[], change: Partial<DisplaySettings> = {}): DisplaySettings {
  return {
    playlist: boardIds.map((boardId, index) => playlistItem(`item-${index}`, boardId)),
    privacy: "full",
    theme: "dark",
    language: "en",
    screen: null,
    night: null,
    shifts: true,
    chime: false,
    muted: false,
    ...change,
  };
}

export interface TestDisplay {
  readonly id: string;
  readonly token: string;
  /** `Cookie` header. */
  readonly cookie: string;
}

export async function addDisplay(db: Db, tenantId: string, settings: DisplaySettings): Promise<TestDisplay> {
  const [id, token] = [newId(), newToken()];
  await db
    .insertInto("displays")
    .values({
      id,
      tenant_id: tenantId,
      name: `Display ${id.slice(0, 4)}`,
      place: "Hall",
      group_name: "",
      settings: JSON.stringify(settings),
      token_hash: hashToken(token),
      token_at: Date.now(),
      next_token_hash: null,
      provisioning_id: null,
      created_by: null,
      created_at: Date.now(),
      last_seen_at: null,
      silent_since: null,
      report: null,
      reported_at: null,
    })
    .execute();
  return { id, token, cookie: `${DISPLAY_COOKIE}=${token}` };
}

/** As another process, or another part of the product, would change what is set: with a greater revision, and nobody told. */
export async function setDisplay(db: Db, displayId: string, settings: DisplaySettings): Promise<void> {
  await db
    .updateTable("displays")
    .set((of) => ({ settings: JSON.stringify(settings), revision: of("revision", "+", 1) }))
    .where("id", "=", displayId)
    .execute();
}
