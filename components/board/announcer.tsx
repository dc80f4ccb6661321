"use client";

import { partAge } from "./age";
import { useBoard } from "./board-context";
import { LiveRegion } from "./live-region";
import { queuesAt } from "./queue-states";
import { useMoment } from "./use-moment";

/** Tells of the queues of a board that makes itself. Old numbers tell nothing. */
export function Announcer() {
  const { scope } = useBoard();
  const levels = useMoment(scope, (view, now) =>
    partAge(view, "queues", now).level === "live"
      ? [...queuesAt(view, now).values()].map(({ id, name, state }) => ({ id, name, level: state.level }))
      : null,
  );
  return <LiveRegion levels={levels ?? null} />;
}
