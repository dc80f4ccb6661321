"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useRemembered } from "@/components/board/use-remembered";
import { usePanels } from "@/components/design/panels-context";
import { Icon } from "@/components/ui/icon";
import { Disc, Triangle } from "@/components/ui/shapes";
import type { Finding } from "@/lib/domain/board/check/finding";
import { numberFormat } from "@/lib/domain/format/intl-cache";
import { FindingLine } from "./finding-line";
import { useFindingWords } from "./finding-words";
import { ScreenFields } from "./screen-fields";
import { useFindings } from "./use-findings";
import { usePublishedWith } from "./use-published-with";
import { useScreen } from "./use-screen";

const OPEN = ["open", "closed"] as const;

/** What keeps the board from being read where it will hang, as it is edited; for a screen and a distance that people tell. */
export function BoardCheckPanel() {
  const t = useTranslations("check");
  const locale = useLocale();
  const id = useId();
  const [screen, setScreen] = useScreen();
  const [open, setOpen] = useRemembered("wallboard-check", OPEN, "open");
  const [isAsking, setAsking] = useState(false);
  const { document, findings } = useFindings(screen);
  const wordsOf = useFindingWords(screen, document);
  const panels = usePanels();
  const count = findings.length;
  const [isTold, forget] = usePublishedWith(findings);
  const isOpen = open === "open" || isTold;
  const number = numberFormat(locale, 0, 1);
  const where = { diagonal: number.format(screen.diagonal), distance: number.format(screen.distance) };
  const wayTo = (finding: Finding) => {
    if (finding.code === "broken-calculation")
      return { label: t("open.calculation"), run: () => panels.open("calculations", finding.id) };
    if (finding.code !== "idle-board-rule") return null;
    return { label: t("open.limits"), run: () => panels.open("limits", finding.key) };
  };
  return (
    <section aria-labelledby={`${id}-title`} className="design-check">
      <div className="flex flex-wrap items-center">
        <h2 id={`${id}-title`} className="mr-3 text-base">
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            className="flex min-h-9 items-center font-semibold"
            onClick={() => {
              forget();
              setOpen(isOpen ? "closed" : "open");
            }}
          >
            {count > 0 ? <Triangle className="mr-2.5 text-near" /> : <Disc className="mr-2.5 text-good" />}
            {t("title")}
            <span className="ml-2 font-normal text-muted">{t("count", { count })}</span>
            <Icon name="down" className={isOpen ? "ml-2 rotate-180" : "ml-2"} />
          </button>
        </h2>
        <button
          type="button"
          aria-expanded={isAsking}
          className="min-h-9 text-sm text-muted underline underline-offset-2 hover:text-text"
          onClick={() => setAsking(!isAsking)}
        >
          {t("screen.told", where)}
        </button>
      </div>
      {isAsking && <ScreenFields screen={screen} onChange={setScreen} />}
      <p role="status" className={isTold ? "design-check-told" : "sr-only"}>
        {isTold ? t("published", { count }) : t("said", { count })}
      </p>
      <div id={`${id}-list`} hidden={!isOpen} className="design-check-list">
        {count === 0 ? (
          <p className="py-1.5 text-muted">{t("nothing", where)}</p>
        ) : (
          <ul>
            {findings.map((finding) => {
              const page = "pageId" in finding ? document.pages.find((one) => one.id === finding.pageId) : undefined;
              const tile = "tileId" in finding ? page?.tiles.find((one) => one.id === finding.tileId) : undefined;
              return (
                <FindingLine
                  key={JSON.stringify(finding)}
                  words={wordsOf(finding, tile)}
                  page={page ?? null}
                  tile={tile ?? null}
                  namesPage={document.pages.length > 1}
                  open={wayTo(finding)}
                />
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
}
