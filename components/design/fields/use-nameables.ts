"use client";

import { useQuery } from "@tanstack/react-query";
import { useDesign } from "@/components/design/design-context";
import { boardNamesOptions } from "@/lib/client/design/names";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whom and what tiles of the board may name. */
export function useNameables(): { queues: readonly Named[]; groups: readonly Named[]; agents: readonly Named[] } {
  const { board, queues } = useDesign();
  const { data } = useQuery(boardNamesOptions(board.id));
  return { queues, groups: data?.groups ?? [], agents: data?.agents ?? [] };
}
