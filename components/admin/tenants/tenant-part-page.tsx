import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminPage } from "@/components/admin/admin-page";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";

interface TenantPartPageProps {
  /** The tenant's own page. */
  readonly tenantPath: string;
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

/** A page about one part of a tenant, with the way back to it. */
export async function TenantPartPage({ tenantPath, title, intro, children }: TenantPartPageProps) {
  const t = await getTranslations("queues");
  const back = (
    <PageLink href={tenantPath} className={buttonClass("secondary")}>
      {t("back")}
    </PageLink>
  );
  return (
    <AdminPage title={title} intro={intro} actions={back}>
      {children}
    </AdminPage>
  );
}
