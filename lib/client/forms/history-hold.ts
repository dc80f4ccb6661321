import { hearFirst } from "./first-steps";

/** Takes the step that was undone after all. */
type Take = () => void;

/** Of the Navigation API what is used here; TypeScript has no types for it. */
interface Navigation extends Pick<EventTarget, "addEventListener" | "removeEventListener"> {
  readonly currentEntry: { readonly key: string } | null;
  traverseTo(key: string): unknown;
}

/** What of a browser's window is needed. */
export interface HistoryWindow {
  readonly history: Pick<History, "state" | "pushState" | "back">;
  readonly location: { readonly pathname: string; readonly search: string; readonly href: string };
  readonly navigation?: unknown;
}

/** Holds because the browsers that have `navigation` at all have these parts of it. */
function navigationOf({ navigation }: HistoryWindow): Navigation | null {
  return (navigation as Navigation | undefined) ?? null;
}

/**
 * Keeps a page in its place while something on it is unsaved: Back and Forward to another page of the product are undone before Next hears of
 * them, and whoever holds the page is handed the way to take the step all the same. (To another document the browser itself asks.) `hear` tells one
 * listener of each step before Next is told.
 */
export function createHistoryHold(
  browser: HistoryWindow,
  hear: (listener: ((step: Event) => void) | null) => void,
): (ask: (take: Take) => void) => () => void {
  const navigation = navigationOf(browser);
  const asks = new Set<(take: Take) => void>();
  const pageNow = () => browser.location.pathname + browser.location.search;
  const here = () => ({
    page: pageNow(),
    key: navigation?.currentEntry?.key,
    state: browser.history.state,
    href: browser.location.href,
  });
  let held = here();
  let ours: "none" | "return" | "take" = "none";

  /** Goes back to the held page; without the Navigation API, which knows the way, by a new entry like it. */
  const undo = (): Take => {
    const there = navigation?.currentEntry?.key;
    if (navigation !== null && held.key !== undefined && there !== undefined) {
      ours = "return";
      navigation.traverseTo(held.key);
      return () => navigation.traverseTo(there);
    }
    browser.history.pushState(held.state, "", held.href);
    return () => browser.history.back();
  };
  const onStep = (event: Event) => {
    const was = ours;
    ours = "none";
    if (was === "take") return;
    if (was === "return") return event.stopImmediatePropagation();
    // To another place of the same page.
    if (pageNow() === held.page) return follow();
    event.stopImmediatePropagation();
    const take = undo();
    const [ask] = asks;
    ask?.(() => {
      ours = "take";
      take();
    });
  };
  const follow = () => {
    held = here();
  };
  /** A page may change its own address, as by turning to the next page of a list. */
  const onEntry = (event: Event) => {
    if ("navigationType" in event && event.navigationType !== "traverse") follow();
  };

  return (ask) => {
    if (asks.size === 0) {
      follow();
      hear(onStep);
      navigation?.addEventListener("currententrychange", onEntry);
    }
    asks.add(ask);
    return () => {
      asks.delete(ask);
      if (asks.size > 0) return;
      hear(null);
      navigation?.removeEventListener("currententrychange", onEntry);
    };
  };
}

let hold: ReturnType<typeof createHistoryHold> | null = null;

/** Holds this window's page until the returned function is called; `ask` is told of each step that was undone. */
export function holdHistory(ask: (take: Take) => void): () => void {
  hold ??= createHistoryHold(window, hearFirst);
  return hold(ask);
}
