import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { QueryProvider } from "@/lib/client/query/query-provider";
import board from "@/lib/messages/en/board.json";
import common from "@/lib/messages/en/common.json";
import displays from "@/lib/messages/en/displays.json";
import forms from "@/lib/messages/en/forms.json";
import links from "@/lib/messages/en/links.json";
import lists from "@/lib/messages/en/lists.json";
import tenants from "@/lib/messages/en/tenants.json";
import thresholds from "@/lib/messages/en/thresholds.json";
import tiles from "@/lib/messages/en/tiles.json";

const messages = { board, common, displays, forms, links, lists, tenants, thresholds, tiles };

const still = () => {};
/** Nothing leads anywhere in a test that only renders. */
const ROUTER = {
  bfcacheId: "",
  back: still,
  forward: still,
  refresh: still,
  push: still,
  replace: still,
  prefetch: still,
};

function fail(error: Error): never {
  throw error;
}

/** What the server renders of a part of an admin page about displays. A word that is missing throws. `now`: epoch ms. */
export function inAdmin(part: ReactNode, now = 0): string {
  return renderToString(
    <AppRouterContext.Provider value={ROUTER}>
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages} onError={fail}>
        <QueryProvider userId="u" now={now}>
          {part}
        </QueryProvider>
      </NextIntlClientProvider>
    </AppRouterContext.Provider>,
  );
}

/** The words of it, a line a piece. */
export function wordsOf(html: string): string {
  return html.replace(/<!-- -->/g, "").replace(/<[^>]+>/g, "\n");
}
