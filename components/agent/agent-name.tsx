"use client";

import { useBoard } from "@/components/board/board-context";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";

interface AgentNameProps {
  agentId: string;
  name: string;
  /** What the pointer is told, where that is more than the name. */
  hint?: string;
  /** Whether the name is the whole one, and so leads to the agent's page: shortened ones would be of no use if they did. */
  isNamed: boolean;
  /** Whether all of what stands around the name leads there, too. */
  isWhole?: boolean;
  /** False where Tab passes by and the tile's arrow keys lead here. */
  isTabStop?: boolean;
}

/** An agent's name in a list. */
export function AgentName({ agentId, name, hint = name, isNamed, isWhole = false, isTabStop = true }: AgentNameProps) {
  const { scope } = useBoard();
  const look = "agent-name min-w-0 truncate text-name font-semibold";
  if (!isNamed) return <span className={look}>{name}</span>;
  return (
    <PageLink
      href={`/boards/${encodeURIComponent(scope.boardId)}/agents/${encodeURIComponent(agentId)}`}
      title={hint}
      dir="auto"
      tabIndex={isTabStop ? undefined : -1}
      className={classNames(isWhole && "tile-link", look)}
    >
      {name}
    </PageLink>
  );
}
