"use client";

import { useTranslations } from "next-intl";
import { useClockText } from "@/components/board/clock-text";
import { Card } from "@/components/ui/card";

/** In the place of a queue that left the API: it says so rather than vanish. */
export function GoneTile({ name, since }: { name: string; since: number }) {
  const t = useTranslations("board.queue");
  const clock = useClockText();
  return (
    <Card className="flex min-w-0 flex-col justify-between border border-dashed border-line px-[1em] py-[0.7em]">
      <h2 className="truncate text-name font-semibold leading-[1.3] text-muted" title={name}>
        {name}
      </h2>
      <p className="line-clamp text-words leading-[1.3] text-muted">{t("gone", { time: clock(since) })}</p>
    </Card>
  );
}
