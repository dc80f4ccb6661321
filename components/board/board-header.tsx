"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { agentsSummary } from "@/components/tiles/agents/agent-list";
import { useTicking } from "@/lib/client/clock/use-now";
import { useLive } from "@/lib/client/live/use-live";
import { formatClock } from "@/lib/domain/format/format";
import { useBoard } from "./board-context";
import { factLine } from "./fact-line";
import { OrderSwitch } from "./queue-controls";
import type { QueueOrder } from "./queue-states";
import { StatusText } from "./status-text";

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

interface BoardTopProps {
  name: string;
  tenantName: string;
  /** What follows the tenant's name; null is not known yet. */
  facts: readonly (string | null)[];
  /** What a person may choose on this board. */
  children?: ReactNode;
}

/** The line above every board: its name, what is known of it, how fresh it is, and the time over there. */
export function BoardTop({ name, tenantName, facts, children }: BoardTopProps) {
  return (
    <header className="board-header flex min-w-0 items-center">
      <h1 className="board-name truncate font-bold tracking-tight" title={name}>
        {name}
      </h1>
      <p className="board-subtitle ml-[1em] min-w-0 flex-1 truncate text-muted">{factLine(name, tenantName, facts)}</p>
      <span className="order-place">{children}</span>
      <StatusText />
      <TenantClock tenantName={tenantName} />
    </header>
  );
}

function TenantClock({ tenantName }: { tenantName: string }) {
  const t = useTranslations("board");
  const locale = useLocale();
  const { timeZone } = useBoard();
  // The server's render and the first one here have no clock yet: nothing is better than a wrong time.
  const time = useTicking((now) => (now === 0 ? "" : formatClock(now, locale, timeZone)));
  return (
    <p className="board-clock figure ml-[0.7em] shrink-0" title={`${t("clock", { tenant: tenantName })} (${timeZone})`}>
      {time}
    </p>
  );
}
