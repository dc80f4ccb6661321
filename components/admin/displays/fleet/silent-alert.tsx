"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import { useLocalMoment } from "./use-local-moment";

/** Named at most; the rest is counted. */
const MOST_NAMED = 5;

/** Which displays have not been heard of for five minutes, and what to do; nothing while there are none. */
export function SilentAlert({ fleet }: { readonly fleet: readonly DisplayEntry[] }) {
  const t = useTranslations("displays.silent");
  const moment = useLocalMoment();
  const silent = fleet.filter(({ standing }) => standing === "silent");
  return (
    <div role="alert">
      {silent.length > 0 && (
        <Notice tone="breach" title={t("title", { count: silent.length })} className="mb-4">
          <ul className="my-1">
            {silent.slice(0, MOST_NAMED).map(({ id, name, tenantName, place, silentSince }) => (
              <li key={id} className="break-words">
                <PageLink href={`/admin/displays/${encodeURIComponent(id)}`} className="font-semibold underline">
                  {name}
                </PageLink>
                {["", tenantName, place, silentSince === null ? "" : t("since", { when: moment(silentSince) })]
                  .filter((text, index) => index === 0 || text !== "")
                  .join(" · ")}
              </li>
            ))}
          </ul>
          {silent.length > MOST_NAMED && <p>{t("more", { count: silent.length - MOST_NAMED })}</p>}
          <p>{t("what")}</p>
        </Notice>
      )}
    </div>
  );
}
