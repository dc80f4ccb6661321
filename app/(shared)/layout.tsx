import type { ReactNode } from "react";
import { QueryProvider } from "@/lib/client/query/query-provider";

/** A board behind a link has the whole window: no bar, no person. The frame authorises nothing: the page does that for itself. */
export default function SharedLayout({ children }: { children: ReactNode }) {
  return (
    <QueryProvider now={Date.now()}>
      <div className="without-bar">{children}</div>
    </QueryProvider>
  );
}
