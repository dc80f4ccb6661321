"use client";

import { useTranslations } from "next-intl";
import type { AgentState } from "@/lib/domain/state/agent-state";

/** Names a state in the viewer's language; one that nobody listed keeps 8x8's own text. */
export function useStateWord(): (state: AgentState, raw: string | null) => string {
  const t = useTranslations("states");
  return (state, raw) => raw ?? t(`agent.${state}`);
}
