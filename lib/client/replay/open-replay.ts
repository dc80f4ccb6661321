import type { QueryClient } from "@tanstack/react-query";
import { tickBy, ticker } from "@/lib/client/clock/browser-clock";
import type { LiveScope } from "@/lib/client/live/scope";
import { keys } from "@/lib/client/query/keys";
import { replayOptions } from "@/lib/client/query/past";
import { createReplay, type Replay } from "./replay";

/** A replay in this browser: it writes what the board's tiles read, and while it runs the page's time is its own. */
export interface OpenReplay extends Omit<Replay, "start" | "stop"> {
  /** Begins; answers how to end it, which leaves nothing of it behind. */
  run(): () => void;
}

export function openReplay(client: QueryClient, boardId: string, firstAt: number): OpenReplay {
  const scope: LiveScope = { boardId, replay: true };
  let moment = firstAt;
  const forget = () => {
    client.removeQueries({ queryKey: keys.live(scope) });
    client.removeQueries({ queryKey: keys.trend(scope) });
  };
  const { start, stop, ...replay } = createReplay(
    {
      clock: () => performance.now(),
      setTimer: (run, ms) => window.setTimeout(run, ms),
      clearTimer: (timer) => window.clearTimeout(timer),
      request(fromMs, signal) {
        const options = replayOptions(boardId, fromMs);
        signal.addEventListener("abort", () => void client.cancelQueries({ queryKey: options.queryKey }));
        return client.fetchQuery(options);
      },
    },
    {
      onMinute(minute) {
        if (minute === null) return forget();
        client.setQueryData(keys.live(scope), minute.view);
        client.setQueryData(keys.trend(scope), minute.trend);
      },
      onMoment(next) {
        moment = next;
        ticker.jump();
      },
    },
    firstAt,
  );
  return {
    ...replay,
    run() {
      const giveBack = tickBy(() => moment);
      start();
      return () => {
        stop();
        giveBack();
        forget();
      };
    },
  };
}
