"use client";

import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { QueueMedia } from "@/lib/domain/queue-settings";

/** How customers reach a queue, before its name in that font size (em): a picture, and its word for who does not see it or points at it. */
export function MediaIcon({ media, size }: { readonly media: QueueMedia; readonly size: number }) {
  const t = useTranslations("common.media");
  return (
    <span
      role="img"
      aria-label={t(media)}
      title={t(media)}
      className="mr-[0.4em] flex shrink-0 text-muted"
      style={{ fontSize: `${size}em` }}
    >
      <Icon name={media} />
    </span>
  );
}
