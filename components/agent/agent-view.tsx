"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { BoardProvider } from "@/components/board/board-context";
import { DetailHeader, type Neighbour } from "@/components/metric/detail-header";
import { MetricList } from "@/components/metric/metric-list";
import { MissingRow } from "@/components/metric/missing-row";
import { useLastSeen } from "@/components/metric/use-last-seen";
import { useRow } from "@/components/metric/use-row";
import { useFollow, useLive } from "@/lib/client/live/use-live";
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
  useFollow(scope);
  // Nothing shows a clock time before the first view has told the tenant's zone.
  const timeZone = useLive(scope, (view) => view.board.timeZone) ?? "UTC";
  const value = useMemo(() => ({ scope, timeZone }), [scope, timeZone]);
  return (
    <BoardProvider value={value}>
      <main id="main" className="mx-auto max-w-[90rem] px-4 pb-12 pt-3 sm:px-6">
        <Content {...props} />
      </main>
    </BoardProvider>
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
