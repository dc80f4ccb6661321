"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Level } from "@/lib/domain/state/queue-state";
import { partAge } from "./age";
import { announce, QUIET_MS, shorten } from "./announcements";
import { useBoard } from "./board-context";
import { queuesAt } from "./queue-states";
import { useMoment } from "./use-moment";

/** The board's one live region: breaches and recoveries, politely, at most every ten seconds. */
export function Announcer() {
  const { scope } = useBoard();
  const t = useTranslations("board.announce");
  const levels = useMoment(scope, (view, now) =>
    partAge(view, "queues", now).level === "live"
      ? [...queuesAt(view, now).values()].map(({ id, name, state }) => ({ id, name, level: state.level }))
      : null,
  );
  const spoken = useRef<ReadonlyMap<string, Level>>(new Map());
  const spokenAt = useRef(Number.NEGATIVE_INFINITY);
  const [text, setText] = useState("");

  useEffect(() => {
    if (levels === undefined || levels === null) return;
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
  }, [levels, t]);

  return (
    <div role="status" aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
