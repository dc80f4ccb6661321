import { useQueryClient } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it, vi } from "vitest";
import { useNow, useTicking } from "@/lib/client/clock/use-now";
import { useConnection, useLive } from "@/lib/client/live/use-live";
import { sampleView } from "@/lib/client/testing/sample-view";
import { forgetCache } from "./forget";
import { keys } from "./keys";
import { clientFor, QueryProvider } from "./query-provider";

const SCOPE = { boardId: "b1" };

afterEach(() => {
  vi.unstubAllGlobals();
});

function Probe() {
  const now = useNow(60_000);
  const text = useTicking((at) => `at ${at}`);
  const name = useLive(SCOPE, (view) => view.board.name);
  return <p>{[now, text, name ?? "none", useConnection(SCOPE)].join("|")}</p>;
}

function Held() {
  const held = useQueryClient().getQueryData(keys.live(SCOPE));
  return <i>{held === undefined ? "nothing" : "something"}</i>;
}

function Fill() {
  useQueryClient().setQueryData(keys.live(SCOPE), sampleView(1));
  return null;
}

it("renders on the server with the moment of the page, no data and no request", () => {
  const fetches = vi.fn();
  vi.stubGlobal("fetch", fetches);
  const html = renderToString(
    <QueryProvider userId="u1" now={1_767_000_061_234}>
      <Probe />
    </QueryProvider>,
  );
  expect(html).toBe("<p>1767000060000|at 1767000061234|none|connecting</p>");
  expect(fetches).not.toHaveBeenCalled();
});

it("shares no data between two requests to the server", () => {
  const render = (filled: boolean) =>
    renderToString(
      <QueryProvider userId="u1">
        {filled && <Fill />}
        <Held />
        <Probe />
      </QueryProvider>,
    );
  // What is there is not shown all the same: a browser has nothing either when it takes over.
  expect(render(true)).toBe("<i>something</i><p>0|at 0|none|connecting</p>");
  expect(render(false)).toBe("<i>nothing</i><p>0|at 0|none|connecting</p>");
});

it("keeps one client in a browser, and drops everything when somebody else signs in or out", () => {
  vi.stubGlobal("window", {});
  const first = clientFor("u1");
  first.setQueryData(keys.boards(), []);
  expect(clientFor("u1")).toBe(first);
  const second = clientFor("u2");
  expect(second).not.toBe(first);
  expect(first.getQueryData(keys.boards())).toBeUndefined();
  second.setQueryData(keys.boards(), []);
  forgetCache();
  expect(second.getQueryData(keys.boards())).toBeUndefined();
});
