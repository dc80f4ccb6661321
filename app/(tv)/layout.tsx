import type { ReactNode } from "react";
import { QueryProvider } from "@/lib/client/query/query-provider";

/**
 * A display has the whole window: no bar, no person. The frame authorises nothing: the page does that for itself. It says no time either, because
 * the device keeps the page and shows it on a later day: what the clock is, the stream tells or the device remembers.
 */
export default function TvLayout({ children }: { children: ReactNode }) {
  return <QueryProvider>{children}</QueryProvider>;
}
