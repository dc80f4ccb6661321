"use client";

import { useLocale, useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Menu } from "@/components/shell/menu";
import { Button, buttonClass } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { later } from "@/lib/client/loading/later";
import { useShortcuts } from "@/lib/client/preferences/use-shortcuts";
import type { BoardDesign } from "@/lib/contracts/boards/design";
import { formatClockSeconds } from "@/lib/domain/format/format";
import { useDesign, useEditorState, useSaving } from "./design-context";
import { DesignerHelp } from "./designer-help";
import { PublishProblems } from "./publish-problems";
import { SCREEN_SIZES, type ScreenSize } from "./screen-sizes";
import { usePublish } from "./use-publish";
import { VersionsDialog } from "./versions-dialog";

const share = later(() => import("@/components/share/share-dialog").then((module) => module.ShareDialog));

interface DesignerBarProps {
  readonly design: BoardDesign;
  readonly size: ScreenSize;
  readonly onSize: (size: ScreenSize) => void;
}

const SMALL = "!min-h-9 !px-3 !text-sm";

/** The board's name, whether it is saved, and what is done with the whole of it. */
export function DesignerBar({ design, size, onSize }: DesignerBarProps) {
  const t = useTranslations("design.bar");
  const { editor, board } = useDesign();
  const { past, future } = useEditorState().history;
  const publishing = usePublish(design);
  const [isSharing, setSharing] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcuts({ "?": () => setHelpOpen(true) });
  return (
    <header className="design-bar">
      <h1 dir="auto" className="mr-3 min-w-0 truncate py-1 text-lg font-bold">
        {board.name}
      </h1>
      <SavedLine publishedVersion={publishing.isPublished ? publishing.version : null} />
      <div className="my-1 ml-auto flex flex-wrap items-center [&>*]:my-0.5 [&>*]:ml-2">
        <fieldset className="design-sizes">
          <legend className="sr-only">{t("sizes")}</legend>
          {SCREEN_SIZES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === size}
              className="design-size"
              onClick={() => onSize(one)}
            >
              {t(`size.${one}`)}
            </button>
          ))}
        </fieldset>
        <Button className={SMALL} aria-label={t("undo")} disabled={past.length === 0} onClick={editor.undo}>
          ↶
        </Button>
        <Button className={SMALL} aria-label={t("redo")} disabled={future.length === 0} onClick={editor.redo}>
          ↷
        </Button>
        <Button className={SMALL} onClick={() => setHistoryOpen(true)}>
          {t("history")}
        </Button>
        <BoardMenu help={() => setHelpOpen(true)} />
        <Button className={SMALL} aria-haspopup="dialog" onClick={() => setSharing(true)}>
          {t("share")}
        </Button>
        <PageLink className={buttonClass("secondary", SMALL)} href={`/boards/${encodeURIComponent(board.id)}`}>
          {t("open")}
        </PageLink>
        <Button kind="primary" className={SMALL} disabled={publishing.isBusy} onClick={publishing.publish}>
          {t("publish")}
        </Button>
      </div>
      {publishing.failure !== null && <PublishProblems failure={publishing.failure} close={publishing.close} />}
      {isHelpOpen && <DesignerHelp close={() => setHelpOpen(false)} />}
      {isHistoryOpen && <VersionsDialog replaced={publishing.changed} close={() => setHistoryOpen(false)} />}
      <Suspense fallback={null}>{isSharing && <share.Part board={board} onClose={() => setSharing(false)} />}</Suspense>
    </header>
  );
}

const ENTRY = "block w-full rounded-[7px] px-3 py-2.5 text-left hover:bg-line";

/** What is done with the whole board more rarely. */
function BoardMenu({ help }: { readonly help: () => void }) {
  const t = useTranslations("design.bar");
  const { board } = useDesign();
  const id = encodeURIComponent(board.id);
  return (
    <Menu align="right" buttonClassName={buttonClass("secondary", SMALL)} button={t("more")}>
      {(close) => (
        <ul>
          <li>
            <PageLink className={ENTRY} href={`/boards/new?copy=${id}`} onClick={close}>
              {t("copy")}
            </PageLink>
          </li>
          <li>
            <a className={ENTRY} href={`/api/boards/${id}/export`} download onClick={close}>
              {t("export")}
            </a>
          </li>
          <li>
            <button
              type="button"
              className={ENTRY}
              onClick={() => {
                close();
                help();
              }}
            >
              {t("help")}
            </button>
          </li>
        </ul>
      )}
    </Menu>
  );
}

function SavedLine({ publishedVersion }: { readonly publishedVersion: number | null }) {
  const t = useTranslations("design.saved");
  const locale = useLocale();
  const { timeZone } = useDesign();
  const { status, at } = useSaving();
  const time = at === null ? null : formatClockSeconds(at, locale, timeZone);
  const text =
    status !== "saved"
      ? t(status)
      : publishedVersion !== null
        ? t("published", { version: publishedVersion })
        : time === null
          ? t("nothing")
          : t("draft", { time });
  return (
    <p role={status === "failed" ? "alert" : undefined} className="py-1 text-sm text-muted">
      {text}
    </p>
  );
}
