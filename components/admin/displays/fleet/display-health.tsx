"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { countStandings, STANDINGS } from "@/lib/client/displays/fleet-list";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import { SilentAlert } from "./silent-alert";

/** How the displays do, in one line, and which are silent. */
export function DisplayHealth({ displays }: { readonly displays: readonly DisplayEntry[] }) {
  const t = useTranslations("displays.overview");
  const words = useTranslations("displays.list.counts");
  const id = useId();
  const counts = countStandings(displays);
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="mb-2 text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mb-4 font-semibold">
        {[
          t("sum", { count: displays.length }),
          ...STANDINGS.filter((one) => counts[one] > 0).map((one) => words(one, { count: counts[one] })),
        ].join(" · ")}
      </p>
      <SilentAlert fleet={displays} />
      <PageLink href={displays.length === 0 ? "/pair" : "/admin/displays"} className={buttonClass()}>
        {displays.length === 0 ? t("pair") : t("all")}
      </PageLink>
    </section>
  );
}
