import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import type { Board } from "@/lib/server/boards/board";
import { addressOf } from "./address";
import { openForAsker } from "./link-guard";

/** The board behind a link; not found where the link does not work for whoever asks, whyever. One look for a page and its head. */
export const boardOfLinkOrNotFound = cache(async (token: string): Promise<Board> => {
  const asker = { address: addressOf(await headers()), nowMs: Date.now() };
  const opened = await openForAsker(token, asker);
  if (!opened.ok) notFound();
  return opened.value.board;
});
