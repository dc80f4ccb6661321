"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ListPager } from "@/components/admin/list/list-pager";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { fleetOptions } from "@/lib/client/displays/fleet";
import { countStandings, EVERYTHING, filterFleet, STANDINGS } from "@/lib/client/displays/fleet-list";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import { ActionOutcome } from "./action-outcome";
import type { BoardTitles } from "./board-titles";
import { DisplayCard } from "./display-card";
import { FleetActions } from "./fleet-actions";
import { FleetFilters } from "./fleet-filters";
import { SilentAlert } from "./silent-alert";
import { useFleetActions } from "./use-fleet-actions";
import { useLocalMoment } from "./use-local-moment";

interface FleetProps {
  readonly initial: readonly DisplayEntry[];
  /** Epoch ms at which the page was rendered. */
  readonly renderedAt: number;
  readonly titles: BoardTitles;
}

/** Cards a page: each has a picture. */
const PAGE = 24;

/** Every display that the reader places, live: what each shows and how it does, and what can be done to some of them together. */
export function Fleet({ initial, renderedAt, titles }: FleetProps) {
  const t = useTranslations("displays.list");
  const locale = useLocale();
  const moment = useLocalMoment();
  const { data: fleet, isError, dataUpdatedAt } = useQuery(fleetOptions(initial, renderedAt));
  const [filter, setFilter] = useState(EVERYTHING);
  const [wanted, turnTo] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { isBusy, outcome, run } = useFleetActions();
  const found = filterFleet(fleet, filter, locale);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const chosen = found.filter(({ id }) => selected.has(id));
  const counts = countStandings(fleet);
  const select = (ids: readonly string[], on: boolean) =>
    setSelected(new Set(on ? [...selected, ...ids] : [...selected].filter((id) => !ids.includes(id))));
  return (
    <>
      <SilentAlert fleet={fleet} />
      {isError && (
        <Notice tone="near" role="alert" className="mb-4" title={t("failed")}>
          {t("failedWhat", { when: moment(dataUpdatedAt) })}
        </Notice>
      )}
      <p className="mb-4 font-semibold">
        {[
          t("count", { count: fleet.length }),
          ...STANDINGS.filter((one) => counts[one] > 0).map((one) => t(`counts.${one}`, { count: counts[one] })),
        ].join(" · ")}
      </p>
      <FleetFilters
        fleet={fleet}
        filter={filter}
        found={found.length}
        set={(part) => {
          setFilter({ ...filter, ...part });
          turnTo(0);
        }}
      />
      <div className="mb-2 flex flex-wrap items-center [&>*]:mr-4">
        <Checkbox
          label={t("selectAll", { count: found.length })}
          checked={found.length > 0 && chosen.length === found.length}
          onChange={({ target }) =>
            select(
              found.map(({ id }) => id),
              target.checked,
            )
          }
        />
        <span role="status" className="text-sm tabular-nums text-muted">
          {t("selected", { count: chosen.length })}
        </span>
        <FleetActions displays={chosen} isBusy={isBusy} run={(action) => void run(chosen, action)} />
      </div>
      <ActionOutcome outcome={outcome} />
      {found.length === 0 && <p className="py-6 text-muted">{t("noneFound")}</p>}
      <ul aria-label={t("title")} className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {found.slice(page * PAGE, (page + 1) * PAGE).map((display) => (
          <DisplayCard
            key={display.id}
            display={display}
            titles={titles}
            isSelected={selected.has(display.id)}
            select={(on) => select([display.id], on)}
          />
        ))}
      </ul>
      <ListPager page={page} pages={pages} onPage={turnTo} />
    </>
  );
}
