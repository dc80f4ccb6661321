import { QueryObserver } from "@tanstack/react-query";
import { expect, it, onTestFinished } from "vitest";
import { keys } from "@/lib/client/query/keys";
import { liveOptions } from "@/lib/client/query/options";
import { pastKeys } from "@/lib/client/query/past";
import { createQueryClient } from "@/lib/client/query/query-client";
import { sampleView } from "@/lib/client/testing/sample-view";
import { knownBoards } from "./known-boards";

it("lets go of what came under another privacy, but for the numbers on the screen: those give way to the ones that may be there", () => {
  const client = createQueryClient();
  const boards = knownBoards(client, () => 0);
  const hidden = { ...sampleView(2), privacy: "hidden" } as const;
  const scopeOf = (boardId: string) => ({ boardId, display: true }) as const;
  for (const boardId of ["seen", "before"]) boards.show(boardId, sampleView(1), null);
  boards.show("new", hidden, null);
  client.setQueryData(keys.trend(scopeOf("before")), { minutes: [] });
  client.setQueryData([...pastKeys.histories(scopeOf("before")), "queue=q1"], { series: [] });
  onTestFinished(new QueryObserver(client, liveOptions(scopeOf("seen"))).subscribe(() => undefined));
  boards.turnTo("hidden");
  expect(["seen", "before", "new"].map((boardId) => boards.view(boardId))).toEqual([sampleView(1), undefined, hidden]);
  expect(boards.charts("before")).toEqual({ trend: null, histories: [] });
});
