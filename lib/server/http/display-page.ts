import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { authenticate } from "@/lib/server/displays/authenticate";
import type { DisplayIdentity } from "@/lib/server/displays/display";
import { DISPLAY_COOKIE } from "@/lib/server/displays/display-cookie";
import { services } from "./services";

/** The display that asks for a page; null where it is none, or none any more. One look for a page and its head. */
export const displayOfPage = cache(async (): Promise<DisplayIdentity | null> => {
  const { db } = await services();
  const token = (await cookies()).get(DISPLAY_COOKIE)?.value;
  return token === undefined ? null : authenticate(db, token, Date.now());
});
