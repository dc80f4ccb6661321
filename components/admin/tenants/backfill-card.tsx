"use client";

import { useTranslations } from "next-intl";
import { aboutParts } from "@/components/board/about-parts";
import { ageParts } from "@/components/board/age-parts";
import { useTicking } from "@/lib/client/clock/use-now";
import type { BackfillCondition } from "@/lib/contracts/admin/tenants";
import { SectionCard } from "./section-card";

/** How fetching what 8x8 knows of former days goes: when it last went well, what is wrong, and when it is tried again. */
export function BackfillCard({ backfill }: { readonly backfill: BackfillCondition }) {
  const t = useTranslations("tenants.backfill");
  const { succeededAt, problem, nextAt } = backfill;
  return (
    <SectionCard title={t("title")}>
      <p className="leading-relaxed">
        {succeededAt === null ? t("never") : <Fetched at={succeededAt} />}
        {succeededAt === null && problem === null && ` ${t("begins")}`}
      </p>
      {problem !== null && (
        <p className="mt-2 leading-relaxed">
          <strong className="font-semibold">{t(`problem.${problem}.title`)}</strong> {t(`problem.${problem}.action`)}{" "}
          {t("live")} {nextAt !== null && <TriedAgain at={nextAt} />}
        </p>
      )}
    </SectionCard>
  );
}

function Fetched({ at }: { readonly at: string }) {
  const t = useTranslations("tenants.backfill");
  const age = useTranslations("tenants.age");
  const parts = useTicking((now) => ageParts(now - Date.parse(at)));
  return t("fetched", { ago: age(parts.unit, { count: parts.count }) });
}

function TriedAgain({ at }: { readonly at: string }) {
  const t = useTranslations("tenants.backfill.again");
  const parts = useTicking((now) => aboutParts(Date.parse(at) - now));
  return t(parts.unit, { count: parts.count });
}
