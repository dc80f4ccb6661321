"use client";

import { useTranslations } from "next-intl";
import { Pager } from "@/components/ui/pager";

interface ListPagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** The pages of a list, below it; nothing for a single one. */
export function ListPager({ page, pages, onPage }: ListPagerProps) {
  const t = useTranslations("lists");
  if (pages < 2) return null;
  const words = { previous: t("previous"), next: t("next"), position: t("position", { page: page + 1, pages }) };
  return (
    <div className="mt-4 flex justify-end text-base">
      <Pager page={page} pages={pages} onPage={onPage} words={words} />
    </div>
  );
}
