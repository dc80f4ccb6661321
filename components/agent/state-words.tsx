"use client";

import { StateDot } from "@/components/ui/state-dot";
import type { AgentState } from "@/lib/domain/state/agent-state";
import { stateColour } from "./state-colour";
import { useStateWord } from "./use-state-word";

interface StateWordsProps {
  readonly state: AgentState;
  readonly raw: string | null;
  readonly code: string | null;
}

/** An agent's state in colour and word, with the tenant's own code behind it: "● On break · Lunch". */
export function StateWords({ state, raw, code }: StateWordsProps) {
  const word = useStateWord()(state, raw);
  return (
    <span className="inline-flex min-w-0 max-w-full items-center">
      <StateDot colour={stateColour(state)} className="mr-[0.5em]" />
      <span className="min-w-0 break-words">
        {word}
        {code !== null && <span className="text-muted"> · {code}</span>}
      </span>
    </span>
  );
}
