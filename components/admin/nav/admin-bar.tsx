"use client";

import { useTranslations } from "next-intl";
import { UserMenu } from "@/components/shell/user-menu";
import { PageLink } from "@/components/ui/page-link";
import type { Theme } from "@/lib/domain/theme";

interface AdminBarProps {
  readonly user: { readonly name: string; readonly email: string };
  readonly initialTheme: Theme;
}

/** The bar above the admin pages: the way past the navigation, back to the boards, and the person's own menu. */
export function AdminBar({ user, initialTheme }: AdminBarProps) {
  const t = useTranslations("common.shell");
  return (
    <header className="shell-bar z-30 flex h-11 shrink-0 items-center border-b border-line bg-surface px-2 sm:px-4">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-2 focus:top-1 focus:z-50 focus:rounded-control focus:bg-action focus:px-4 focus:py-2 focus:text-on-action"
      >
        {t("skip")}
      </a>
      <span className="px-2 text-sm font-bold tracking-tight">Wallboard</span>
      <span aria-hidden="true" className="mx-1 h-5 w-px bg-line" />
      <PageLink
        href="/boards"
        className="flex h-9 items-center rounded-control px-2 text-sm text-muted hover:bg-raised hover:text-text"
      >
        {t("boards")}
      </PageLink>
      <div className="ml-auto">
        <UserMenu user={user} adminPath={null} initialTheme={initialTheme} onHelp={null} />
      </div>
    </header>
  );
}
