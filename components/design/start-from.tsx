"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { boardNamesOptions } from "@/lib/client/design/names";
import { newId } from "@/lib/client/design/new-id";
import { templateOf } from "@/lib/domain/board/templates/registry";
import { TEMPLATES, type TemplateName } from "@/lib/domain/board/templates/template";
import { ok } from "@/lib/domain/result";
import { useDesign, useEditorState } from "./design-context";

/** While a board is empty: boards to begin with, filled from the tenant's own queues. */
export function StartFrom() {
  const t = useTranslations("design.start");
  const { editor, board, queues } = useDesign();
  const { pages } = useEditorState().history.present;
  const { data } = useQuery(boardNamesOptions(board.id));
  if (pages.length > 1 || pages.some(({ tiles }) => tiles.length > 0)) return null;
  const start = (name: TemplateName) => {
    const words = { page: t("page"), chat: t("chat"), email: t("email"), welcome: t("welcome") };
    const made = templateOf(name)({ queues, groups: data?.groups ?? [] }, words, newId);
    editor.edit(() => ok(made), "changed");
  };
  return (
    <section aria-labelledby="start-from" className="mt-3">
      <h2 id="start-from" className="mb-2 text-sm font-semibold">
        {t("title")}
      </h2>
      <div className="flex flex-wrap [&>*]:mb-2 [&>*]:mr-2">
        {TEMPLATES.map((name) => (
          <Button key={name} onClick={() => start(name)}>
            {t(`names.${name}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
