"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { stateColour } from "@/components/agent/state-colour";
import { useStateWord } from "@/components/agent/use-state-word";
import { partAge } from "@/components/board/age";
import { useBoard } from "@/components/board/board-context";
import { rowsThatFit } from "@/components/board/layout";
import { PartMark } from "@/components/board/mark";
import { useTurningPage } from "@/components/board/turning";
import { useMoment } from "@/components/board/use-moment";
import { TileButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pager } from "@/components/ui/pager";
import { Skeleton } from "@/components/ui/skeleton";
import { StackedBar } from "@/components/ui/stacked-bar";
import { StateDot } from "@/components/ui/state-dot";
import { useBox } from "@/components/ui/use-box";
import { useLive } from "@/lib/client/live/use-live";
import { formatCount } from "@/lib/domain/format/format";
import { type AgentsSummary, agentsSummary } from "./agent-list";
import { PanelLine } from "./panel-line";

/** Height of a line, em; the list is laid out in the same. */
const LINE = 1.9;
/** Lines added by each press of "show more" where the page scrolls. */
const STEP = 30;

/** Who is here, in which state and for how long. `scrolls`: on a phone the list grows on demand instead of paging. */
export function AgentsPanel({ scrolls }: { scrolls: boolean }) {
  const { scope } = useBoard();
  const t = useTranslations("board.agents");
  const locale = useLocale();
  const id = useId();
  const summary = useLive(scope, agentsSummary);
  const known = useLive(scope, ({ parts: { agents } }) => (agents.asOf !== null ? "known" : agents.status.state));
  const age = useMoment(scope, (view, now) => partAge(view, "agents", now).level);
  if (summary === undefined) return null;
  const count = summary.ids.length;
  return (
    <Card aria-labelledby={id} data-age={age} className="flex min-h-0 min-w-0 flex-col px-[1.3em] pb-[0.9em] pt-[1em]">
      <div className="flex items-baseline">
        <h2 id={id} className="text-[1.3em] font-semibold leading-[1.3]">
          {t("title")}
        </h2>
        {count > 0 && (
          <span className="fades ml-[0.7em] truncate text-words text-muted">
            {t("loggedIn", { count: formatCount(count, locale) })}
          </span>
        )}
        <span className="ml-auto flex shrink-0 pl-[0.7em] text-words">
          <PartMark of="agents" />
        </span>
      </div>
      {count === 0 ? (
        known === "known" ? (
          <Nobody />
        ) : (
          // Who is here nobody knows: the panel's mark tells why, or it is not known yet.
          known === "connecting" && <Skeleton className="mt-[0.9em] h-[0.85em] w-full" />
        )
      ) : (
        <>
          <Breakdown counts={summary.counts} />
          {scope.replay === true ? (
            <p className="mt-[1em] text-words leading-[1.4] text-muted">{t("counted")}</p>
          ) : scrolls ? (
            <LongList ids={summary.ids} />
          ) : (
            <FittedList ids={summary.ids} />
          )}
        </>
      )}
    </Card>
  );
}

function Nobody() {
  const t = useTranslations("board.agents");
  return (
    <div className="m-auto py-[1em] text-center">
      <p className="text-name font-semibold">{t("none")}</p>
      <p className="mt-[0.4em] text-words text-muted">{t("noneHint")}</p>
    </div>
  );
}

function Breakdown({ counts }: { counts: AgentsSummary["counts"] }) {
  const locale = useLocale();
  const word = useStateWord();
  const parts = counts.map(({ state, count }) => ({ key: state, colour: stateColour(state), count }));
  return (
    <>
      <StackedBar parts={parts} className="mt-[0.6em] h-[0.85em] shrink-0" />
      <ul className="mt-[0.55em] flex shrink-0 flex-wrap text-words leading-[1.4] text-muted">
        {counts.map(({ state, count }) => (
          <li key={state} className="mr-[1.1em] flex items-center whitespace-nowrap">
            <StateDot colour={stateColour(state)} className="mr-[0.45em]" />
            <span>
              <span className="fades font-semibold text-text">{formatCount(count, locale)}</span> {word(state, null)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** On a wall: as many lines as there is room for, the rest counted and a page away. */
function FittedList({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("board.agents");
  const locale = useLocale();
  const { ref, box } = useBox<HTMLDivElement>();
  const room = box === null ? 0 : rowsThatFit(ids.length, box.height, LINE);
  const { page, onPage } = useTurningPage(ids.length, Math.max(1, room));
  return (
    <div ref={ref} className="mt-[0.5em] min-h-0 flex-1 overflow-hidden">
      {room > 0 && (
        <ul>
          {ids.slice(page.start, page.end).map((agentId) => (
            <PanelLine key={agentId} agentId={agentId} />
          ))}
        </ul>
      )}
      {room > 0 && room < ids.length && (
        <div className="flex items-center justify-between text-words text-muted" style={{ height: `${LINE}em` }}>
          <span>{t("more", { count: formatCount(ids.length - (page.end - page.start), locale) })}</span>
          <Pager
            page={page.page}
            pages={page.pages}
            onPage={onPage}
            words={{
              previous: t("previous"),
              next: t("next"),
              position: t("page", { page: formatCount(page.page + 1, locale), pages: formatCount(page.pages, locale) }),
            }}
          />
        </div>
      )}
    </div>
  );
}

function LongList({ ids }: { ids: readonly string[] }) {
  const t = useTranslations("board");
  const [limit, setLimit] = useState(STEP);
  const rest = ids.length - limit;
  return (
    <>
      <ul className="mt-[0.6em]">
        {ids.slice(0, limit).map((agentId) => (
          <PanelLine key={agentId} agentId={agentId} />
        ))}
      </ul>
      {rest > 0 && (
        <TileButton className="mt-[0.8em] w-full" onClick={() => setLimit((before) => before + STEP)}>
          {t("queues.showMore", { count: rest })}
        </TileButton>
      )}
    </>
  );
}
