"use client";

import { useTranslations } from "next-intl";
import { Suspense, useEffect } from "react";
import { Icon } from "@/components/ui/icon";
import { later } from "@/lib/client/loading/later";
import { whenIdle } from "@/lib/client/loading/when-idle";
import type { Theme } from "@/lib/domain/theme";
import type { BoardActions } from "./board-actions";
import { Menu } from "./menu";

const choices = later(() => import("./user-choices").then((module) => module.UserChoices));

interface UserMenuProps {
  readonly user: { readonly name: string; readonly email: string };
  readonly adminPath: string | null;
  readonly initialTheme: Theme;
  readonly onHelp: (() => void) | null;
  /** What the person may do with the board before them, where the bar has no room to say so. */
  readonly board?: BoardActions;
}

/** The button of the signed-in person's menu; what it unfolds is fetched once the page has nothing better to do. */
export function UserMenu(props: UserMenuProps) {
  const t = useTranslations("common.shell");
  useEffect(() => whenIdle(choices.fetchCode), []);
  return (
    <Menu
      align="right"
      label={t("you")}
      buttonClassName="flex h-9 w-9 items-center justify-center rounded-control hover:bg-raised"
      button={<Icon name="person" />}
    >
      {(close) => (
        <Suspense fallback={null}>
          <choices.Part {...props} close={close} />
        </Suspense>
      )}
    </Menu>
  );
}
