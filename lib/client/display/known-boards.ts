import type { QueryClient } from "@tanstack/react-query";
import { keys } from "@/lib/client/query/keys";
import type { LiveView } from "@/lib/contracts/live";
import { chartsOf, forgetCharts, showCharts } from "./kept-charts";
import { type KnownBoards, privacyOf } from "./view-keeper";

/**
 * What a page's cache knows of a display's boards.
 *
 * @param ahead how far the server's clock is ahead of the device's, ms
 */
export function knownBoards(client: QueryClient, ahead: () => number): KnownBoards {
  const keyOf = (boardId: string) => keys.live({ boardId, display: true });
  const view = (boardId: string) => client.getQueryData<LiveView>(keyOf(boardId));
  return {
    view,
    charts: (boardId) => chartsOf(client, boardId, ahead()),
    show(boardId, shown, charts) {
      if (charts !== null) showCharts(client, boardId, charts, ahead());
      client.setQueryData(keyOf(boardId), shown);
    },
    turnTo(privacy) {
      client.removeQueries({
        queryKey: keys.lives(),
        predicate: (query) => {
          const shown = client.getQueryData<LiveView>(query.queryKey);
          return query.getObserversCount() === 0 && shown !== undefined && privacyOf(shown) !== privacy;
        },
      });
      forgetCharts(client);
    },
  };
}
