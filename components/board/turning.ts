"use client";

import { useState } from "react";
import { useTicking } from "@/lib/client/clock/use-now";
import { useFullScreen } from "@/lib/client/preferences/full-screen";
import { useBoard } from "./board-context";
import { type Page, pageOf } from "./layout";
import { turningPage } from "./turning-page";

interface TurningPage {
  readonly page: Page;
  /** Null while the pages turn by themselves: on a display and in full screen nobody is there to press a button. */
  readonly onPage: ((page: number) => void) | null;
}

/** The page of a list that doesn't fit: the one that was asked for, or in full screen each in its turn. */
export function useTurningPage(count: number, perPage: number): TurningPage {
  const isAlone = useIsAlone();
  const [wanted, setWanted] = useState(0);
  const { pages } = pageOf(count, perPage, 0);
  const due = useTicking((now) => (isAlone ? turningPage(now, pages) : 0));
  return { page: pageOf(count, perPage, isAlone ? due : wanted), onPage: isAlone ? null : setWanted };
}

/** Whether nobody is there to turn a page. In a replay somebody is, and its minutes may go by in a second. */
function useIsAlone(): boolean {
  const { isFull } = useFullScreen();
  const { display, scope } = useBoard();
  return (isFull && scope.replay === undefined) || display !== undefined;
}
