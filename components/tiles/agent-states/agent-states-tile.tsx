"use client";

import { useLocale, useTranslations } from "next-intl";
import { stateColour } from "@/components/agent/state-colour";
import { useStateWord } from "@/components/agent/use-state-word";
import { useBoard } from "@/components/board/board-context";
import { useMoment } from "@/components/board/use-moment";
import { FigureSkeleton } from "@/components/sheet/figure-body";
import { Explained } from "@/components/sheet/provenance/explained";
import { TileFrame } from "@/components/sheet/tile-frame";
import { figureNow } from "@/components/sheet/tile-now";
import type { TileProps } from "@/components/sheet/tile-props";
import { Donut } from "@/components/ui/donut";
import { fitNumeral } from "@/components/ui/fit";
import { Shrink } from "@/components/ui/shrink";
import { StackedBar } from "@/components/ui/stacked-bar";
import { StateDot } from "@/components/ui/state-dot";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { bodyRoom, type Room } from "@/lib/domain/board/type-scale";
import { formatCount } from "@/lib/domain/format/format";
import type { AgentState } from "@/lib/domain/state/agent-state";
import { barNumeral, statesRoom } from "./states-room";

/** How many agents are in which state. */
export function AgentStatesTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const { scope } = useBoard();
  const options = optionsOf(tile, "agent-states");
  const model = useMoment(scope, (view, now) => {
    const whole = figureNow(view, tile.id, now, "loggedIn");
    if (whole === null || options === null) return null;
    const counts = options.states.map((state) => ({
      state,
      count: figureNow(view, tile.id, now, state)?.value ?? 0,
    }));
    return { loggedIn: whole.value, counts, frame: { level: whole.level, age: whole.age, asOf: whole.asOf } };
  });
  if (options === null) return null;
  const title = tile.title ?? t("kinds.agent-states");
  return (
    <TileFrame
      room={room}
      title={title}
      heading={
        <Explained
          tileId={tile.id}
          of={{ by: "agents", kind: "agent-states", states: [] }}
          className="max-w-full truncate"
        >
          {title}
        </Explained>
      }
      figure={model?.frame ?? null}
    >
      {model == null ? (
        <FigureSkeleton />
      ) : (
        <Body options={options} loggedIn={model.loggedIn} counts={model.counts} room={bodyRoom(room)} />
      )}
    </TileFrame>
  );
}

interface BodyProps {
  options: OptionsByKind["agent-states"];
  loggedIn: number | null;
  counts: readonly { readonly state: AgentState; readonly count: number }[];
  room: Room;
}

function Body({ options, loggedIn, counts, room }: BodyProps) {
  const t = useTranslations("tiles");
  const locale = useLocale();
  const parts = counts.map(({ state, count }) => ({ key: state, colour: stateColour(state), count }));
  const total = formatCount(loggedIn, locale);
  const word = useStateWord();
  if (options.shape === "bar") {
    const told = options.legend ? counts.filter(({ count }) => count > 0) : [];
    const legend = told.map(({ state, count }) => `${formatCount(count, locale)} ${word(state, null)}`);
    return (
      <div className="flex min-h-0 flex-1 flex-col">
        <p className="flex items-baseline">
          <span className="figure leading-none" style={{ fontSize: `${barNumeral(legend, room)}em` }}>
            {total}
          </span>
          <span className="sheet-note ml-[0.6em] text-muted">{t("rows.loggedIn")}</span>
        </p>
        <StackedBar parts={parts} className="mt-[0.7em] h-[1.1em] shrink-0" />
        {options.legend && <Legend counts={counts} isWide />}
      </div>
    );
  }
  const { size, hasLegend, isBeside } = statesRoom(options.legend, counts, room);
  return (
    <div className={`flex min-h-0 flex-1 ${isBeside ? "items-center" : "flex-col"}`}>
      <div className="relative mx-auto shrink-0" style={{ width: `${size}em`, height: `${size}em` }}>
        <Donut parts={parts} className="absolute inset-0 h-full w-full" />
        <div className="absolute inset-0 flex flex-col items-center justify-center">
          <span className="figure leading-none" style={{ fontSize: `${fitNumeral(total, size * 0.5, size * 0.3)}em` }}>
            {total}
          </span>
          {size >= 9 && <span className="sheet-note mt-[0.2em] text-muted">{t("rows.loggedIn")}</span>}
        </div>
      </div>
      {hasLegend && <Legend counts={counts} isWide={!isBeside} />}
    </div>
  );
}

function Legend({ counts, isWide }: { counts: BodyProps["counts"]; isWide: boolean }) {
  const locale = useLocale();
  const word = useStateWord();
  const shown = counts.filter(({ count }) => count > 0);
  return (
    <Shrink
      content={shown.map(({ state }) => state).join()}
      cutWord="…"
      place={isWide ? "top" : "middle"}
      className={`sheet-note min-w-0 flex-1 leading-[1.4] text-muted ${isWide ? "mt-[0.5em]" : "ml-[1.2em] self-stretch"}`}
    >
      <ul className={isWide ? "flex flex-wrap" : ""}>
        {shown.map(({ state, count }) => (
          <li key={state} className={`flex items-center whitespace-nowrap ${isWide ? "mr-[1.1em]" : ""}`}>
            <StateDot colour={stateColour(state)} className="mr-[0.45em]" />
            <span className="fades font-semibold text-text">{formatCount(count, locale)}</span>
            <span className="ml-[0.4em] min-w-0 truncate">{word(state, null)}</span>
          </li>
        ))}
      </ul>
    </Shrink>
  );
}
