"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { agentCountName } from "./agent-count-name";

/** Names a count of agents ("agents.available") in the viewer's language; null for any other key. */
export function useAgentCountName(): (key: string) => string | null {
  const tiles = useTranslations("tiles");
  const states = useTranslations("states");
  return useCallback((key) => agentCountName(key, tiles, states), [tiles, states]);
}
