"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useBoard } from "@/components/board/board-context";
import { tileCells } from "@/components/sheet/tile-now";
import { useLive } from "@/lib/client/live/use-live";
import { formatDuration } from "@/lib/domain/format/format";
import { columnCell } from "@/lib/domain/sheet/cells";
import { readRule } from "@/lib/domain/sheet/figure";
import type { AgentState } from "@/lib/domain/state/agent-state";
import { Fact, Facts } from "./fact";
import { HoursFact } from "./hours-fact";
import { SourceFact } from "./source-fact";

interface AgentsProvenanceProps {
  tileId: string;
  kind: "agent-list" | "agent-grid" | "agent-states";
  states: readonly AgentState[];
}

/** Agents by their states: what a state is, and from when on somebody is in it for too long. */
export function AgentsProvenance({ tileId, kind, states }: AgentsProvenanceProps) {
  const t = useTranslations("tiles");
  const stateWords = useTranslations("states.agent");
  const { scope } = useBoard();
  const limits = useLive(scope, (view) => {
    const cells = tileCells(view, tileId) ?? {};
    return states.flatMap((state) => {
      const rule = readRule(cells, (field) => columnCell(field, state));
      const after = rule === null ? null : (rule.breach ?? rule.near);
      return rule === null || after === null ? [] : [{ state, after, from: rule.from, hours: rule.hours }];
    });
  });
  return (
    <>
      <p className="font-semibold">{t(`kinds.${kind}`)}</p>
      <p className="mt-[0.3em]">{t(`provenance.kinds.${kind}`)}</p>
      <Facts>
        <SourceFact part="agents" />
        {(limits ?? []).map(({ state, after, from, hours }) => (
          <Fragment key={state}>
            <Fact name={stateWords(state)}>
              {`${t("provenance.limits.overlong", { limit: formatDuration(after) })} · ${t(`provenance.limits.from.${from}`)}`}
            </Fact>
            <HoursFact hours={hours} />
          </Fragment>
        ))}
      </Facts>
    </>
  );
}
