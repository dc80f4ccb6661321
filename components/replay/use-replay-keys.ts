"use client";

import { useRouter } from "next/navigation";
import { arrowShortcuts } from "@/components/shell/arrow-shortcuts";
import { useShortcuts } from "@/lib/client/preferences/use-shortcuts";
import type { OpenReplay } from "@/lib/client/replay/open-replay";
import { nextSpeed } from "@/lib/client/replay/player";
import { stepped } from "./steps";

/** The keys of a replay; the bar's `?` lists them. */
export function useReplayKeys(replay: OpenReplay, zone: string, livePath: string): void {
  const router = useRouter();
  const step = (unit: "minute" | "quarter", by: 1 | -1) => replay.seek(stepped(replay.state().at, { unit, by }, zone));
  const speed = (by: 1 | -1) => replay.setSpeed(nextSpeed(replay.state().speed, by));
  useShortcuts({
    " ": replay.toggle,
    k: replay.toggle,
    j: () => step("quarter", -1),
    l: () => step("quarter", 1),
    "-": () => speed(-1),
    "+": () => speed(1),
    // Where the plus needs Shift, who forgets it means the same.
    "=": () => speed(1),
    h: () => router.push(livePath),
  });
  useShortcuts(arrowShortcuts({ left: () => step("minute", -1), right: () => step("minute", 1) }));
}
