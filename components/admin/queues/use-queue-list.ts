"use client";

import { useState } from "react";
import { useSearchedList } from "@/components/admin/list/use-searched-list";
import type { QueueEntry } from "@/lib/contracts/admin/queues";
import { isFound } from "@/lib/domain/match";

/** A queue with its place in the form's list. */
export interface ListedQueue {
  readonly queue: QueueEntry;
  readonly index: number;
}

/** What the table shows of its queues, each with its place in the form, and which are selected. */
export function useQueueList(queues: readonly QueueEntry[]) {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const list = useSearchedList<ListedQueue>(queues.length, (typed) =>
    queues.flatMap((queue, index) => (isFound(`${queue.name} ${queue.label ?? ""}`, typed) ? [{ queue, index }] : [])),
  );
  const select = (ids: readonly string[], on: boolean) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
  };
  return { ...list, selected, select };
}

export type QueueList = ReturnType<typeof useQueueList>;
