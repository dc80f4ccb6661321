"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The slim bar above every signed-in page; begins with the way past it. */
export function ShellBar({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("common.shell");
  return (
    <header className="shell-bar z-30 flex h-11 shrink-0 items-center border-b border-line bg-surface px-2 print:hidden sm:px-4">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-1 focus:z-50 focus:rounded-control focus:bg-action focus:px-4 focus:py-2 focus:text-on-action"
      >
        {t("skip")}
      </a>
      {children}
    </header>
  );
}

/** The line after the product's name. */
export function BarLine() {
  return <span aria-hidden="true" className="mx-1 h-5 w-px bg-line" />;
}
