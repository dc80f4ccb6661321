import type { ReactNode } from "react";
import { QueryProvider } from "@/lib/client/query/query-provider";
import { currentCaller } from "@/lib/server/access/require-caller";

/** The designer has the whole window, and keys of its own. The frame authorises nothing: the page does that for itself. */
export default async function DesignerLayout({ children }: { children: ReactNode }) {
  const caller = await currentCaller();
  if (caller === null) return children;
  return (
    <QueryProvider userId={caller.userId} now={Date.now()}>
      {children}
    </QueryProvider>
  );
}
