"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { boardNamesOptions } from "@/lib/client/design/names";
import { newId } from "@/lib/client/design/new-id";
import { templateOf } from "@/lib/domain/board/templates/registry";
import { TEMPLATES, type TemplateName } from "@/lib/domain/board/templates/template";
import { ok } from "@/lib/domain/result";
import { useDesign, useEditorState } from "./design-context";
import { TemplatePictures } from "./pictures/template-pictures";
import { useTemplateWords } from "./pictures/use-templates";

/** While a board is empty: boards to begin with, filled from the tenant's own queues. */
export function StartFrom() {
  const { pages } = useEditorState().history.present;
  return pages.length > 1 || pages.some(({ tiles }) => tiles.length > 0) ? null : <Templates />;
}

function Templates() {
  const t = useTranslations("design.start");
  const { editor, board, queues, timeZone } = useDesign();
  const { data } = useQuery(boardNamesOptions(board.id));
  const words = useTemplateWords();
  const start = (name: TemplateName) => {
    const made = templateOf(name)({ queues, groups: data?.groups ?? [] }, words, newId);
    editor.edit(() => ok(made), "changed");
  };
  return (
    <section aria-labelledby="start-from" className="mt-3">
      <h2 id="start-from" className="mb-2 text-sm font-semibold">
        {t("title")}
      </h2>
      <TemplatePictures boardId={board.id} timeZone={timeZone} queues={queues} queueIds={null}>
        {(picture) => (
          <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-6">
            {TEMPLATES.map((name) => (
              <div key={name} className="design-kind">
                {picture(name)}
                <button
                  type="button"
                  title={t(`about.${name}`)}
                  onClick={() => start(name)}
                  className="design-cover mt-1 block w-full px-1 pb-0.5 text-left text-sm font-semibold leading-tight"
                >
                  {t(`names.${name}`)}
                </button>
              </div>
            ))}
          </div>
        )}
      </TemplatePictures>
    </section>
  );
}
