"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { ChoiceRow } from "@/components/ui/choice-row";
import { PageLink } from "@/components/ui/page-link";
import { setLanguage } from "@/lib/client/preferences/locale";
import { setTheme, useTheme } from "@/lib/client/preferences/theme";
import { LANGUAGES, type Language, localeOf } from "@/lib/domain/locale";
import type { Theme } from "@/lib/domain/theme";
import { type BoardActions, BoardItems } from "./board-actions";
import { useSignOut } from "./use-sign-out";

interface UserChoicesProps {
  readonly user: { readonly name: string; readonly email: string };
  /** Where the person may administer something; null leaves the way there out. */
  readonly adminPath: string | null;
  readonly initialTheme: Theme;
  /** Null where there are no shortcuts. */
  readonly onHelp: (() => void) | null;
  readonly board?: BoardActions;
  readonly close: () => void;
}

/** Every language in its own name: who needs it may not be able to read the current one. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", de: "Deutsch" };
const ITEM = "block w-full rounded-[7px] px-3 py-2 text-left hover:bg-line";

/** What the user's menu unfolds: who is signed in, and what they set for themselves: theme, language, sign out. */
export function UserChoices({ user, adminPath, initialTheme, onHelp, board, close }: UserChoicesProps) {
  const t = useTranslations("common.shell");
  const locale = localeOf(useLocale());
  const router = useRouter();
  const theme = useTheme(initialTheme);
  const { leave, failed } = useSignOut();
  return (
    <>
      <p className="px-3 pb-1 pt-2">
        <span className="block font-semibold">{user.name}</span>
        <span className="block break-all text-muted">{user.email}</span>
      </p>
      {board !== undefined && <BoardItems actions={board} itemClassName={ITEM} close={close} />}
      <ChoiceRow<Theme>
        name="theme"
        label={t("theme.label")}
        value={theme}
        onChoose={setTheme}
        choices={[
          { value: "dark", label: t("theme.dark") },
          { value: "light", label: t("theme.light") },
          { value: "system", label: t("theme.system") },
        ]}
      />
      <ChoiceRow
        name="language"
        label={t("language")}
        value={locale}
        onChoose={(next) => {
          if (next !== "en-XA") setLanguage(next);
          router.refresh();
        }}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      />
      <PageLink href="/account" className={ITEM} onClick={close}>
        {t("account")}
      </PageLink>
      {adminPath !== null && (
        <PageLink href={adminPath} className={ITEM} onClick={close}>
          {t("admin")}
        </PageLink>
      )}
      {onHelp !== null && (
        <button
          type="button"
          className={ITEM}
          onClick={() => {
            close();
            onHelp();
          }}
        >
          {t("shortcuts")}
        </button>
      )}
      <button type="button" className={ITEM} onClick={() => void leave()}>
        {t("signOut")}
      </button>
      {failed && (
        <p role="alert" className="px-3 py-2 text-breach">
          {t("signOutFailed")}
        </p>
      )}
    </>
  );
}
