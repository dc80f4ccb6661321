"use client";

import { useTranslations } from "next-intl";
import type { QueueSelection } from "@/lib/domain/board/measure";

/** What a tile of queues says where it has none, and what to do about it: by media they appear once somebody says which queue has which. */
export function useNoQueues(queues: QueueSelection): { readonly empty: string; readonly hint: string } {
  const t = useTranslations("tiles.rows");
  return "media" in queues
    ? { empty: t("noMedia"), hint: t("noMediaHint") }
    : { empty: t("noQueues"), hint: t("noQueuesHint") };
}
