import { type ComponentType, createElement, use } from "react";
import { keepLoading } from "./keep-loading";

/** A component whose code comes after the page's. */
export interface Later<P> {
  /** Renders as soon as its code is there; put it in a Suspense. */
  readonly Part: ComponentType<P>;
  /** Has the code fetched, if it is not already: before anybody asks for it. */
  readonly fetchCode: () => void;
  /** For a component that would rather not be rendered before the code is there: it waits in its own Suspense. */
  readonly useCode: () => void;
}

/**
 * `load` is asked until it succeeds, and once however often the part is wanted. Not React's own `lazy`, which waits a moment even for code that is
 * there: a change that comes in this moment costs what the server rendered of the part, and the focus in it.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loading: Promise<ComponentType<P>> | null = null;
  const once = () => {
    loading ??= keepLoading(load);
    return loading;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each part, where its module is loaded
  const Part = (props: P) => createElement(use(once()), props);
  return { Part, fetchCode: () => void once(), useCode: () => void use(once()) };
}
