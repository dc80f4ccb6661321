"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { isHealthy } from "@/lib/client/display/health";
import { keptText } from "@/lib/client/display/kept-text";
import { createRenewal } from "@/lib/client/display/renewal";
import { browserLive } from "@/lib/client/live/browser";
import "./display.css";

/** Shown in place of a display's page that failed as a whole; loads it anew once the server does well, and never in a circle. */
export function DisplayFailed() {
  const t = useTranslations("crash");
  useEffect(() => {
    const renewal = createRenewal(
      {
        ...browserLive,
        wall: () => Date.now(),
        isHealthy: () => isHealthy((url, init) => fetch(url, init)),
        isQuiet: () => true,
        reload: () => window.location.reload(),
      },
      keptText(() => window.localStorage),
    );
    renewal.want("failed", "page");
    return () => renewal.unwant("failed");
  }, []);
  return (
    <main className="display">
      <div className="display-center" role="alert">
        <h1 className="display-title">{t("error.title")}</h1>
        <p className="display-text">{t("display")}</p>
      </div>
    </main>
  );
}
