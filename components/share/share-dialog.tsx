"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { linksOptions } from "@/lib/client/share/links";
import { LinksOfBoard } from "./links-of-board";
import { WhoSees } from "./who-sees";

interface ShareDialogProps {
  readonly board: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Who sees a board: in Wallboard, and by which links. */
export function ShareDialog({ board, onClose }: ShareDialogProps) {
  const t = useTranslations("links");
  const { data, isError, refetch } = useQuery(linksOptions(board.id));
  return (
    <Dialog
      title={<span dir="auto">{t("title", { board: board.name })}</span>}
      closeLabel={t("close")}
      onClose={onClose}
      className="max-w-2xl"
    >
      {isError && <Notice tone="breach" role="alert" title={t("failed")} />}
      {data === undefined ? (
        !isError && <p role="status">{t("loading")}</p>
      ) : (
        <>
          <WhoSees boardId={board.id} links={data} changed={() => void refetch()} />
          <h3 className="mb-1 mt-5 font-semibold">{t("links")}</h3>
          {data.isPrivate ? (
            <p className="leading-relaxed">{t("privateWhat")}</p>
          ) : (
            <>
              <p className="mb-3 leading-relaxed text-muted">{t("intro")}</p>
              <LinksOfBoard boardId={board.id} links={data.links} />
              <h3 className="mb-1 mt-5 font-semibold">{t("tv.title")}</h3>
              <p className="leading-relaxed text-muted">{t("tv.what")}</p>
              <PageLink
                href={`/pair?board=${encodeURIComponent(board.id)}`}
                className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-current"
              >
                {t("tv.link")}
              </PageLink>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
