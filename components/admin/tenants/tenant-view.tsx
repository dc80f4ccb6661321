"use client";

import { useTranslations } from "next-intl";
import { TenantCheck } from "@/components/admin/connect/tenant-check";
import { PageLink } from "@/components/ui/page-link";
import type { TenantDetail } from "@/lib/contracts/admin/tenants";
import { BackfillCard } from "./backfill-card";
import { ConditionFacts } from "./condition-facts";
import { CredentialCard } from "./credential-card";
import { DeleteCard } from "./delete-card";
import { PauseCard } from "./pause-card";
import { SectionCard } from "./section-card";
import { SettingsCard } from "./settings-card";
import { SettingsFacts } from "./settings-facts";
import { StateLine, StateReason } from "./state-line";

/** Everything about one tenant: how it does, what it is set to, its credential, its end. */
export function TenantView({ tenant }: { readonly tenant: TenantDetail }) {
  const t = useTranslations("tenants.detail");
  const { may, credential, condition, boards } = tenant;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="grid gap-5">
        <SectionCard title={t("health")}>
          <StateLine state={condition.state} />
          <StateReason condition={condition} />
          <ConditionFacts condition={condition} isNarrow className="mt-4" />
        </SectionCard>
        {tenant.backfill !== null && <BackfillCard backfill={tenant.backfill} />}
        {may.edit ? <SettingsCard tenant={tenant} /> : <SettingsFacts tenant={tenant} />}
      </div>
      <div className="grid gap-5">
        <SectionCard title={t("boards")}>
          {boards.length === 0 && <p className="text-muted">{t("noBoards")}</p>}
          <ul>
            {boards.map((board) => (
              <li key={board.id}>
                <PageLink
                  href={`/boards/${encodeURIComponent(board.id)}`}
                  dir="auto"
                  className="block break-words py-2.5 underline decoration-line underline-offset-4 hover:decoration-current"
                >
                  {board.name}
                </PageLink>
              </li>
            ))}
          </ul>
        </SectionCard>
        {credential !== null && <CredentialCard tenant={tenant} credential={credential} />}
        {may.edit && <TenantCheck tenantId={tenant.id} />}
        {may.edit && <PauseCard tenant={tenant} />}
        {may.edit && <DeleteCard tenant={tenant} />}
      </div>
    </div>
  );
}
