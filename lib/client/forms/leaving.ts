/** What of a click decides whether it leaves the page in this tab; a MouseEvent fits. */
export interface LinkClick {
  readonly button: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly defaultPrevented: boolean;
}

/** What of a link decides it; an HTMLAnchorElement fits. */
export interface LinkTarget {
  readonly href: string;
  readonly target: string;
  hasAttribute(name: string): boolean;
}

/** Where a click on a link leads to inside the product, away from `here`; null when the page stays or the browser itself asks. */
export function leavingTo(click: LinkClick, link: LinkTarget, here: string): string | null {
  const isPlain = click.button === 0 && !(click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
  if (!isPlain || click.defaultPrevented || link.hasAttribute("download")) return null;
  if (link.target !== "" && link.target !== "_self") return null;
  const from = new URL(here);
  const to = new URL(link.href, from);
  // A page of another site unloads this one, and then the browser asks.
  if (to.origin !== from.origin) return null;
  const isSamePage = to.pathname === from.pathname && to.search === from.search;
  return isSamePage ? null : `${to.pathname}${to.search}${to.hash}`;
}
