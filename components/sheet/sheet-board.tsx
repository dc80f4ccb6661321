"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { useBoard } from "@/components/board/board-context";
import { SheetSkeleton } from "@/components/board/board-skeleton";
import { BoardTop } from "@/components/board/board-top";
import { TroublePlace } from "@/components/board/trouble-place";
import { useTrouble } from "@/components/board/use-trouble";
import { useTileCode } from "@/components/tiles/registry";
import { Pager } from "@/components/ui/pager";
import { useLive } from "@/lib/client/live/use-live";
import { later } from "@/lib/client/loading/later";
import type { ShownDocument } from "@/lib/contracts/shown-document";
import { formatCount } from "@/lib/domain/format/format";
import { SheetPage } from "./sheet-page";
import "./sheet.css";

/** What is said aloud are changes of numbers that were seen: it has until the second ones. */
const announcer = later(() => import("./sheet-announcer").then((module) => module.SheetAnnouncer));

/** What is known before the first numbers; with them come the newest. */
export interface SheetBoardProps {
  name: string;
  tenantName: string;
  /** Null where it comes with the numbers. */
  document: ShownDocument | null;
}

/** A board as somebody designed it, live. */
export function SheetBoard({ document: first, ...facts }: SheetBoardProps) {
  const { scope } = useBoard();
  const { name, tenantName } = useLive(scope, ({ board: { name, tenantName } }) => ({ name, tenantName })) ?? facts;
  const document = useLive(scope, (view) => view.document ?? null) ?? first;
  return document === null ? <SheetSkeleton /> : <Sheet name={name} tenantName={tenantName} document={document} />;
}

interface SheetProps extends SheetBoardProps {
  document: ShownDocument;
}

function Sheet({ name, tenantName, document }: SheetProps) {
  const t = useTranslations("board");
  const { scope, display } = useBoard();
  const hasData = useLive(scope, (view) => view.asOf !== null) ?? false;
  const trouble = useTrouble();
  const [wanted, turnTo] = useState(0);
  const { pages } = document;
  // Pages may have gone since: what was wanted is brought back into range.
  const index = display === undefined ? Math.min(wanted, pages.length - 1) : indexOf(pages, display.pageId);
  const page = pages[index];
  const [first] = useState(page);
  useTileCode(first?.tiles ?? []);
  return (
    <main id="main" className="board sheet" data-scale="" data-trouble={trouble === null ? undefined : ""}>
      <BoardTop name={name} tenantName={tenantName} facts={pages.length > 1 && page !== undefined ? [page.name] : []}>
        {pages.length > 1 && display === undefined && (
          <PageTurner page={index} pages={pages.length} name={page?.name ?? ""} onPage={turnTo} />
        )}
      </BoardTop>
      {page !== undefined && <SheetPage key={page.id} page={page} />}
      <TroublePlace trouble={trouble} />
      {hasData ? (
        <Suspense fallback={null}>
          <announcer.Part />
        </Suspense>
      ) : (
        <p role="status" className="sr-only">
          {t("loading")}
        </p>
      )}
    </main>
  );
}

/** A page that is gone is the first: a display is told of its pages a moment later than of the board. */
function indexOf(pages: ShownDocument["pages"], pageId: string | null): number {
  return Math.max(
    0,
    pages.findIndex(({ id }) => id === pageId),
  );
}

interface PageTurnerProps {
  /** From 0. */
  page: number;
  pages: number;
  name: string;
  onPage: (page: number) => void;
}

function PageTurner({ page, pages, name, onPage }: PageTurnerProps) {
  const t = useTranslations("tiles");
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  return (
    <nav aria-label={t("pages")} className="sheet-pages">
      <Pager
        page={page}
        pages={pages}
        onPage={onPage}
        words={{
          previous: t("previousPage"),
          next: t("nextPage"),
          position: `${count(page + 1)} / ${count(pages)}`,
        }}
      />
      <span className="sheet-page-name truncate text-muted" title={name} aria-hidden="true">
        {name}
      </span>
      <span className="sr-only" role="status">
        {t("page", { page: count(page + 1), pages: count(pages), name })}
      </span>
    </nav>
  );
}
