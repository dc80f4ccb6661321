"use client";

import { useTranslations } from "next-intl";
import type { ConfigurationField, Fact } from "@/lib/contracts/admin/configuration";
import { IDENTITY_PROVIDER_KINDS } from "@/lib/domain/identity-provider";
import { QUEUE_MEDIA } from "@/lib/domain/queue-settings";
import { REGIONS } from "@/lib/domain/region";
import { TENANT_ROLES } from "@/lib/domain/roles";

/** The words for what a file says of a field: codes by the names that pages have for them, everything else as it is. */
export function useFactText(): (field: ConfigurationField, fact: Fact) => string {
  const t = useTranslations("configuration");
  const roles = useTranslations("people.roles");
  const media = useTranslations("common.media");
  const sides = useTranslations("thresholds.form.directions");
  const makers = useTranslations("providers.kinds");
  const regions = useTranslations("tenants.region");
  const codes: Partial<Record<ConfigurationField, (text: string) => string | undefined>> = {
    role: wordOf(TENANT_ROLES, roles),
    media: wordOf(QUEUE_MEDIA, media),
    region: wordOf(REGIONS, regions),
    queues: wordOf(["all"], (all) => t(`differences.${all}`)),
    boards: wordOf(["all"], (all) => t(`differences.${all}`)),
    maker: wordOf(IDENTITY_PROVIDER_KINDS, makers),
    direction: wordOf(["above", "below"], sides),
    secret: wordOf(["replaced"], (replaced) => t(replaced)),
  };
  return (field, fact) => {
    if (fact === null) return t("differences.nothing");
    if (typeof fact === "boolean") return t(fact ? "differences.yes" : "differences.no");
    if (typeof fact === "number") return String(fact);
    if (typeof fact === "string") return codes[field]?.(fact) ?? fact;
    return fact.length === 0 ? t("differences.nothing") : fact.join(", ");
  };
}

function wordOf<const Code extends string>(known: readonly Code[], words: (code: Code) => string) {
  return (text: string): string | undefined => {
    const code = known.find((one) => one === text);
    return code === undefined ? undefined : words(code);
  };
}
