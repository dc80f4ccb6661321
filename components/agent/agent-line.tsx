"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";
import type { PartAge } from "@/components/board/age";
import { LEVEL_TEXT } from "@/components/board/level-look";
import type { Wait } from "@/components/board/wait";
import { WaitText } from "@/components/board/wait-text";
import { classNames } from "@/components/ui/class-names";
import { Diamond, Triangle } from "@/components/ui/shapes";
import { StateDot } from "@/components/ui/state-dot";
import type { AgentState } from "@/lib/domain/state/agent-state";
import type { Level } from "@/lib/domain/state/queue-state";
import { AgentName } from "./agent-name";
import { OVERLONG } from "./overlong";
import { stateColour } from "./state-colour";
import { useStateWord } from "./use-state-word";

/** An agent as a line tells of them; nothing in it changes merely because a second passed. */
export interface AgentOfLine {
  readonly name: string;
  readonly state: AgentState;
  /** 8x8's own text of a state that nobody listed. */
  readonly raw: string | null;
  /** The status code ("Lunch"), where one is set. */
  readonly code: string | null;
  /** The first queue that the agent works for, and how many more there are; null also where that is not told. */
  readonly queue: string | null;
  readonly moreQueues: number;
  readonly interactions: number;
  readonly time: Wait;
}

interface AgentLineProps {
  agentId: string;
  agent: AgentOfLine;
  isNamed: boolean;
  /** Whether they are in their state for too long, or nearly, as far as that may still be said. */
  level: Level;
  /** Whether there is room for the level's word beside its shape; the word is always there for screen readers. */
  hasRoom?: boolean;
  isTabStop?: boolean;
  /** Of the line, where nothing around it tells it. */
  age?: PartAge["level"];
  className?: string;
  style?: CSSProperties;
  /** What else is told, at the end of the line. */
  children?: ReactNode;
}

/** One agent: name, state, what for, and for how long. A name in full leads to the agent's page. */
export function AgentLine(props: AgentLineProps) {
  const { agentId, agent, isNamed, level, hasRoom = true, isTabStop, age, className, style, children } = props;
  const t = useTranslations("board.agents");
  const { word, what } = useDoing(agent);
  return (
    <li
      data-age={age}
      className={classNames("relative flex items-center leading-[1.2]", className)}
      {...(style === undefined ? {} : { style })}
    >
      <StateDot colour={stateColour(agent.state)} shape="bar" className="mr-[0.65em]" />
      <AgentName
        agentId={agentId}
        name={agent.name}
        hint={`${agent.name} · ${word}${what}`}
        isNamed={isNamed}
        isWhole
        {...(isTabStop === undefined ? {} : { isTabStop })}
      />
      {/* Room goes to the state's word first, then to the name, then to what for: colour never tells a state alone. */}
      <span className="agent-doing ml-[0.6em] flex flex-1 text-words text-muted">
        <span className="shrink-0 whitespace-nowrap">{word}</span>
        <span className="w-0 flex-1 truncate whitespace-pre">{what}</span>
      </span>
      {level !== "calm" && (
        <span className={classNames("ml-[0.5em] shrink-0 text-words font-semibold", LEVEL_TEXT[level])}>
          {level === "breach" ? <Diamond /> : <Triangle />}{" "}
          <span className={hasRoom ? undefined : "sr-only"}>{t(OVERLONG[level])}</span>
        </span>
      )}
      <span className={classNames("figure ml-[0.5em] shrink-0 text-[1.25em]", LEVEL_TEXT[level])}>
        <WaitText wait={agent.time} />
      </span>
      {children}
    </li>
  );
}

interface Doing {
  /** The state: "Handling". */
  readonly word: string;
  /** The reason, with what parts it from the word: " · Billing +1", " · Lunch", " · Live Chat ×3"; empty without one. */
  readonly what: string;
}

function useDoing({ state, raw, code, queue, moreQueues, interactions }: AgentOfLine): Doing {
  const t = useTranslations("board.agents");
  const word = useStateWord();
  const queues = queue !== null && moreQueues > 0 ? t("and", { name: queue, count: moreQueues }) : queue;
  const times = interactions > 1 ? ` ×${interactions}` : "";
  const reason = code ?? queues;
  return { word: word(state, raw), what: `${reason === null ? "" : ` · ${reason}`}${times}` };
}
