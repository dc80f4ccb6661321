import "server-only";
import { notFound, redirect } from "next/navigation";
import type { Caller } from "@/lib/server/access/caller";
import { currentCaller } from "@/lib/server/access/require-caller";
import type { Board } from "@/lib/server/boards/board";
import { findBoard } from "@/lib/server/boards/find-boards";
import { services } from "./services";

/** The signed-in person a page is rendered for; everybody else is led to sign in and then back to `path`. */
export async function callerOrSignIn(path: string): Promise<Caller> {
  const caller = await currentCaller();
  if (caller === null) redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
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
