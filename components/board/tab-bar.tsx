"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PageLink } from "@/components/ui/page-link";
import { useBoard } from "./board-context";

const TABS = ["queues", "agents", "today"] as const;
export type Tab = (typeof TABS)[number];

function tabOfHash(): Tab {
  return TABS.find((tab) => `#${tab}` === window.location.hash) ?? "queues";
}

/** The part of the board a phone shows; the address remembers it, so Back and a reload do the expected. */
export function useTab(): Tab {
  const [tab, setTab] = useState<Tab>("queues");
  useEffect(() => {
    const read = () => setTab(tabOfHash());
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  return tab;
}

/** A phone's way through the board, under the thumb. Hidden where everything shows at once. */
export function TabBar({ tab }: { tab: Tab }) {
  const t = useTranslations("board.tabs");
  const { link, replay } = useBoard().scope;
  const look = "flex min-h-[3.2em] items-center justify-center text-[0.9em]";
  return (
    <nav aria-label={t("label")} className="tab-bar border-t border-line bg-ground">
      {TABS.map((one) => (
        <a
          key={one}
          href={`#${one}`}
          aria-current={one === tab ? "true" : undefined}
          className={`${look} ${one === tab ? "font-semibold text-text" : "text-muted"}`}
        >
          {t(one)}
        </a>
      ))}
      {link === undefined && replay === undefined && (
        <PageLink href="/boards" className={`${look} text-muted`}>
          {t("boards")}
        </PageLink>
      )}
    </nav>
  );
}
