"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { LinkEntry } from "@/lib/contracts/boards/links";
import { linkState } from "@/lib/domain/boards/link-state";
import { RevokeLink } from "./revoke-link";
import { useLinkWords } from "./use-link-words";

interface LinkLineProps {
  readonly boardId: string;
  readonly link: LinkEntry;
  /** Epoch ms. */
  readonly now: number;
  readonly edit: () => void;
  readonly revoked: () => void;
}

/** One link of a board: what it is called, how it stands, and what can be done with it. */
export function LinkLine({ boardId, link, now, edit, revoked }: LinkLineProps) {
  const t = useTranslations("links");
  const words = useLinkWords(now);
  const { name, tail, expiresAt, lastUsedAt, createdAt, createdBy } = link;
  const state = linkState(link, now);
  const addresses = words.addresses(link);
  const limits = [
    t("tail", { tail }),
    state === "works" && (expiresAt === null ? t("noEnd") : t("until", { when: words.when(expiresAt) })),
    state === "works" ? null : words.state(link),
    addresses === null ? t("everywhere") : t("from", { addresses }),
  ];
  const past = [
    lastUsedAt === null ? t("unused") : t("used", { when: words.when(lastUsedAt) }),
    createdBy === null
      ? t("bySomebody", { when: words.when(createdAt) })
      : t("by", { person: createdBy, when: words.when(createdAt) }),
  ];
  return (
    <li className="flex flex-wrap items-center justify-between rounded-control bg-raised px-3 py-2">
      <div className="mr-3 min-w-0 flex-1 basis-60">
        <p
          dir="auto"
          className={state === "works" ? "break-words font-semibold" : "break-words text-muted line-through"}
        >
          {name}
        </p>
        <p className="break-words text-sm text-muted">{limits.filter(Boolean).join(" · ")}</p>
        <p className="break-words text-sm text-muted">{past.join(" · ")}</p>
      </div>
      {state !== "revoked" && (
        <div className="flex flex-wrap [&>*]:my-1 [&>*]:mr-2">
          <Button aria-label={t("editOf", { link: name })} onClick={edit}>
            {t("edit")}
          </Button>
          <RevokeLink boardId={boardId} link={link} onDone={revoked} />
        </div>
      )}
    </li>
  );
}
