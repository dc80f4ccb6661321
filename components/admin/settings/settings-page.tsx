import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AdminPage } from "@/components/admin/admin-page";
import { PageLink } from "@/components/ui/page-link";

/** The parts of the settings, in their order; each is a page of its own. */
const SECTIONS = [
  { name: "installation", href: "/admin/settings" },
  { name: "single-sign-on", href: "/admin/settings/single-sign-on" },
  { name: "configuration", href: "/admin/settings/configuration" },
] as const;

interface SettingsPageProps {
  readonly section: (typeof SECTIONS)[number]["name"];
  /** What the page is called, where it is one of several of its section. */
  readonly title?: ReactNode;
  /** What the section is for, in one or two sentences. */
  readonly intro?: ReactNode;
  /** Ways on, beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the settings: the ways to its siblings above its own content. */
export function SettingsPage({ section, title, intro, actions, children }: SettingsPageProps) {
  const t = useTranslations("settings");
  return (
    <AdminPage title={t("title")} actions={actions}>
      <nav aria-label={t("sections.label")} className="mb-6 border-b border-line">
        <ul className="-mb-px flex flex-wrap">
          {SECTIONS.map(({ name, href }) => (
            <li key={name}>
              <PageLink
                href={href}
                aria-current={name !== section ? undefined : title === undefined ? "page" : "true"}
                className={`mr-1 flex min-h-11 items-center whitespace-nowrap border-b-2 px-3 outline-offset-[-2px] ${name === section ? "border-text font-semibold" : "border-transparent text-muted hover:text-text"}`}
              >
                {t(`sections.${name}`)}
              </PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="break-words text-xl font-bold">{title ?? t(`sections.${section}`)}</h2>
      {intro !== undefined && <p className="mt-1 max-w-2xl leading-relaxed text-muted">{intro}</p>}
      <div className="mt-5">{children}</div>
    </AdminPage>
  );
}
