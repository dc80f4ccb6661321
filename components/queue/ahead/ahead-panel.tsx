"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { OutlookView } from "@/lib/contracts/outlook";
import { Breaches } from "./breaches";
import { RestOfDay } from "./rest-of-day";
import { Staffing } from "./staffing";

/** When limits will be passed, and whether agents are short or spare: estimates, and said to be. */
export function AheadPanel({ outlook }: { readonly outlook: OutlookView }) {
  const t = useTranslations("queue.ahead");
  return (
    <Card aria-labelledby="queue-ahead" className="mt-4 min-h-[12.5rem] px-5 pb-4 pt-4">
      <h2 id="queue-ahead" className="text-base font-semibold">
        {t("title")} <span className="font-normal text-muted">{t("estimate")}</span>
      </h2>
      <div className="mt-2 grid gap-x-10 gap-y-5 lg:grid-cols-2 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)_minmax(0,1fr)]">
        <Breaches outlook={outlook} />
        <div className="min-w-0">
          <h3 className="text-sm text-muted">{t("staffing.title")}</h3>
          {outlook.staffing === null ? (
            <p className="mt-1.5">{t("staffing.silent")}</p>
          ) : (
            <Staffing staffing={outlook.staffing} />
          )}
        </div>
        {outlook.day !== null && <RestOfDay day={outlook.day} />}
      </div>
    </Card>
  );
}
