"use client";

import { useTranslations } from "next-intl";
import { BarLine, ShellBar } from "@/components/shell/shell-bar";
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
    <ShellBar>
      <span className="px-2 text-sm font-bold tracking-tight">Wallboard</span>
      <BarLine />
      <PageLink
        href="/boards"
        className="flex h-9 items-center rounded-control px-2 text-sm text-muted hover:bg-raised hover:text-text"
      >
        {t("boards")}
      </PageLink>
      <div className="ml-auto">
        <UserMenu user={user} adminPath={null} initialTheme={initialTheme} onHelp={null} />
      </div>
    </ShellBar>
  );
}
