"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useBox } from "@/components/ui/use-box";
import { useTicking } from "@/lib/client/clock/use-now";
import { formatClock } from "@/lib/domain/format/format";
import { firstThatFits } from "@/lib/domain/format/text-width";
import { useBoard } from "./board-context";
import { factLine, factLines } from "./fact-line";
import { StatusText } from "./status-text";

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
  const { ref, box } = useBox<HTMLParagraphElement>();
  const told =
    box === null ? factLine(name, tenantName, facts) : firstThatFits(factLines(name, tenantName, facts), box.width);
  return (
    <header className="board-header flex min-w-0 items-center">
      <h1 className="board-name truncate font-bold tracking-tight" title={name}>
        {name}
      </h1>
      <p ref={ref} className="board-subtitle ml-[1em] min-w-0 flex-1 truncate text-muted">
        {told}
      </p>
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
