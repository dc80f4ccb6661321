import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { TopBar } from "@/components/shell/top-bar";
import { QueryProvider } from "@/lib/client/query/query-provider";
import type { TenantAction } from "@/lib/domain/roles";
import { parseTheme, THEME_COOKIE } from "@/lib/domain/theme";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { currentCaller } from "@/lib/server/access/require-caller";
import { listBoards } from "@/lib/server/boards/find-boards";
import { summariesOf } from "@/lib/server/boards/summaries";
import { adminNav } from "@/lib/server/http/admin-nav";
import { services } from "@/lib/server/http/services";

/** The frame of all signed-in pages. It authorises nothing: every page does that for itself. */
export default async function BoardsLayout({ children }: { children: ReactNode }) {
  const caller = await currentCaller();
  // A page below sends the visitor to sign in, with the way back; the frame alone would only be in its way.
  if (caller === null) return children;
  const [{ db }, locale, jar] = await Promise.all([services(), getLocale(), cookies()]);
  const boards = await listBoards(db, caller);
  const idsWhere = (action: TenantAction) =>
    boards.filter(({ tenantId }) => can(caller, action, tenantId)).map(({ id }) => id);
  const shares = idsWhere("board.share");
  // The words of a dialog that only some may open.
  const words = shares.length === 0 ? (["common"] as const) : (["common", "forms", "links"] as const);
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), words)}>
      <QueryProvider userId={caller.userId} now={Date.now()}>
        <div className="shell flex min-h-screen flex-col">
          <TopBar
            boards={await summariesOf(db, boards)}
            user={{ name: caller.name, email: caller.email }}
            designs={idsWhere("board.edit")}
            reports={idsWhere("tenant.view")}
            shares={shares}
            adminPath={adminNav(caller)[0]?.href ?? null}
            initialTheme={parseTheme(jar.get(THEME_COOKIE)?.value)}
          />
          <div className="shell-content min-h-0 flex-1">{children}</div>
        </div>
      </QueryProvider>
    </NextIntlClientProvider>
  );
}
