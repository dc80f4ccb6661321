"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useReorder } from "@/components/reorder/use-reorder";
import { Button } from "@/components/ui/button";
import { newId } from "@/lib/client/design/new-id";
import { addPage, movePage } from "@/lib/domain/board/edit/change-pages";
import { useDesign, useEditorState } from "./design-context";

/** The pages of a board; the one that is shown is pressed. */
export function PagesBar() {
  const t = useTranslations("design.pages");
  const { editor } = useDesign();
  const { history, pageId } = useEditorState();
  const { pages } = history.present;
  const add = () => {
    const name = t("name", { number: pages.length + 1 });
    const problem = editor.edit((document) => addPage(document, name, newId), "changed");
    const added = editor.state().history.present.pages.at(-1);
    if (problem === null && added !== undefined) editor.turnTo(added.id);
  };
  const bar = useRef<HTMLElement>(null);
  const { dropAt, handle } = useReorder({
    list: bar,
    axis: "x",
    onMove: (from, to) => {
      const page = pages[from];
      if (page === undefined) return;
      editor.edit((document) => movePage(document, page.id, to), "moved");
    },
  });
  return (
    <nav ref={bar} aria-label={t("label")} className="design-pages">
      {pages.map(({ id, name }, index) => {
        const { onKeyDown, ...grip } = handle(index);
        return (
          <button
            {...grip}
            key={id}
            type="button"
            aria-pressed={id === pageId}
            data-drop={dropAt(index)}
            title={t("how")}
            onClick={() => editor.turnTo(id)}
            // Arrows alone walk nothing here; with Shift they carry the page along.
            onKeyDown={(event) => {
              if (event.shiftKey) onKeyDown(event);
            }}
            className="design-page"
          >
            {name}
          </button>
        );
      })}
      <Button data-fixed="" kind="quiet" className="!min-h-9 !px-3 !text-sm" onClick={add}>
        {t("add")}
      </Button>
    </nav>
  );
}
