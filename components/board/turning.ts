"use client";

import { useState } from "react";
import { useTicking } from "@/lib/client/clock/use-now";
import { useFullScreen } from "@/lib/client/preferences/full-screen";
import { type Page, pageOf } from "./layout";

/** How long a page stays before the next one comes, ms. */
export const TURN_MS = 10_000;

/** The page, from 0, of `pages` that is due at `now` (epoch ms). By the time alone, so that all screens turn together. */
export function turningPage(now: number, pages: number): number {
  return pages < 2 ? 0 : Math.floor(now / TURN_MS) % pages;
}

interface TurningPage {
  readonly page: Page;
  /** Null while the pages turn by themselves: in full screen, on a wall, nobody is there to press a button. */
  readonly onPage: ((page: number) => void) | null;
}

/** The page of a list that doesn't fit: the one that was asked for, or in full screen each in its turn. */
export function useTurningPage(count: number, perPage: number): TurningPage {
  const { isFull } = useFullScreen();
  const [wanted, setWanted] = useState(0);
  const { pages } = pageOf(count, perPage, 0);
  const due = useTicking((now) => (isFull ? turningPage(now, pages) : 0));
  return { page: pageOf(count, perPage, isFull ? due : wanted), onPage: isFull ? null : setWanted };
}
