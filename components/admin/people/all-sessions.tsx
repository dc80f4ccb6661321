"use client";

import { useTranslations } from "next-intl";
import { SessionList } from "@/components/account/session-list";
import { useDeviceName } from "@/components/account/use-device-name";
import { ListPager } from "@/components/admin/list/list-pager";
import { SearchField } from "@/components/admin/list/search-field";
import { useSearchedList } from "@/components/admin/list/use-searched-list";
import type { SessionRow } from "@/lib/contracts/admin/people";
import { isFound } from "@/lib/domain/match";

interface AllSessionsProps {
  readonly sessions: readonly SessionRow[];
  /** The one this page is seen by. */
  readonly currentId: string | null;
  /** Epoch ms at the server. */
  readonly now: number;
}

/** Everybody's signed-in browsers, searched by what is shown of them. */
export function AllSessions({ sessions, currentId, now }: AllSessionsProps) {
  const t = useTranslations("people.sessions");
  const deviceName = useDeviceName();
  const list = useSearchedList(sessions.length, (typed) =>
    sessions.filter(({ person, userAgent, address }) =>
      isFound([person.name, person.email, deviceName(userAgent), address].join(" "), typed),
    ),
  );
  return (
    <>
      {list.pages > 1 || list.typed !== "" ? (
        <div className="mb-4 max-w-xl">
          <SearchField label={t("find")} list={list} />
        </div>
      ) : null}
      {list.found.length === 0 && list.typed !== "" ? (
        <p className="py-6 text-muted">{t("nothing", { typed: list.typed })}</p>
      ) : (
        <SessionList sessions={list.shown} currentId={currentId} address="/api/admin/sessions" now={now} withPerson />
      )}
      <ListPager page={list.page} pages={list.pages} onPage={list.turnTo} />
    </>
  );
}
