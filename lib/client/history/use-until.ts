"use client";

import { useEffect, useState } from "react";
import { useTicking } from "@/lib/client/clock/use-now";
import type { LiveScope } from "@/lib/client/live/scope";

/** Charts of a replay go on in steps of so many ms of it: their intervals are no shorter than a quarter of an hour, but for the last hour's minutes. */
const STEP_MS = 300_000;
/** Charts are not asked for while somebody drags past, but once the moment has stood for as long, ms. */
const REST_MS = 300;

/** The moment at which the charts of a replay end, epoch ms; null where what is shown is now. */
export function useUntil({ replay }: LiveScope): number | null {
  const due = useTicking((now) => (replay === true ? Math.floor(now / STEP_MS) * STEP_MS : null));
  const [rested, setRested] = useState(due);
  useEffect(() => {
    if (due === null) return;
    const timer = setTimeout(() => setRested(due), REST_MS);
    return () => clearTimeout(timer);
  }, [due]);
  return due === null ? null : (rested ?? due);
}
