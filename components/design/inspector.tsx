"use client";

import { useTranslations } from "next-intl";
import { pageOf } from "@/lib/client/design/editor";
import { ArrangeForm } from "./arrange-form";
import { useEditorState } from "./design-context";
import { PageForm } from "./page-form";
import { TileForm } from "./tile-form";

/** What is chosen, in all its details: a tile, several, or the page. */
export function Inspector() {
  const t = useTranslations("design.inspector");
  const state = useEditorState();
  const page = pageOf(state);
  const [first, ...others] = state.selected;
  const tile = page?.tiles.find(({ id }) => id === first);
  return (
    <aside aria-label={t("label")} className="design-side design-inspector">
      {tile !== undefined && others.length === 0 && <TileForm key={tile.id} tile={tile} />}
      {tile !== undefined && others.length > 0 && <ArrangeForm ids={state.selected} />}
      {tile === undefined && page !== undefined && <PageForm key={page.id} page={page} />}
    </aside>
  );
}
