"use client";

import { useLocale, useTranslations } from "next-intl";
import { partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { conditionOf } from "@/components/board/condition-of";
import { useMoment } from "@/components/board/use-moment";
import { waitOf } from "@/components/board/wait";
import { WaitText } from "@/components/board/wait-text";
import { FigureCard } from "@/components/metric/figure-card";
import type { RowNow } from "@/components/metric/row-now";
import { PageLink } from "@/components/ui/page-link";
import { formatCount, formatDuration, formatMetric, NO_DATA } from "@/lib/domain/format/format";
import { findMetric } from "@/lib/domain/metrics/catalogue";
import type { MetricListItem } from "@/lib/domain/snapshot";
import { StateWords } from "./state-words";

interface AgentFiguresProps {
  readonly agentId: string;
  readonly row: RowNow;
  readonly boardPath: string;
}

/** What the agent does now, since when and where, and the day's first numbers. */
export function AgentFigures({ agentId, row, boardPath }: AgentFiguresProps) {
  const t = useTranslations("agent.figures");
  const locale = useLocale();
  const { scope, timeZone } = useBoard();
  const now = useMoment(scope, (view, at) => {
    const agent = view.agents.find(({ id }) => id === agentId);
    if (agent === undefined) return null;
    const age = partAge(view, "agents", at);
    const condition = conditionOf(view, agent, age.elapsed);
    const time = waitOf(condition.timeInStateMs, age.ticking, at);
    return { ...condition, timeInStateMs: null, time };
  });
  if (now === undefined || now === null) return null;
  const { metrics, age } = row;
  const show = (key: string) => formatMetric(findMetric(key), metrics[key] ?? null, locale, timeZone);
  const accepted = metrics["accepted.today"];
  const average = metrics["averageHandlingTime.today"];
  const channels = metrics["activeChannels.rt"];
  const login = metrics["lastLogin.rt"] ?? null;
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <FigureCard
        label={t("state")}
        metric="status.rt"
        level={now.overlong ? "breach" : "calm"}
        ageLevel={age.level}
        note={
          <span className="text-base text-text">
            <StateWords state={now.state} raw={now.raw} code={now.code} />
          </span>
        }
      >
        <WaitText wait={now.time} />
      </FigureCard>
      <FigureCard
        label={t("interactions")}
        metric="activeInteractionsCount.rt"
        ageLevel={age.level}
        note={
          now.queues.length === 0 ? (
            t("noQueues")
          ) : (
            <ul>
              {now.queues.map((queue, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two queues may share a name, and an id may be missing
                <li key={`${queue.id ?? queue.name}-${index}`} className="truncate" title={queue.name}>
                  <QueueLink queue={queue} boardPath={boardPath} />
                </li>
              ))}
              {typeof channels === "object" && channels !== null && channels.length > 0 && (
                <li className="truncate">{show("activeChannels.rt")}</li>
              )}
            </ul>
          )
        }
      >
        {formatCount(now.interactions, locale)}
      </FigureCard>
      <FigureCard
        label={t("accepted")}
        metric="accepted.today"
        ageLevel={age.level}
        note={t("average", { time: formatDuration(typeof average === "number" ? average : null) })}
      >
        {formatCount(typeof accepted === "number" ? accepted : null, locale)}
      </FigureCard>
      <FigureCard
        label={t("loggedIn")}
        metric="loggedInTime.today"
        ageLevel={age.level}
        note={login === null ? NO_DATA : t("since", { time: show("lastLogin.rt") })}
      >
        {show("loggedInTime.today")}
      </FigureCard>
    </div>
  );
}

function QueueLink({ queue, boardPath }: { readonly queue: MetricListItem; readonly boardPath: string }) {
  const words = queue.count > 1 ? `${queue.name} ×${queue.count}` : queue.name;
  if (queue.id === null) return <bdi>{words}</bdi>;
  return (
    <PageLink
      href={`${boardPath}/queues/${encodeURIComponent(queue.id)}`}
      dir="auto"
      className="text-text hover:underline"
    >
      {words}
    </PageLink>
  );
}
