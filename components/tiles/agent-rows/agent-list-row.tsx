"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { stateColour } from "@/components/agent/state-colour";
import { useStateWord } from "@/components/agent/use-state-word";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { WaitText } from "@/components/board/wait-text";
import { RowFigureText, rowFigure } from "@/components/sheet/row-figure";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { Diamond } from "@/components/ui/shapes";
import { StateDot } from "@/components/ui/state-dot";
import { agentNow } from "./agent-model";

interface AgentListRowProps {
  tileId: string;
  agentId: string;
  columns: readonly { readonly key: string }[];
  /** em of the board's root. */
  columnWidth: number;
  height: number;
  showsQueues: boolean;
}

/** One agent of a list; rendered again only for a change of its own. */
export const AgentListRow = memo(function AgentListRow(props: AgentListRowProps) {
  const { tileId, agentId, columns, columnWidth, height, showsQueues } = props;
  const { scope, timeZone } = useBoard();
  const t = useTranslations("board.agents");
  const word = useStateWord();
  const model = useMoment(scope, (view, now) => {
    const agent = agentNow(view, tileId, agentId, now);
    if (agent === null) return null;
    const { metrics, ...rest } = agent;
    return { ...rest, figures: columns.map(({ key }) => rowFigure(view, "agents", metrics, key, now, "calm")) };
  });
  if (model == null) return null;
  const isOverlong = model.level !== "calm";
  const reason = model.code ?? (showsQueues ? (model.queues[0] ?? null) : null);
  const more = model.code === null && model.queues.length > 1 ? ` +${model.queues.length - 1}` : "";
  const times = model.interactions > 1 ? ` ×${model.interactions}` : "";
  return (
    <li className="flex items-center leading-[1.2]" style={{ height: `${height}em` }}>
      <StateDot colour={stateColour(model.state)} shape="bar" className="mr-[0.65em]" />
      <AgentName boardId={scope.boardId} agentId={agentId} name={model.name} isNamed={model.isNamed} />
      <span className="ml-[0.6em] flex min-w-0 flex-1 text-words text-muted">
        <span className="shrink-0 whitespace-nowrap">{word(model.state, model.raw)}</span>
        <span className="w-0 flex-1 truncate whitespace-pre">
          {reason === null ? times : ` · ${reason}${more}${times}`}
        </span>
      </span>
      {isOverlong && (
        <span className="ml-[0.5em] shrink-0 text-words font-semibold text-breach">
          <Diamond /> {t("overlong")}
        </span>
      )}
      <span className={classNames("figure ml-[0.5em] shrink-0 text-[1.25em]", isOverlong && "text-breach")}>
        <WaitText wait={model.time} />
      </span>
      {model.figures.map((figure, index) => {
        const key = columns[index]?.key ?? "";
        return (
          <span key={key} className="shrink-0 truncate text-right" style={{ width: `${columnWidth}em` }}>
            <span className="text-[1.25em]">
              <RowFigureText figure={figure} metric={key} timeZone={timeZone} />
            </span>
          </span>
        );
      })}
    </li>
  );
});

interface AgentNameProps {
  boardId: string;
  agentId: string;
  name: string;
  isNamed: boolean;
}

/** A name in full leads to its page; initials would be of no use if they did. */
export function AgentName({ boardId, agentId, name, isNamed }: AgentNameProps) {
  const look = "agent-name min-w-0 truncate text-name font-semibold";
  if (!isNamed) return <span className={look}>{name}</span>;
  return (
    <PageLink
      href={`/boards/${encodeURIComponent(boardId)}/agents/${encodeURIComponent(agentId)}`}
      title={name}
      dir="auto"
      className={look}
    >
      {name}
    </PageLink>
  );
}
