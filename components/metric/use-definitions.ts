"use client";

import { useSyncExternalStore } from "react";
import { useRemembered } from "@/components/board/use-remembered";

const CHOICES = ["shown", "hidden"] as const;

/** From Tailwind's `sm` on: below it the definitions make a page of several screens into one of ten. */
const HAS_ROOM = "(min-width: 640px)";

function subscribe(notify: () => void): () => void {
  const query = window.matchMedia(HAS_ROOM);
  query.addEventListener("change", notify);
  return () => query.removeEventListener("change", notify);
}

/** Whether definitions stand under the metrics: what the person chose in this browser, else whether there is room for them. */
export function useDefinitions(): readonly [boolean, (shown: boolean) => void] {
  const [chosen, choose] = useRemembered("wallboard-definitions", CHOICES, null);
  const hasRoom = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(HAS_ROOM).matches,
    () => true,
  );
  const shown = chosen === null ? hasRoom : chosen === "shown";
  return [shown, (next) => choose(next ? "shown" : "hidden")];
}
