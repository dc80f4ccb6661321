"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Level } from "@/lib/domain/state/queue-state";
import { announce, type NamedLevel, QUIET_MS, shorten } from "./announcements";
import { useBoard } from "./board-context";

/**
 * The page's one live region: breaches and recoveries, politely, at most every ten seconds. `levels`: null while nothing can be said. Of what was nothing
 * is: it calls nobody to act.
 */
export function LiveRegion({ levels }: { levels: readonly NamedLevel[] | null }) {
  const t = useTranslations("board.announce");
  const { replay } = useBoard().scope;
  const spoken = useRef<ReadonlyMap<string, Level>>(new Map());
  const spokenAt = useRef(Number.NEGATIVE_INFINITY);
  const [text, setText] = useState("");

  useEffect(() => {
    if (levels === null || replay === true) return;
    const list = (names: readonly string[]) => {
      const { named, more } = shorten(names);
      const joined = named.join(", ");
      return more === 0 ? joined : t("more", { names: joined, count: more });
    };
    const speak = () => {
      const news = announce(spoken.current, levels);
      spoken.current = new Map(levels.map(({ id, level }) => [id, level]));
      if (news === null) return;
      spokenAt.current = performance.now();
      const sentences = [
        news.breached.length > 0 ? t("breached", { names: list(news.breached) }) : "",
        news.recovered.length > 0 ? t("recovered", { names: list(news.recovered) }) : "",
      ];
      setText(sentences.filter((sentence) => sentence !== "").join(" "));
    };
    const wait = spokenAt.current + QUIET_MS - performance.now();
    if (wait <= 0) {
      speak();
      return;
    }
    const timer = setTimeout(speak, wait);
    return () => clearTimeout(timer);
  }, [levels, replay, t]);

  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
