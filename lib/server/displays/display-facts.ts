import "server-only";
import type { AuditFacts } from "@/lib/domain/audit";
import type { DisplaySettings } from "@/lib/domain/display/settings";
import type { Db } from "@/lib/server/db/database";
import { named } from "./playlist-refusal";

/** What people set of a display. */
export interface DisplayInput {
  readonly name: string;
  readonly place: string;
  readonly group: string;
  readonly settings: DisplaySettings;
}

/** A display as the audit trail tells it. Boards that are gone are told by their ids. */
export async function displayFacts(trx: Db, tenantId: string, of: DisplayInput): Promise<AuditFacts> {
  const { playlist, privacy, theme, language, screen, night, shifts, chime, muted } = of.settings;
  const boards = await named(trx, tenantId, playlist);
  const played = playlist.map(({ boardId, pageId, seconds, hours, takesOver }) => {
    const board = boards.get(boardId);
    const page = pageId === null ? null : (board?.document?.pages.find(({ id }) => id === pageId)?.name ?? pageId);
    return {
      board: board?.name ?? boardId,
      page,
      seconds,
      takesOver,
      hours: hours === null ? null : JSON.stringify(hours),
    };
  });
  return {
    name: of.name,
    place: of.place,
    group: of.group,
    playlist: played,
    privacy,
    theme,
    language,
    screen: screen === null ? null : `${screen.diagonalInches}″, ${screen.distanceM} m`,
    night: night === null ? null : JSON.stringify(night),
    shifts,
    chime,
    muted,
  };
}
