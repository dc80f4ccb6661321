"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { StateWords } from "@/components/agent/state-words";
import { partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { WaitText } from "@/components/board/wait-text";
import { TileButton } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { formatCount, formatDuration } from "@/lib/domain/format/format";
import { agentsKnown, queueAgentRows } from "./agent-rows";

/** Agents listed at first: the rest of a large queue is counted and one press away. */
const FIRST = 40;

/** What an empty list says: "nobody" only where that is known. */
const EMPTY = { loading: "loading", unknown: "unknown", known: "none" } as const;

/** Who works in the queue: state, time in it, and what they did for the queue today. */
export function QueueAgents() {
  const t = useTranslations("queue.agents");
  const locale = useLocale();
  const { scope } = useBoard();
  const rows = useMoment(scope, queueAgentRows);
  const level = useMoment(scope, (view, now) => partAge(view, "agents", now).level) ?? "none";
  const known = useMoment(scope, agentsKnown) ?? "loading";
  const [showAll, setShowAll] = useState(false);
  const shown = showAll ? (rows ?? []) : (rows ?? []).slice(0, FIRST);
  const rest = (rows?.length ?? 0) - shown.length;
  const boardPath = `/boards/${encodeURIComponent(scope.boardId)}`;
  return (
    <section
      aria-labelledby="queue-agents"
      data-age={level === "none" ? "old" : level}
      className="rounded-tile bg-surface px-5 pb-3 pt-4"
    >
      <h2 id="queue-agents" className="pb-2 text-base font-semibold">
        {t("title")}{" "}
        {rows !== undefined && (rows.length > 0 || known === "known") && (
          <span className="font-normal text-muted">{formatCount(rows.length, locale)}</span>
        )}
      </h2>
      {(rows === undefined || rows.length === 0) && <p className="py-2 text-muted">{t(EMPTY[known])}</p>}
      {rows !== undefined && rows.length > 0 && (
        <table className="w-full table-fixed border-collapse text-[0.95rem]">
          <thead>
            <tr className="text-sm text-muted">
              <th scope="col" className="py-1.5 text-left font-normal">
                {t("name")}
              </th>
              <th scope="col" className="w-[5.2rem] py-1.5 text-right font-normal">
                {t("time")}
              </th>
              <th scope="col" className="w-[4.6rem] py-1.5 text-right font-normal">
                {t("accepted")}
              </th>
              <th scope="col" className="hidden w-[5.5rem] py-1.5 text-right font-normal sm:table-cell">
                {t("average")}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className="border-t border-line">
                <th scope="row" className="py-2 text-left font-normal">
                  <PageLink
                    href={`${boardPath}/agents/${encodeURIComponent(row.id)}`}
                    title={row.name}
                    dir="auto"
                    className="block truncate font-semibold hover:underline"
                  >
                    {row.name === "" ? row.id : row.name}
                  </PageLink>
                  <span className="block text-sm">
                    <StateWords state={row.state} raw={row.raw} code={row.code} />
                  </span>
                </th>
                <td className={`figure py-2 text-right align-top ${row.overlong ? "text-breach" : ""}`}>
                  <WaitText wait={row.time} />
                  {row.overlong && <span className="block text-sm">{t("overlong")}</span>}
                </td>
                <td className="figure py-2 text-right align-top">{formatCount(row.accepted, locale)}</td>
                <td className="figure hidden py-2 text-right align-top sm:table-cell">
                  {formatDuration(row.averageHandlingMs)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rest > 0 && (
        <TileButton className="mb-1 mt-3 w-full" onClick={() => setShowAll(true)}>
          {t("showAll", { count: formatCount(rest, locale) })}
        </TileButton>
      )}
    </section>
  );
}
