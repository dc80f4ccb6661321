"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { AGENT_STATES } from "@/lib/domain/state/agent-state";

/** Names a count of agents ("agents.available") in the viewer's language; null for any other key. */
export function useAgentCountName(): (key: string) => string | null {
  const t = useTranslations("tiles.counts");
  const states = useTranslations("states.agent");
  return useCallback(
    (key) => {
      if (key === "agents.loggedIn") return t("loggedIn");
      const state = AGENT_STATES.find((known) => key === `agents.${known}`);
      return state === undefined ? null : t("inState", { state: states(state) });
    },
    [t, states],
  );
}
