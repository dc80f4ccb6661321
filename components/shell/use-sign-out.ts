"use client";

import { useCallback, useState } from "react";
import { signOut } from "@/lib/client/auth/sign-in";

/** Signs out and leaves; `failed` when the server did not answer and the session still stands. */
export function useSignOut(): { leave: () => Promise<void>; failed: boolean } {
  const [failed, setFailed] = useState(false);
  const leave = useCallback(async () => {
    setFailed(false);
    const result = await signOut();
    // A full load: nothing of the session stays in this tab's memory.
    if (result.ok) window.location.assign("/sign-in");
    else setFailed(true);
  }, []);
  return { leave, failed };
}
