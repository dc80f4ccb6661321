"use client";

import { useLocale, useTranslations } from "next-intl";
import { Pager } from "@/components/ui/pager";
import { formatCount } from "@/lib/domain/format/format";
import type { Page } from "./layout";
import type { QueueOrder } from "./queue-states";

interface OrderSwitchProps {
  order: QueueOrder;
  onOrder: (order: QueueOrder) => void;
}

/** Board order or by need: one press changes it. */
export function OrderSwitch({ order, onOrder }: OrderSwitchProps) {
  const t = useTranslations("board.queues");
  return (
    <button
      type="button"
      className="order-switch text-[1.06em] inline-flex items-center whitespace-nowrap rounded-control px-[0.7em] py-[0.35em] text-muted hover:bg-raised hover:text-text"
      title={order === "board" ? t("switchToNeed") : t("switchToBoard")}
      onClick={() => onOrder(order === "board" ? "need" : "board")}
    >
      <svg viewBox="0 0 12 12" className="mr-[0.45em] h-[0.85em] w-[0.85em]" aria-hidden="true" focusable="false">
        <path
          d={order === "need" ? "M1 2.5h10M1 6h6.5M1 9.5h3" : "M1 2.5h10M1 6h10M1 9.5h10"}
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      {order === "board" ? t("orderBoard") : t("orderNeed")}
    </button>
  );
}

interface QueueCountProps {
  count: number;
  order: QueueOrder;
  page: Page;
  /** Null where the pages turn by themselves. */
  onPage: ((page: number) => void) | null;
}

/** What part of the queues is on the screen, and the way to the rest. */
export function QueueCount({ count, order, page, onPage }: QueueCountProps) {
  const t = useTranslations("board.queues");
  const locale = useLocale();
  const number = (value: number) => formatCount(value, locale);
  return (
    <span className="inline-flex items-center whitespace-nowrap">
      {t("showing", { from: number(page.start + 1), to: number(page.end), count: number(count), order })}
      <Pager
        page={page.page}
        pages={page.pages}
        onPage={onPage}
        className="ml-[0.9em]"
        words={{
          previous: t("previous"),
          next: t("next"),
          position: t("page", { page: number(page.page + 1), pages: number(page.pages) }),
        }}
      />
    </span>
  );
}
