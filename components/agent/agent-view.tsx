"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DetailHeader, type Neighbour } from "@/components/metric/detail-header";
import { FollowedPage } from "@/components/metric/followed-page";
import { MetricList } from "@/components/metric/metric-list";
import { MissingRow } from "@/components/metric/missing-row";
import { useLastSeen } from "@/components/metric/use-last-seen";
import { useRow } from "@/components/metric/use-row";
import { AgentFigures } from "./agent-figures";
import { TimeUseBar } from "./time-use-bar";

export interface AgentViewProps {
  readonly board: { readonly id: string; readonly name: string };
  readonly agentId: string;
  /** The name as the server knew it; null when it did not. */
  readonly initialName: string | null;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}

/** Everything about one agent, live. */
export function AgentView(props: AgentViewProps) {
  const { board, agentId } = props;
  const scope = useMemo(() => ({ boardId: board.id, agentId }), [board.id, agentId]);
  return (
    <FollowedPage scope={scope} width="max-w-[90rem]">
      <Content {...props} />
    </FollowedPage>
  );
}

function Content({ board, agentId, initialName, previous, next }: AgentViewProps) {
  const t = useTranslations("agent");
  const current = useRow("agents", agentId);
  const { row, goneSince } = useLastSeen(current);
  const boardPath = `/boards/${encodeURIComponent(board.id)}`;
  const name = row?.name ?? initialName;
  const groupName = row?.groupName ?? null;
  return (
    <>
      <DetailHeader
        board={{ name: board.name, href: boardPath }}
        title={name === null ? t("title") : name === "" ? t("unnamed") : name}
        {...(groupName === null ? {} : { subtitle: t("group", { group: groupName }) })}
        isMissing={current === null}
        previous={previous}
        next={next}
      />
      {current === null ? (
        <MissingRow kind="agent" boardPath={boardPath} since={goneSince} />
      ) : row === undefined ? (
        <p role="status" className="rounded-tile bg-surface px-6 py-8 text-muted">
          {t("loading")}
        </p>
      ) : (
        <>
          <AgentFigures agentId={agentId} row={row} boardPath={boardPath} />
          <div className="my-4">
            <TimeUseBar metrics={row.metrics} ageLevel={row.age.level} />
          </div>
          <MetricList family="agents" metrics={row.metrics} age={row.age} columns={3} />
        </>
      )}
    </>
  );
}
