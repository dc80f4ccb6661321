"use client";

import { memo } from "react";
import { AgentName } from "@/components/agent/agent-name";
import { stateColour } from "@/components/agent/state-colour";
import { useStateWord } from "@/components/agent/use-state-word";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { WaitText } from "@/components/board/wait-text";
import { classNames } from "@/components/ui/class-names";
import { Diamond } from "@/components/ui/shapes";
import { StateDot } from "@/components/ui/state-dot";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { agentNow } from "./agent-model";

interface AgentCellProps {
  tileId: string;
  agentId: string;
  options: OptionsByKind["agent-grid"];
}

/** One agent of a grid: name, state in colour and word, and for how long. */
export const AgentCell = memo(function AgentCell({ tileId, agentId, options }: AgentCellProps) {
  const { scope } = useBoard();
  const word = useStateWord();
  const model = useMoment(scope, (view, now) => {
    const agent = agentNow(view, tileId, agentId, now);
    if (agent === null) return null;
    const { metrics: _, ...rest } = agent;
    return rest;
  });
  if (model == null) return null;
  const isOverlong = model.level !== "calm";
  const state = word(model.state, model.raw);
  return (
    <li
      className={classNames(
        "flex min-w-0 flex-col justify-between overflow-hidden rounded-[0.5em] bg-raised px-[0.6em] py-[0.4em] leading-[1.2]",
        isOverlong && "outline outline-[0.16em] outline-breach",
      )}
    >
      <span className="flex min-w-0 items-center">
        <StateDot colour={stateColour(model.state)} shape="bar" className="mr-[0.5em]" />
        <AgentName agentId={agentId} name={model.name} isNamed={model.isNamed} />
      </span>
      <span className="flex min-w-0 items-baseline justify-between text-words text-muted">
        <span className="min-w-0 truncate" title={state}>
          {isOverlong && <Diamond className="mr-[0.25em] text-[0.8em] text-breach" />}
          {model.code ?? state}
        </span>
        {options.showsTime && (
          <span className={classNames("figure ml-[0.5em] shrink-0", isOverlong ? "text-breach" : "text-text")}>
            <WaitText wait={model.time} />
          </span>
        )}
      </span>
      {options.showsQueues && (
        <span className="truncate text-words text-muted" dir="auto">
          {model.queues.join(", ") || "–"}
        </span>
      )}
    </li>
  );
});
