"use client";

import { useTranslations } from "next-intl";
import { SectionCard } from "@/components/admin/tenants/section-card";
import type { IdentityProviderKind } from "@/lib/domain/identity-provider";
import { RedirectAddress } from "./redirect-address";

const STEPS = ["1", "2", "3", "4", "5"] as const;

interface MakerHelpProps {
  readonly kind: IdentityProviderKind;
  readonly redirectAddress: string;
}

/** What to do in the provider's own console, and the address that it asks for. */
export function MakerHelp({ kind, redirectAddress }: MakerHelpProps) {
  const t = useTranslations("providers");
  return (
    <SectionCard title={t("help.title", { maker: kind === "oidc" ? t("help.other") : t(`kinds.${kind}`) })}>
      <ol className="list-decimal space-y-2 pl-5 text-sm leading-relaxed marker:text-muted">
        {STEPS.map((step) => (
          <li key={step} className="pl-1.5">
            {t(`help.${kind}.${step}`)}
          </li>
        ))}
      </ol>
      <div className="mt-5">
        <RedirectAddress address={redirectAddress} />
      </div>
    </SectionCard>
  );
}
