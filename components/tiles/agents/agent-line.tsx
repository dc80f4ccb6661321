"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { stateColour } from "@/components/agent/state-colour";
import { useStateWord } from "@/components/agent/use-state-word";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { WaitText } from "@/components/board/wait-text";
import { classNames } from "@/components/ui/class-names";
import { PageLink } from "@/components/ui/page-link";
import { Diamond } from "@/components/ui/shapes";
import { StateDot } from "@/components/ui/state-dot";
import { type AgentModel, agentModel } from "./agent-list";

/** One agent: name, state, what for, and for how long. Links to the agent's page. */
export const AgentLine = memo(function AgentLine({ agentId }: { agentId: string }) {
  const { scope } = useBoard();
  const t = useTranslations("board.agents");
  const model = useMoment(scope, (view, now) => agentModel(view, agentId, now));
  const doing = useDoing(model ?? null);
  if (model === undefined || model === null) return null;
  // An old number raises no alarm.
  const isOverlong = model.overlong && model.age !== "old";
  return (
    <li data-age={model.age} className="agent-line relative flex items-center leading-[1.2]">
      <StateDot colour={stateColour(model.state)} shape="bar" className="mr-[0.65em]" />
      <PageLink
        href={`/boards/${encodeURIComponent(scope.boardId)}/agents/${encodeURIComponent(agentId)}`}
        title={`${model.name} · ${doing.word}${doing.what}`}
        dir="auto"
        className="tile-link agent-name min-w-0 truncate text-name font-semibold"
      >
        {model.name}
      </PageLink>
      {/* Room goes to the state's word first, then to the name, then to what for: colour never tells a state alone. */}
      <span className="agent-doing ml-[0.6em] flex flex-1 text-words text-muted">
        <span className="shrink-0 whitespace-nowrap">{doing.word}</span>
        <span className="w-0 flex-1 truncate whitespace-pre">{doing.what}</span>
      </span>
      {isOverlong && (
        <span className="ml-[0.5em] shrink-0 text-words font-semibold text-breach">
          <Diamond /> {t("overlong")}
        </span>
      )}
      <span className={classNames("figure ml-[0.5em] shrink-0 text-[1.25em]", isOverlong && "text-breach")}>
        <WaitText wait={model.time} />
      </span>
    </li>
  );
});

interface Doing {
  /** The state: "Handling". */
  readonly word: string;
  /** The reason, with what parts it from the word: " · Billing +1", " · Lunch", " · Live Chat ×3"; empty without one. */
  readonly what: string;
}

function useDoing(model: AgentModel | null): Doing {
  const t = useTranslations("board.agents");
  const word = useStateWord();
  if (model === null) return { word: "", what: "" };
  const queue =
    model.queue !== null && model.moreQueues > 0
      ? t("and", { name: model.queue, count: model.moreQueues })
      : model.queue;
  const times = model.interactions > 1 ? ` ×${model.interactions}` : "";
  const reason = model.code ?? queue;
  return { word: word(model.state, model.raw), what: `${reason === null ? "" : ` · ${reason}`}${times}` };
}
