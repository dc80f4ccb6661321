"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { newId } from "@/lib/client/design/new-id";
import { alignTiles, distributeTiles } from "@/lib/domain/board/edit/arrange-tiles";
import { duplicateTiles } from "@/lib/domain/board/edit/paste-tiles";
import { removeTiles } from "@/lib/domain/board/edit/remove-tiles";
import { useDesign } from "./design-context";

const EDGES = ["left", "center", "right", "top", "middle", "bottom"] as const;

/** What can be done with several tiles at once. */
export function ArrangeForm({ ids }: { readonly ids: readonly string[] }) {
  const t = useTranslations("design.arrange");
  const { editor } = useDesign();
  return (
    <>
      <h2 className="mb-3 font-semibold">{t("title", { count: ids.length })}</h2>
      <div className="grid grid-cols-2 gap-2">
        {EDGES.map((edge) => (
          <Button
            key={edge}
            className="!px-2 !text-sm"
            onClick={() => editor.edit((document) => alignTiles(document, ids, edge, "push"), "aligned")}
          >
            {t(`edges.${edge}`)}
          </Button>
        ))}
        {(["x", "y"] as const).map((along) => (
          <Button
            key={along}
            className="!px-2 !text-sm"
            onClick={() => editor.edit((document) => distributeTiles(document, ids, along, "push"), "aligned")}
          >
            {t(`distribute.${along}`)}
          </Button>
        ))}
        <Button
          className="!px-2 !text-sm"
          onClick={() => editor.edit((document) => duplicateTiles(document, ids, newId), "duplicated")}
        >
          {t("duplicate")}
        </Button>
        <Button
          className="!px-2 !text-sm"
          onClick={() => editor.edit((document) => removeTiles(document, ids), "removed")}
        >
          {t("remove")}
        </Button>
      </div>
    </>
  );
}
