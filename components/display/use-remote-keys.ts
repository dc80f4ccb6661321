"use client";

import { useEffect, useRef } from "react";
import { type RemoteKey, remoteKey } from "@/lib/client/display/hand";

/** Hears the keys of a remote control, wherever the focus is. Only those that mean something are taken from the browser: "Back" always goes back. */
export function useRemoteKeys(onKey: (key: RemoteKey) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const key = remoteKey(event);
      if (key === null) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
