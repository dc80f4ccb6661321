import "server-only";
import type { Caller } from "@/lib/server/access/caller";
import { mayUse } from "@/lib/server/access/may-use";
import { type PageOf, ROUTES } from "@/lib/server/access/routes/table";

interface AdminPage {
  readonly page: PageOf<"installation" | "somewhere">;
  /** Its name in the catalogue `admin.nav`. */
  readonly name: "overview" | "tenants" | "displays" | "people" | "sessions" | "audit" | "settings";
}

/** The pages of the admin's navigation, in their order; who may open one says the table of routes. */
const PAGES: readonly AdminPage[] = [
  { page: "PAGE /admin", name: "overview" },
  { page: "PAGE /admin/tenants", name: "tenants" },
  { page: "PAGE /admin/displays", name: "displays" },
  { page: "PAGE /admin/people", name: "people" },
  { page: "PAGE /admin/sessions", name: "sessions" },
  { page: "PAGE /admin/audit", name: "audit" },
  { page: "PAGE /admin/settings", name: "settings" },
];

export interface NavEntry {
  readonly href: string;
  readonly name: AdminPage["name"];
}

/** The admin pages that the caller may open; none means that there is nothing to administer for them. */
export function adminNav(caller: Caller): readonly NavEntry[] {
  return PAGES.filter(({ page }) => mayUse(caller, ROUTES[page])).map(({ page, name }) => ({
    href: page.slice("PAGE ".length),
    name,
  }));
}
