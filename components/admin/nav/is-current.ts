/** Whether an entry stands for the page one is on ("page"), or for one that this lies below ("true"); null otherwise. */
export function isCurrent(
  here: string,
  href: string,
  entries: readonly { readonly href: string }[],
): "page" | "true" | null {
  if (here === href) return "page";
  const isBelow = (path: string) => here === path || here.startsWith(`${path}/`);
  // The overview's address is the beginning of all others: the longest that fits is meant.
  const isLongest = entries.every((other) => !isBelow(other.href) || other.href.length <= href.length);
  return isBelow(href) && isLongest ? "true" : null;
}
