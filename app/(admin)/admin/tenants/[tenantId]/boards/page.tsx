import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { BoardList } from "@/components/admin/boards/board-list";
import { TenantPartPage } from "@/components/admin/tenants/tenant-part-page";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { listTeamBoards } from "@/lib/server/boards/list-team-boards";
import { callerForTenantPage, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { listQueues } from "@/lib/server/queues/list-queues";

interface BoardsPageProps {
  readonly params: Promise<{ readonly tenantId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("queues.boards"))("title") };
}

/** A tenant's boards: the one of all queues, and those of teams. */
export default async function TeamBoardsPage({ params }: BoardsPageProps) {
  const tenantId = idFromPath((await params).tenantId) ?? "";
  const path = `/admin/tenants/${encodeURIComponent(tenantId)}`;
  const caller = await callerForTenantPage("PAGE /admin/tenants/[tenantId]/boards", `${path}/boards`, tenantId);
  const { db } = await services();
  const [boards, table] = await Promise.all([listTeamBoards(db, caller, tenantId), listQueues(db, tenantId)]);
  if (table === null) notFound();
  const [t, locale] = await Promise.all([getTranslations("queues"), getLocale()]);
  const queues = table.queues.map(({ id, name, label }) => ({ id, name: label ?? name }));
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["common", "errors", "forms", "queues"])}>
      <TenantPartPage
        tenantPath={path}
        title={t("boards.title")}
        intro={t("boards.intro", { tenant: table.tenantName })}
      >
        <BoardList tenantId={tenantId} boards={boards} queues={queues} />
      </TenantPartPage>
    </NextIntlClientProvider>
  );
}
