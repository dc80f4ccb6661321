"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { arrowShortcuts } from "@/components/shell/arrow-shortcuts";
import { Icon } from "@/components/ui/icon";
import { PageLink } from "@/components/ui/page-link";
import { useShortcuts } from "@/lib/client/preferences/use-shortcuts";
import { DataStatus } from "./data-status";

export interface Neighbour {
  readonly name: string;
  readonly href: string;
}

interface DetailHeaderProps {
  readonly board: Neighbour;
  readonly title: string;
  /** Beside the title: the state. */
  readonly mark?: ReactNode;
  readonly subtitle?: ReactNode;
  /** 8x8 reports nothing of that id: there are no numbers whose age could be told, and it is asked for only now and then. */
  readonly isMissing: boolean;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}

const STEP = "flex h-10 items-center rounded-control border border-line bg-surface px-3 text-sm hover:bg-raised";

/** Where one is, how live it is, and the way to the board and to what stands before and after (arrow keys, too). */
export function DetailHeader({ board, title, mark, subtitle, isMissing, previous, next }: DetailHeaderProps) {
  const t = useTranslations("common.detail");
  const router = useRouter();
  const canStep = previous !== null && next !== null;
  useShortcuts(
    arrowShortcuts(canStep ? { left: () => router.push(previous.href), right: () => router.push(next.href) } : null),
  );
  return (
    <header className="mb-4">
      <div className="flex flex-wrap items-center justify-between gap-y-2">
        <PageLink
          href={board.href}
          className="-ml-1 flex h-10 min-w-0 items-center rounded-control px-1 text-sm text-muted hover:text-text"
        >
          <Icon name="left" className="mr-1.5" />
          <span dir="auto" className="truncate">
            {board.name}
          </span>
        </PageLink>
        {canStep && (
          <nav aria-label={t("neighbours")} className="flex">
            <PageLink href={previous.href} className={STEP} aria-label={t("previous", { name: previous.name })}>
              <Icon name="left" />
              <span dir="auto" className="ml-1.5 hidden max-w-[12rem] truncate md:block">
                {previous.name}
              </span>
            </PageLink>
            <PageLink href={next.href} className={`ml-2 ${STEP}`} aria-label={t("next", { name: next.name })}>
              <span dir="auto" className="mr-1.5 hidden max-w-[12rem] truncate md:block">
                {next.name}
              </span>
              <Icon name="right" />
            </PageLink>
          </nav>
        )}
      </div>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 dir="auto" className="min-w-0 break-words text-2xl font-bold tracking-tight lg:text-3xl">
            {title}
          </h1>
          {mark}
        </div>
        {!isMissing && <DataStatus />}
      </div>
      {subtitle !== undefined && <div className="mt-1 text-muted">{subtitle}</div>}
    </header>
  );
}
