"use client";

import { useRouter } from "next/navigation";
import { type ComponentProps, createContext, type MouseEvent, useContext } from "react";

const Inert = createContext(false);

/** Within it (`value` true) what would be a link is its text alone: for whoever may see a page and none that it leads to. */
export const InertLinks = Inert.Provider;

interface PageLinkProps extends Omit<ComponentProps<"a">, "href" | "target" | "download"> {
  /** A page of the product, from the root: "/boards". */
  readonly href: string;
}

/**
 * A link to another page of the product, which takes the place of this one without loading the whole anew; every such link is one of these.
 * Fetches nothing ahead: a wall shows hundreds of links and is left by none, and an admin page rendered ahead would be old when it is opened.
 * next/link does the same for 3 KB more.
 */
export function PageLink({ href, onClick, ...rest }: PageLinkProps) {
  const router = useRouter();
  const isInert = useContext(Inert);
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || isForTheBrowser(event)) return;
    event.preventDefault();
    router.push(href);
  };
  if (isInert) return <a {...rest} />;
  return <a {...rest} href={href} onClick={follow} />;
}

/** A new tab, a new window, a download: what the modifiers ask for is the browser's to do. */
function isForTheBrowser({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
}
