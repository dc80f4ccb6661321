import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { keepLoading } from "./keep-loading";

/** A component whose code comes after the page's. */
export interface Later<P> {
  /** Renders as soon as its code is there; put it in a Suspense. */
  readonly Part: LazyExoticComponent<ComponentType<P>>;
  /** Has the code fetched, if it is not already: before anybody asks for it. */
  readonly fetchCode: () => void;
}

/** `load` is asked until it succeeds, and once however often the part is wanted. */
export function later<P>(load: () => Promise<ComponentType<P>>): Later<P> {
  let loading: Promise<{ default: ComponentType<P> }> | null = null;
  const once = () => {
    loading ??= keepLoading(load).then((Part) => ({ default: Part }));
    return loading;
  };
  return { Part: lazy(once), fetchCode: () => void once() };
}
