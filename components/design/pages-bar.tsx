"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { newId } from "@/lib/client/design/new-id";
import { addPage } from "@/lib/domain/board/edit/change-pages";
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
  return (
    <nav aria-label={t("label")} className="design-pages">
      {pages.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === pageId}
          onClick={() => editor.turnTo(id)}
          className="design-page"
        >
          {name}
        </button>
      ))}
      <Button kind="quiet" className="!min-h-9 !px-3 !text-sm" onClick={add}>
        {t("add")}
      </Button>
    </nav>
  );
}
