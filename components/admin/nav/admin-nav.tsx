"use client";

import { usePathname } from "next/navigation";
import { PageLink } from "@/components/ui/page-link";
import { Diamond } from "@/components/ui/shapes";
import { isCurrent } from "./is-current";

interface AdminNavProps {
  readonly title: string;
  /** What the navigation is called; read by screen readers. */
  readonly label: string;
  /** `isAlert`: something there needs somebody, as its label says. */
  readonly entries: readonly { readonly href: string; readonly label: string; readonly isAlert?: boolean }[];
}

/** The admin pages that the person may open: a column beside the page, rows above it where there is no room for one. */
export function AdminNav({ title, label, entries }: AdminNavProps) {
  const here = usePathname();
  if (entries.length === 0) return null;
  return (
    <nav
      aria-label={label}
      className="shrink-0 border-b border-line bg-surface lg:w-56 lg:border-b-0 lg:border-r lg:px-3 lg:py-5"
    >
      <p className="hidden px-3 pb-2 text-sm text-muted lg:block">{title}</p>
      <ul className="flex flex-wrap px-2 py-1 lg:block lg:p-0">
        {entries.map(({ href, label: name, isAlert = false }) => {
          const at = isCurrent(here, href, entries);
          return (
            <li key={href} className="lg:mb-1">
              <PageLink
                href={href}
                aria-current={at ?? undefined}
                className={`flex min-h-11 items-center whitespace-nowrap rounded-control px-3 outline-offset-[-2px] ${at === null ? "text-muted hover:bg-raised hover:text-text" : "bg-raised font-semibold text-text"}`}
              >
                {isAlert && <Diamond className="mr-2 text-breach" />}
                {name}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
