"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { AgentName } from "@/components/agent/agent-name";
import { OVERLONG } from "@/components/agent/overlong";
import { stateColour } from "@/components/agent/state-colour";
import { useStateWord } from "@/components/agent/use-state-word";
import { useBoard } from "@/components/board/board-context";
import { LEVEL_TEXT } from "@/components/board/level-look";
import { useMoment } from "@/components/board/use-moment";
import { WaitText } from "@/components/board/wait-text";
import { classNames } from "@/components/ui/class-names";
import { Diamond, Triangle } from "@/components/ui/shapes";
import { StateDot } from "@/components/ui/state-dot";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import type { Level } from "@/lib/domain/state/queue-state";
import { agentNow } from "./agent-model";

const EDGES: Readonly<Record<Level, string>> = {
  calm: "",
  near: "outline outline-[0.16em] outline-near",
  breach: "outline outline-[0.16em] outline-breach",
};

interface AgentCellProps {
  tileId: string;
  agentId: string;
  options: OptionsByKind["agent-grid"];
}

/** One agent of a grid: name, state in colour and word, and for how long. */
export const AgentCell = memo(function AgentCell({ tileId, agentId, options }: AgentCellProps) {
  const { scope } = useBoard();
  const word = useStateWord();
  const t = useTranslations("board.agents");
  const model = useMoment(scope, (view, now) => {
    const agent = agentNow(view, tileId, agentId, now);
    if (agent === null) return null;
    const { metrics: _, ...rest } = agent;
    return rest;
  });
  if (model == null) return null;
  const { level } = model;
  const state = word(model.state, model.raw);
  return (
    <li
      className={classNames(
        "relative flex min-w-0 flex-col justify-between overflow-hidden rounded-[0.5em] bg-raised px-[0.6em] py-[0.4em] leading-[1.2]",
        EDGES[level],
      )}
    >
      <span className="flex min-w-0 items-center">
        <StateDot colour={stateColour(model.state)} shape="bar" className="mr-[0.5em]" />
        <AgentName agentId={agentId} name={model.name} isNamed={model.isNamed} isWhole isTabStop={false} />
      </span>
      <span className="flex min-w-0 items-baseline justify-between text-words text-muted">
        <span className="min-w-0 truncate" title={state}>
          {level === "breach" && <Diamond className="mr-[0.25em] text-[0.8em] text-breach" />}
          {level === "near" && <Triangle className="mr-[0.25em] text-[0.8em] text-near" />}
          {level !== "calm" && <span className="sr-only">{t(OVERLONG[level])} </span>}
          {model.code ?? state}
        </span>
        {options.showsTime && (
          <span
            className={classNames("figure ml-[0.5em] shrink-0", level === "calm" ? "text-text" : LEVEL_TEXT[level])}
          >
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
