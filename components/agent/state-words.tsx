"use client";

import { useTranslations } from "next-intl";
import { type StateColour, StateDot } from "@/components/ui/state-dot";
import type { AgentState } from "@/lib/domain/state/agent-state";

/** A busy agent is with somebody, only not through a queue; an unknown state is nobody's colour. */
const COLOURS: Readonly<Record<AgentState, StateColour>> = {
  handling: "handling",
  "wrap-up": "wrap-up",
  offering: "offering",
  available: "available",
  busy: "handling",
  break: "break",
  offline: "offline",
  "logged-out": "logged-out",
  unknown: "offline",
};

interface StateWordsProps {
  readonly state: AgentState;
  readonly raw: string | null;
  readonly code: string | null;
}

/** An agent's state in colour and word, with the tenant's own code behind it: "● On break · Lunch". */
export function StateWords({ state, raw, code }: StateWordsProps) {
  const t = useTranslations("states");
  return (
    <span className="inline-flex min-w-0 max-w-full items-center">
      <StateDot colour={COLOURS[state]} className="mr-[0.5em]" />
      <span className="truncate">
        {raw ?? t(`agent.${state}`)}
        {code !== null && <span className="text-muted"> · {code}</span>}
      </span>
    </span>
  );
}
