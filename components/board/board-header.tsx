"use client";

import { useTranslations } from "next-intl";
import { agentsSummary } from "@/components/tiles/agents/agent-list";
import { useLive } from "@/lib/client/live/use-live";
import { useBoard } from "./board-context";
import { BoardTop } from "./board-top";
import { OrderSwitch } from "./queue-controls";
import type { QueueOrder } from "./queue-states";

interface BoardHeaderProps {
  name: string;
  tenantName: string;
  order: QueueOrder;
  onOrder: (order: QueueOrder) => void;
}

/** What the default board is, how many, how fresh, and the time over there. */
export function BoardHeader({ name, tenantName, order, onOrder }: BoardHeaderProps) {
  const { scope } = useBoard();
  const t = useTranslations("board");
  const facts = useLive(scope, (view) => ({
    queues: view.parts.queues.asOf === null ? null : view.queues.length,
    agents: view.parts.agents.asOf === null ? null : agentsSummary(view).ids.length,
  }));
  const told = [
    facts?.queues == null ? null : t("queueCount", { count: facts.queues }),
    facts?.agents == null ? null : t("agentCount", { count: facts.agents }),
  ];
  return (
    <BoardTop name={name} tenantName={tenantName} facts={told}>
      <OrderSwitch order={order} onOrder={onOrder} />
    </BoardTop>
  );
}
