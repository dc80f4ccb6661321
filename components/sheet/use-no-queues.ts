"use client";

import { useTranslations } from "next-intl";
import type { QueueSelection } from "@/lib/domain/board/measure";
import { noQueuesWords } from "./no-queues";

/** What a tile of queues says where it has none, and what to do about it. */
export function useNoQueues(queues: QueueSelection): { readonly empty: string; readonly hint: string } {
  const t = useTranslations("tiles.rows");
  const { empty, hint } = noQueuesWords(queues);
  return { empty: t(empty), hint: t(hint) };
}
