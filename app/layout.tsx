import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DARK, hexOf, LIGHT } from "@/components/ui/tokens";
import { localeOf } from "@/lib/domain/locale";
import { parseTheme, THEME_COOKIE } from "@/lib/domain/theme";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import "./globals.css";
import "./fonts.css";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--font-inter-latin",
  display: "swap",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("crash");
  return {
    title: { default: "Wallboard", template: "%s · Wallboard" },
    description: t("about"),
    applicationName: "Wallboard",
    manifest: "/manifest.webmanifest",
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }] },
    // A wallboard's numbers and people's names are nobody else's business.
    robots: { index: false, follow: false },
    formatDetection: { telephone: false, email: false, address: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // A browser's own chrome cannot read CSS variables.
  themeColor: [
    { media: "(prefers-color-scheme: dark)", color: hexOf(DARK.ground) },
    { media: "(prefers-color-scheme: light)", color: hexOf(LIGHT.ground) },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()]);
  const theme = parseTheme(jar.get(THEME_COOKIE)?.value);
  // Without a choice there is no attribute: the style sheet follows the system, so the first paint is right without a script.
  return (
    <html lang={localeOf(locale)} data-theme={theme === "system" ? undefined : theme} className={inter.variable}>
      <body className="font-sans antialiased">
        <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["crash"])}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
