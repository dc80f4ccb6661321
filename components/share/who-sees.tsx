"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ConfirmedButton } from "@/components/admin/people/confirmed-button";
import type { BoardLinks } from "@/lib/contracts/boards/links";

interface WhoSeesProps {
  readonly boardId: string;
  readonly links: BoardLinks;
  readonly changed: () => void;
}

/** Who sees a board in Wallboard: the tenant, or its owner alone. Either way it is asked first, for others lose it or get it. */
export function WhoSees({ boardId, links: { tenantId, tenantName, isPrivate, settings }, changed }: WhoSeesProps) {
  const t = useTranslations("links.who");
  const own = useTranslations("links");
  const told = useRef<HTMLParagraphElement>(null);
  const was = useRef(isPrivate);
  // The button that was pressed is another one now.
  useEffect(() => {
    if (was.current !== isPrivate) told.current?.focus();
    was.current = isPrivate;
  }, [isPrivate]);
  const to = isPrivate ? "tenant" : "private";
  return (
    <>
      <h3 className="mb-1 font-semibold">{t("title")}</h3>
      <p ref={told} tabIndex={-1} className="mb-3 leading-relaxed">
        {isPrivate ? t("private") : t("tenant", { tenant: tenantName })}
      </p>
      {settings === null ? (
        <p className="leading-relaxed text-muted">{t("default")}</p>
      ) : (
        <ConfirmedButton
          key={to}
          label={t(`to.${to}.label`)}
          title={t(`to.${to}.title`)}
          what={t(`to.${to}.what`, { tenant: tenantName })}
          cancel={own("cancel")}
          request={{
            method: "PATCH",
            address: `/api/admin/tenants/${encodeURIComponent(tenantId)}/boards/${encodeURIComponent(boardId)}`,
            body: { ...settings, visibility: to },
          }}
          onDone={changed}
        />
      )}
    </>
  );
}
