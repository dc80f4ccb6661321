"use client";

import { memo } from "react";
import { AgentLine } from "@/components/agent/agent-line";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { agentModel } from "./agent-list";

/** One agent of the board that makes itself; rendered again only for a change of their own. */
export const PanelLine = memo(function PanelLine({ agentId }: { agentId: string }) {
  const { scope } = useBoard();
  const model = useMoment(scope, (view, now) => agentModel(view, agentId, now)) ?? null;
  if (model === null) return null;
  return (
    <AgentLine
      agentId={agentId}
      agent={model}
      isNamed
      // An old number raises no alarm.
      level={model.overlong && model.age !== "old" ? "breach" : "calm"}
      age={model.age}
      className="agent-line"
    />
  );
});
