"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { PageLink } from "@/components/ui/page-link";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import { DisplayPicture } from "../picture/display-picture";
import type { BoardTitles } from "./board-titles";
import { DisplayFacts } from "./display-facts";
import { StandingLine } from "./standing-line";
import { useShownWords } from "./use-shown-words";

interface DisplayCardProps {
  readonly display: DisplayEntry;
  readonly titles: BoardTitles;
  readonly isSelected: boolean;
  readonly select: (on: boolean) => void;
}

/** One display of the fleet: what it shows, how it does and what it is. */
export function DisplayCard({ display, titles, isSelected, select }: DisplayCardProps) {
  const t = useTranslations("displays.list");
  const shown = useShownWords(titles);
  const { id, name, place, group, tenantName } = display;
  return (
    <li className="flex min-w-0 flex-col rounded-tile border border-line bg-surface p-4">
      <DisplayPicture display={display} />
      <p className="mt-2 break-words text-sm text-muted">{shown(display)}</p>
      <div className="mt-2 flex items-start">
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold">
            <PageLink
              href={`/admin/displays/${encodeURIComponent(id)}`}
              dir="auto"
              className="block break-words hover:underline"
            >
              {name}
            </PageLink>
          </h2>
          <p className="break-words text-sm text-muted">
            {[tenantName, place, group].filter((text) => text !== "").join(" · ")}
          </p>
        </div>
        <Checkbox
          label={t("select", { display: name })}
          isLabelHidden
          className="ml-4"
          checked={isSelected}
          onChange={({ target }) => select(target.checked)}
        />
      </div>
      <p className="mb-3 mt-1">
        <StandingLine display={display} />
      </p>
      <DisplayFacts display={display} />
    </li>
  );
}
