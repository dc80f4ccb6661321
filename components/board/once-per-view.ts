import type { LiveView } from "@/lib/contracts/live";

/** `compute`, but at most once for each view, however many parts of the page ask. */
export function oncePerView<T>(compute: (view: LiveView) => T): (view: LiveView) => T {
  const held = new WeakMap<LiveView, { readonly value: T }>();
  return (view) => {
    const known = held.get(view);
    if (known !== undefined) return known.value;
    const value = compute(view);
    held.set(view, { value });
    return value;
  };
}

/** `compute`, but at most once for each view and second (epoch ms). */
export function oncePerMoment<T>(compute: (view: LiveView, now: number) => T): (view: LiveView, now: number) => T {
  const held = new WeakMap<LiveView, { readonly now: number; readonly value: T }>();
  return (view, now) => {
    const known = held.get(view);
    if (known !== undefined && known.now === now) return known.value;
    const value = compute(view, now);
    held.set(view, { now, value });
    return value;
  };
}
