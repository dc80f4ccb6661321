"use client";

import { useTranslations } from "next-intl";
import { moveItem } from "@/lib/client/reorder/move-item";
import { Reorderable } from "./reorderable";

interface OrderListProps {
  readonly items: readonly { readonly id: string; readonly name: string }[];
  readonly onOrder: (ids: readonly string[]) => void;
}

/** What was chosen, in the order in which it is shown. Nothing while there is nothing to order. */
export function OrderList({ items, onOrder }: OrderListProps) {
  const t = useTranslations("lists.reorder");
  if (items.length < 2) return null;
  return (
    <div className="mt-2">
      <p className="text-sm text-muted">{t("title")}</p>
      <Reorderable
        items={items}
        // Two messages may be the same.
        keyOf={({ id }, index) => `${items.slice(0, index).filter((one) => one.id === id).length} ${id}`}
        nameOf={({ name }) => name}
        onMove={(from, to) => onOrder(moveItem(items, from, to).map(({ id }) => id))}
        className="mt-1 max-h-52 overflow-y-auto rounded-control border border-line py-1"
      >
        {({ name }, _, handle) => (
          <span className="flex min-h-9 items-center px-1">
            {handle}
            <span dir="auto" className="min-w-0 truncate text-sm" title={name}>
              {name}
            </span>
          </span>
        )}
      </Reorderable>
    </div>
  );
}
