"use client";

import { useCallback, useEffect, useState } from "react";

/** A choice among `allowed` that this browser remembers under `key`; storage that refuses (private mode) costs only the memory. */
export function useRemembered<T extends string>(key: string, allowed: readonly T[], initial: T | null) {
  const [value, setValue] = useState<T | null>(initial);
  useEffect(() => {
    try {
      const held = localStorage.getItem(key);
      const known = allowed.find((one) => one === held);
      if (known !== undefined) setValue(known);
    } catch {
      // No storage: the default stands.
    }
  }, [key, allowed]);
  const choose = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(key, next);
      } catch {
        // As above.
      }
    },
    [key],
  );
  return [value, choose] as const;
}
