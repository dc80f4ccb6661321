"use client";

import { useTranslations } from "next-intl";
import type { Place, Tile } from "@/lib/domain/board/document";
import { resizeTile } from "@/lib/domain/board/edit/place-tiles";
import { useDesign } from "./design-context";
import { NumberField } from "./fields/number-field";

const PARTS = ["x", "y", "w", "h"] as const;

/** A tile's place in cells; column and row as people count, from 1. */
export function PlaceFields({ tile }: { readonly tile: Tile }) {
  const t = useTranslations("design.place");
  const { editor } = useDesign();
  const { id, place } = tile;
  const change = (part: keyof Place, value: number) =>
    editor.edit((document) => resizeTile(document, id, { ...place, [part]: value }, "push"), "resized");
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-semibold">{t("title")}</legend>
      <div className="grid grid-cols-2 gap-2">
        {PARTS.map((part) => {
          const from = part === "x" || part === "y" ? 1 : 0;
          return (
            <NumberField
              key={part}
              label={t(part)}
              value={place[part] + from}
              unit="count"
              isOptional={false}
              error={null}
              onChange={(value) => {
                if (value !== null && value >= 1) change(part, value - from);
              }}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
