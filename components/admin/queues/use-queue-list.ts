"use client";

import { useState } from "react";
import type { QueueEntry } from "@/lib/contracts/admin/queues";

/** Rows a page: an installation with hundreds of queues must not make the browser hold thousands of fields. */
const PAGE = 25;

/** What the table shows of its queues: searched, a page at a time, and which are selected. */
export function useQueueList(queues: readonly QueueEntry[]) {
  const [typed, setTyped] = useState("");
  const [wanted, setPage] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const found = queues.flatMap((queue, index) => (fits(queue, typed) ? [{ queue, index }] : []));
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const select = (ids: readonly string[], on: boolean) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setSelected(next);
  };
  return {
    /** With each queue's place in the form. */
    shown: found.slice(page * PAGE, (page + 1) * PAGE),
    found,
    typed,
    page,
    pages,
    selected,
    select,
    find: (text: string) => {
      setTyped(text);
      setPage(0);
    },
    turnTo: setPage,
  };
}

export type QueueList = ReturnType<typeof useQueueList>;

function fits({ name, label }: QueueEntry, typed: string): boolean {
  const words = typed.toLocaleLowerCase().split(/\s+/);
  const text = `${name} ${label ?? ""}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}
