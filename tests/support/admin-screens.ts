import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Crowd } from "./crowd";

export interface AdminScreen {
  /** For a picture's file: "tenants-tenant-queues". */
  readonly name: string;
  readonly path: string;
}

/**
 * Every page of app/(admin), with the tenant, the person, the identity provider and the display it is about: the crowd's, else the first that the lists name.
 * Pages about what there is none of are left out.
 */
export async function adminScreens(url: string, session: string, crowd: Crowd | null): Promise<readonly AdminScreen[]> {
  const first = async (list: string) => {
    const html = await (await fetch(`${url}${list}`, { headers: { cookie: session } })).text();
    return new RegExp(`href="${list}/((?!connect"|add")[\\w-]+)"`).exec(html)?.[1] ?? "";
  };
  const tenantId = crowd?.tenantId ?? (await first("/admin/tenants"));
  const userId = crowd?.personId ?? (await first("/admin/people"));
  const providerId = crowd?.providerId ?? (await first("/admin/settings/single-sign-on"));
  const displayId = crowd?.displayId ?? (await first("/admin/displays"));
  const isThere = (page: string) =>
    (providerId !== "" || !page.includes("[providerId]")) && (displayId !== "" || !page.includes("[displayId]"));
  const pages = pagesIn("app/(admin)").filter(isThere);
  return pages.map((page) => {
    const path = page
      .replace("[tenantId]", tenantId)
      .replace("[userId]", userId)
      .replace("[providerId]", providerId)
      .replace("[displayId]", displayId);
    if (path.includes("[")) throw new Error(`Nobody says what ${page} is to be about.`);
    const name = page.slice(1).replaceAll("/", "-").replaceAll(/[[\]]/g, "");
    return { name, path };
  });
}

function pagesIn(folder: string, path = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pagesIn(join(folder, entry.name), `${path}/${entry.name}`);
    return entry.name === "page.tsx" ? [path] : [];
  });
}
