import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, useState } from "react";
import { connectionOptions, liveOptions, trendOptions } from "@/lib/client/query/options";
import { historyOptions } from "@/lib/client/query/past";
import type { BoardDocument } from "@/lib/domain/board/document";
import { messagesOf } from "@/lib/messages/load";
import type { SceneName } from "../scenes/scene";
import { viewOf } from "../scenes/view";

/** A board whose numbers have come; of one that is loading there are none. */
export interface Shown {
  readonly boardId: string;
  readonly document: BoardDocument;
  readonly scene: SceneName | "loading";
}

const messages = messagesOf("en");

/** The surroundings of the product's components: words, and the cache that a feed would have written. */
export function Frame({ boards, children }: { boards: readonly Shown[]; children: ReactNode }) {
  const [client] = useState(() => filledClient(boards));
  return (
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </NextIntlClientProvider>
  );
}

function filledClient(boards: readonly Shown[]): QueryClient {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  for (const { boardId, document, scene } of boards) {
    if (scene === "loading") continue;
    const { view, trend, histories } = viewOf(document, scene, boardId);
    client.setQueryData(liveOptions({ boardId }).queryKey, view);
    client.setQueryData(connectionOptions({ boardId }).queryKey, "live");
    client.setQueryData(trendOptions({ boardId }).queryKey, trend);
    for (const { query, history } of histories)
      client.setQueryData(historyOptions({ boardId }, query).queryKey, history);
  }
  return client;
}
