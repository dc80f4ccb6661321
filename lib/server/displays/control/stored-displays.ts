import "server-only";
import { commandEvent, type DisplayCommand } from "@/lib/contracts/display/control";
import { displayReport } from "@/lib/contracts/display/report";
import type { SaidTakeover } from "@/lib/domain/display/takeover";
import type { StoredBoard } from "@/lib/server/boards/board";
import { boardById } from "@/lib/server/boards/find-boards";
import { readBoardRevisions } from "@/lib/server/boards/read-board-revisions";
import { inChunks } from "@/lib/server/db/chunks";
import type { Db } from "@/lib/server/db/database";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { displayById } from "@/lib/server/displays/display-rows";
import { getLogger } from "@/lib/server/log/log";
import type { DisplayStore, PendingCommand, TenantWords } from "./display-store";
import type { SeenDisplay } from "./rollout";

/** Displays as the database has them. */
export class StoredDisplays implements DisplayStore {
  constructor(private readonly db: Db) {}

  display(displayId: string): Promise<DisplayIdentity | null> {
    return displayById(this.db, displayId);
  }

  async revisions(displayIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const revisions = new Map<string, number>();
    for (const ids of inChunks(displayIds)) {
      const rows = await this.db.selectFrom("displays").select(["id", "revision"]).where("id", "in", ids).execute();
      for (const { id, revision } of rows) revisions.set(id, revision);
    }
    return revisions;
  }

  async commands(displayIds: readonly string[], nowMs: number): Promise<readonly PendingCommand[]> {
    const pending: PendingCommand[] = [];
    for (const ids of inChunks(displayIds)) {
      const rows = await this.db
        .selectFrom("display_commands")
        .select(["id", "display_id", "command"])
        .where("display_id", "in", ids)
        .where("expires_at", ">", nowMs)
        .orderBy("created_at")
        .orderBy("id")
        .execute();
      for (const row of rows) {
        const command = commandOf(row);
        if (command !== null) pending.push({ displayId: row.display_id, command });
      }
    }
    return pending;
  }

  async tenants(tenantIds: readonly string[]): Promise<ReadonlyMap<string, TenantWords>> {
    const tenants = new Map<string, TenantWords>();
    for (const ids of inChunks(tenantIds)) {
      const rows = await this.db
        .selectFrom("tenants")
        .select(["id", "name", "time_zone"])
        .where("id", "in", ids)
        .execute();
      for (const { id, name, time_zone } of rows) tenants.set(id, { name, timeZone: time_zone ?? "UTC" });
    }
    return tenants;
  }

  board(boardId: string): Promise<StoredBoard | null> {
    return boardById(this.db, boardId);
  }

  boardRevisions(boardIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return readBoardRevisions(this.db, boardIds);
  }

  async saidTakeover(displayId: string): Promise<SaidTakeover | null> {
    const row = await this.db
      .selectFrom("displays")
      .select(["report", "reported_at"])
      .where("id", "=", displayId)
      .executeTakeFirst();
    const read = displayReport.safeParse(JSON.parse(row?.report ?? "null"));
    const shows = read.success ? read.data.shows : null;
    if (row?.reported_at == null || shows === null || !shows.isTakeover) return null;
    return { boardId: shows.boardId, pageId: shows.pageId, at: row.reported_at };
  }

  async reports(sinceMs: number): Promise<readonly SeenDisplay[]> {
    const rows = await this.db
      .selectFrom("displays")
      .select(["id", "report", "reported_at"])
      .where("reported_at", ">=", sinceMs)
      .execute();
    return rows.flatMap(({ id, report, reported_at: reportedAt }) => {
      const read = displayReport.safeParse(JSON.parse(report ?? "null"));
      if (!read.success || reportedAt === null) return [];
      const { build, uptimeMs, fault, connection } = read.data;
      return [{ id, build, uptimeMs, reportedAt, isWell: fault === null && connection !== "offline" }];
    });
  }
}

/** What a later version stored and this one does not know is passed over. */
function commandOf({ id, command }: { readonly id: string; readonly command: string }): DisplayCommand | null {
  const read = commandEvent.safeParse({ now: 0, command: { ...Object(JSON.parse(command)), id } });
  if (read.success) return read.data.command;
  getLogger("displays").error({ commandId: id }, "a command cannot be read");
  return null;
}
