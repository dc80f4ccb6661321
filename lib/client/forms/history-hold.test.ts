import { describe, expect, it, vi } from "vitest";
import { createHistoryHold, type HistoryWindow } from "./history-hold";

class FakeNavigation extends EventTarget {
  constructor(readonly tab: FakeTab) {
    super();
  }
  get currentEntry() {
    return this.tab.entry ?? null;
  }
  traverseTo(key: string) {
    this.tab.goTo(key);
  }
}

/** A tab with a history, as far as pages of one document go. `heard` is what would be rendered. */
class FakeTab implements HistoryWindow {
  readonly heard: string[] = [];
  first: ((step: Event) => void) | null = null;
  readonly navigation: unknown;
  #entries: { readonly key: string; readonly state: unknown; readonly href: string }[] = [];
  #at = -1;

  constructor(hasNavigation: boolean, ...hrefs: readonly string[]) {
    if (hasNavigation) this.navigation = new FakeNavigation(this);
    for (const href of hrefs) this.open(href);
  }

  get entry() {
    return this.#entries[this.#at];
  }

  goTo(key: string): void {
    this.go(this.#entries.findIndex((entry) => entry.key === key) - this.#at);
  }

  get location() {
    return new URL(this.#entries[this.#at]?.href ?? "", "https://wall.example");
  }

  get history() {
    const state = this.#entries[this.#at]?.state;
    return {
      state,
      pushState: (next: unknown, _: string, href = "") => this.open(String(href), next),
      back: () => this.go(-1),
    };
  }

  /** Leads to another page by a push, as a link does. */
  open(href: string, state: unknown = `state of ${href}`): void {
    this.#at += 1;
    const key = `key ${href} ${this.#entries.length}`;
    this.#entries = [...this.#entries.slice(0, this.#at), { key, state, href }];
    if (this.navigation instanceof EventTarget)
      this.navigation.dispatchEvent(Object.assign(new Event("currententrychange"), { navigationType: "push" }));
  }

  /** Back or Forward. */
  go(by: number): void {
    this.#at += by;
    if (this.navigation instanceof EventTarget)
      this.navigation.dispatchEvent(Object.assign(new Event("currententrychange"), { navigationType: "traverse" }));
    const step = new Event("popstate", { cancelable: true });
    const stopped = vi.spyOn(step, "stopImmediatePropagation");
    this.first?.(step);
    if (stopped.mock.calls.length === 0) this.heard.push(this.location.pathname);
  }

  get hrefs() {
    return this.#entries.map(({ href }) => href);
  }
}

const holdOf = (tab: FakeTab) =>
  createHistoryHold(tab, (listener) => {
    tab.first = listener;
  });

function heldTab(hasNavigation: boolean, ...hrefs: readonly string[]) {
  const tab = new FakeTab(hasNavigation, ...hrefs);
  const asked: (() => void)[] = [];
  const letGo = holdOf(tab)((take) => asked.push(take));
  return { tab, asked, letGo };
}

describe.each([
  ["with the Navigation API", true],
  ["without it", false],
])("a held page, %s", (_, hasNavigation) => {
  it("stays when one steps back, and nobody renders the other page", () => {
    const { tab, asked } = heldTab(hasNavigation, "/list", "/form");
    tab.go(-1);
    expect([asked.length, tab.location.pathname, tab.history.state]).toEqual([1, "/form", "state of /form"]);
    expect(tab.heard).toEqual([]);
    tab.go(-1);
    expect([asked.length, tab.location.pathname]).toEqual([2, "/form"]);
  });

  it("is left for where the step led, when one wants it all the same", () => {
    const { tab, asked } = heldTab(hasNavigation, "/list", "/form");
    tab.go(-1);
    asked[0]?.();
    expect([tab.location.pathname, tab.heard]).toEqual(["/list", ["/list"]]);
  });

  it("is left forwards, too", () => {
    const tab = new FakeTab(hasNavigation, "/form", "/next");
    tab.go(-1);
    expect(tab.heard.splice(0)).toEqual(["/form"]);
    const asked: (() => void)[] = [];
    holdOf(tab)((take) => asked.push(take));
    tab.go(1);
    expect([asked.length, tab.location.pathname, tab.heard]).toEqual([1, "/form", []]);
    asked[0]?.();
    expect([tab.location.pathname, tab.heard]).toEqual(["/next", ["/next"]]);
  });

  it("lets steps within itself be", () => {
    const { tab, asked } = heldTab(hasNavigation, "/list", "/form");
    tab.open("/form#main");
    tab.go(-1);
    expect([asked.length, tab.heard]).toEqual([0, ["/form"]]);
    tab.go(-1);
    expect([asked.length, tab.location.pathname]).toEqual([1, "/form"]);
  });

  it("is let go once everybody who held it has", () => {
    const tab = new FakeTab(hasNavigation, "/list", "/form");
    const hold = holdOf(tab);
    const asked: string[] = [];
    const [one, other] = [hold(() => asked.push("one")), hold(() => asked.push("other"))];
    tab.go(-1);
    one();
    tab.go(-1);
    other();
    tab.go(-1);
    expect([asked, tab.location.pathname, tab.heard]).toEqual([["one", "other"], "/list", ["/list"]]);
  });
});

it("keeps what lies ahead where the browser knows the way back, and follows a page that turns its own address", () => {
  const { tab, asked } = heldTab(true, "/list", "/form", "/form?page=2");
  tab.go(-1);
  expect([asked.length, tab.location.search]).toEqual([1, "?page=2"]);
  tab.open("/form?page=3");
  tab.go(-1);
  expect([asked.length, tab.location.search]).toEqual([2, "?page=3"]);
  expect(tab.hrefs).toEqual(["/list", "/form", "/form?page=2", "/form?page=3"]);
});
