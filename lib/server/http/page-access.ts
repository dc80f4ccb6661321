import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Caller } from "@/lib/server/access/caller";
import { mayUse } from "@/lib/server/access/may-use";
import { can } from "@/lib/server/access/permissions";
import { currentCaller } from "@/lib/server/access/require-caller";
import { type PageOf, ROUTES } from "@/lib/server/access/routes/table";
import type { Board } from "@/lib/server/boards/board";
import { findBoard } from "@/lib/server/boards/find-boards";
import { services } from "./services";

/** The signed-in person a page is rendered for; everybody else is led to sign in and then back to `path`. */
export async function callerOrSignIn(path: string): Promise<Caller> {
  const caller = await currentCaller();
  if (caller === null) redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
  return caller;
}

/** The caller of a page that the table opens to whoever may do it somewhere, or to installation admins; not found for everybody else. */
export async function callerForPage(
  key: PageOf<"installation" | "somewhere" | "signed-in">,
  path: string,
): Promise<Caller> {
  const caller = await callerOrSignIn(path);
  if (!mayUse(caller, ROUTES[key])) notFound();
  return caller;
}

/** The caller of a page about one tenant; a tenant that is not theirs, or a role that does not reach, is not found. */
export async function callerForTenantPage(key: PageOf<"tenant">, path: string, tenantId: string): Promise<Caller> {
  const caller = await callerOrSignIn(path);
  if (!can(caller, ROUTES[key].action, tenantId)) notFound();
  return caller;
}

/** An id out of an address; null when it is not readable, and then nothing has it. */
export function idFromPath(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** The board a page is about. One that does not exist and one that the caller may not see are the same: not found. */
export async function boardOrNotFound(caller: Caller, boardId: string | null): Promise<Board> {
  const { db } = await services();
  const board = boardId === null ? null : await findBoard(db, caller, boardId);
  if (board === null) notFound();
  return board;
}
