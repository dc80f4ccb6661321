"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while React takes over what the server rendered; true from then on, and at once for what is only rendered here. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
