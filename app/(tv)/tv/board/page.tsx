import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { DisplayPlayer } from "@/components/display/display-player";
import { formatLocale } from "@/lib/domain/locale";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { isDevelopment } from "@/lib/server/config/runtime";
import { displayOfPage } from "@/lib/server/http/display-page";
import { startOfDisplay } from "@/lib/server/http/display-start";

const WORDS = ["board", "combine", "common", "errors", "player", "states", "tiles"] as const;

/** Sets that count half as many pixels as they have get a wall all the same, which begins at 1000. */
export const viewport: Viewport = { width: 1920, initialScale: undefined };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await displayOfPage())?.name ?? "Wallboard" };
}

/** What a paired display shows: its playlist, live, in its own language and with nowhere to go. */
export default async function DisplayPage() {
  const display = await displayOfPage();
  const begun = display === null ? null : await startOfDisplay(display);
  if (display === null || begun === null) redirect("/tv");
  const locale = formatLocale(display.settings.language, (await headers()).get("accept-language"));
  return (
    <NextIntlClientProvider locale={locale} messages={pickMessages(messagesOf(locale), WORDS)}>
      <DisplayPlayer {...begun} keepsPages={!isDevelopment()} />
    </NextIntlClientProvider>
  );
}
