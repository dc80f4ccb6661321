"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { DetailHeader, type Neighbour } from "@/components/metric/detail-header";
import { FollowedPage } from "@/components/metric/followed-page";
import { MetricList } from "@/components/metric/metric-list";
import { MissingRow } from "@/components/metric/missing-row";
import type { RowNow } from "@/components/metric/row-now";
import { useLastSeen } from "@/components/metric/use-last-seen";
import { useRow } from "@/components/metric/use-row";
import { type QueueModel, queueModel } from "@/components/tiles/queue/queue-model";
import { StateMark } from "@/components/tiles/queue/state-mark";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { QueueAhead } from "./ahead/queue-ahead";
import { QueueAgents } from "./queue-agents";
import { QueueFigures } from "./queue-figures";
import { QueueTrend } from "./queue-trend";
import { rememberedQueue } from "./remembered-queue";

export interface QueueViewProps {
  readonly board: { readonly id: string; readonly name: string };
  readonly queueId: string;
  /** The name as the server knew it; null when it did not. */
  readonly initialName: string | null;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  /** Where the queue's interval report is; null for who may not read it. */
  readonly reportPath: string | null;
}

/** Everything about one queue, live. */
export function QueueView(props: QueueViewProps) {
  const { board, queueId } = props;
  const scope = useMemo(() => ({ boardId: board.id, queueId }), [board.id, queueId]);
  return (
    <FollowedPage scope={scope} width="max-w-[110rem]">
      <Content {...props} />
    </FollowedPage>
  );
}

function Content({ board, queueId, initialName, previous, next, reportPath }: QueueViewProps) {
  const t = useTranslations("queue");
  const { scope } = useBoard();
  const current = useRow("queues", queueId);
  const { row, goneSince } = useLastSeen(current);
  const known = useMoment(scope, (view, now) => queueModel(view, queueId, now));
  const model = known ?? (row === undefined ? null : rememberedQueue(row));
  const reasons = useReasons(model);
  const boardPath = `/boards/${encodeURIComponent(board.id)}`;
  const name = row?.name ?? initialName;
  return (
    <>
      <DetailHeader
        board={{ name: board.name, href: boardPath }}
        title={name === null ? t("title") : name === "" ? t("unnamed") : name}
        mark={
          model === null ? undefined : (
            <span className={model.level === "breach" && model.age === "live" ? "text-breach" : ""}>
              <StateMark model={model} />
            </span>
          )
        }
        {...(reasons === null && !hasFacts(row) ? {} : { subtitle: <Subtitle row={row} reasons={reasons} /> })}
        isMissing={current === null}
        previous={previous}
        next={next}
      />
      {current === null ? (
        <MissingRow kind="queue" boardPath={boardPath} since={goneSince} />
      ) : row === undefined ? (
        <p role="status" className="rounded-tile bg-surface px-6 py-8 text-muted">
          {t("loading")}
        </p>
      ) : (
        <>
          {model !== null && <QueueFigures model={model} row={row} />}
          <QueueAhead />
          <div className="mt-4 grid gap-4 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)] xl:grid-rows-[auto_1fr]">
            <div className="min-w-0">
              <QueueTrend />
              {reportPath !== null && (
                <PageLink
                  href={reportPath}
                  className="mt-1 inline-flex h-9 items-center rounded-control px-1 text-sm text-muted underline hover:text-text"
                >
                  {t("report")}
                </PageLink>
              )}
            </div>
            <div className="min-w-0 xl:col-start-2 xl:row-span-2 xl:row-start-1">
              <QueueAgents />
            </div>
            <div className="min-w-0">
              <MetricList family="queues" metrics={row.metrics} age={row.age} columns={2} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function hasFacts(row: RowNow | undefined): boolean {
  return row !== undefined && (row.media !== null || row.nameAt8x8 !== null);
}

/** Why the queue is not calm; how customers reach it, and how 8x8 names it, where an admin says so. */
function Subtitle({ row, reasons }: { readonly row: RowNow | undefined; readonly reasons: string | null }) {
  const t = useTranslations("queue");
  const words = useTranslations("common.media");
  const { media = null, nameAt8x8 = null } = row ?? {};
  return (
    <>
      {reasons !== null && <p>{reasons}</p>}
      {hasFacts(row) && (
        <p className="flex min-w-0 flex-wrap items-center text-sm [&>*]:mr-4">
          {media !== null && (
            <span className="flex items-center">
              <Icon name={media} className="mr-1.5" />
              {words(media)}
            </span>
          )}
          {nameAt8x8 !== null && <span className="min-w-0 break-words">{t("at8x8", { name: nameAt8x8 })}</span>}
        </p>
      )}
    </>
  );
}

/** Why the queue is not calm, in words; null when it is, or when the numbers are too old to say. */
function useReasons(model: QueueModel | null): string | null {
  const t = useTranslations("states.reasons");
  if (model === null || model.age !== "live" || model.reasons.length === 0) return null;
  return model.reasons.map((reason) => t(reason)).join(" · ");
}
