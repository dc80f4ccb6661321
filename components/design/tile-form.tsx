"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/client/design/new-id";
import type { Tile } from "@/lib/domain/board/document";
import { setOptions, setThresholds, setTitle } from "@/lib/domain/board/edit/change-tile";
import { duplicateTiles } from "@/lib/domain/board/edit/paste-tiles";
import { removeTiles } from "@/lib/domain/board/edit/remove-tiles";
import { isTileKind } from "@/lib/domain/board/kinds/names";
import type { Input } from "@/lib/domain/board/options/field";
import { formOf } from "@/lib/domain/board/options/registry";
import type { Json } from "@/lib/domain/json";
import { thresholdKey } from "@/lib/domain/threshold/subject";
import { useDesign } from "./design-context";
import { FieldInput } from "./fields/field-input";
import { missingOption } from "./fields/missing";
import { judgedSubject } from "./judged-subject";
import { OwnLimits } from "./limits/own-limits";
import { measureOf } from "./measure-of";
import { PlaceFields } from "./place-fields";
import { useProblemWords } from "./use-problem-words";
import { useTileName } from "./use-tile-name";

/** One tile: its title, the options of its kind, its limits and its place. */
export function TileForm({ tile }: { readonly tile: Tile }) {
  const t = useTranslations("design.tile");
  const { editor } = useDesign();
  const name = useTileName(tile);
  const words = useProblemWords();
  const missed = useTranslations("design.missing");
  const [errors, setErrors] = useState<Readonly<Record<string, string | null>>>({});
  const { id, kind } = tile;
  const options = isObject(tile.options) ? tile.options : {};
  const fields: readonly ({ readonly name: string } & Input)[] = isTileKind(kind) ? formOf(kind).fields : [];
  const measure = measureOf(kind, tile.options);
  const missing = missingOption(kind, options);
  const judged = judgedSubject(kind, tile.options);

  function change(field: string, value: Json): void {
    const next = { ...options, [field]: value };
    const problem = editor.edit((document) => setOptions(document, id, next), "changed", `${field} of ${id}`);
    setErrors((before) => ({ ...before, [field]: words(problem, value) }));
  }

  return (
    <div className="space-y-4">
      <h2 className="break-words font-semibold">{name}</h2>
      <TextField
        label={t("title")}
        value={tile.title ?? ""}
        maxLength={120}
        onChange={({ target: { value } }) =>
          editor.edit((document) => setTitle(document, id, value === "" ? null : value), "changed", `title of ${id}`)
        }
      />
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={options[field.name] ?? null}
          options={options}
          measure={measure}
          error={errors[field.name] ?? (field.name === missing ? missed(missing) : null)}
          onChange={(value) => change(field.name, value)}
        />
      ))}
      {judged !== null && (
        <OwnLimits
          key={thresholdKey(judged)}
          subject={judged}
          thresholds={tile.thresholds}
          name={`limits-${id}`}
          onChange={(thresholds) =>
            editor.edit((document) => setThresholds(document, id, thresholds), "changed", `limits of ${id}`)
          }
        />
      )}
      <PlaceFields tile={tile} />
      <div className="grid grid-cols-2 gap-2">
        <Button onClick={() => editor.edit((document) => duplicateTiles(document, [id], newId), "duplicated")}>
          {t("duplicate")}
        </Button>
        <Button onClick={() => editor.edit((document) => removeTiles(document, [id]), "removed")}>{t("remove")}</Button>
      </div>
    </div>
  );
}

function isObject(value: Json): value is { readonly [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
