"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type Page, ROWS } from "@/lib/domain/board/document";
import { compact } from "@/lib/domain/board/edit/arrange-tiles";
import { movePage, removePage, renamePage, setRows } from "@/lib/domain/board/edit/change-pages";
import { useDesign, useEditorState } from "./design-context";
import { NumberField } from "./fields/number-field";
import { useProblemWords } from "./use-problem-words";

/** The page, while no tile is chosen. */
export function PageForm({ page }: { readonly page: Page }) {
  const t = useTranslations("design.page");
  const { editor } = useDesign();
  const { pages } = useEditorState().history.present;
  const words = useProblemWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [errors, setErrors] = useState<{ readonly name?: string | null; readonly rows?: string | null }>({});
  const index = pages.indexOf(page);
  const { id } = page;
  return (
    <div className="space-y-4">
      <h2 className="font-semibold">{t("title")}</h2>
      <TextField
        label={t("name")}
        value={typed ?? page.name}
        error={errors.name}
        onChange={({ target: { value } }) => {
          const problem = editor.edit((document) => renamePage(document, id, value), "changed", `name of ${id}`);
          setTyped(problem === null ? null : value);
          setErrors({ ...errors, name: words(problem, value) });
        }}
        onBlur={() => {
          setTyped(null);
          setErrors({ ...errors, name: null });
        }}
      />
      <NumberField
        label={t("rows")}
        hint={t("rowsHint", { fewest: ROWS.fewest, most: ROWS.most })}
        value={page.rows}
        unit="count"
        isOptional={false}
        error={errors.rows ?? null}
        onChange={(rows) => {
          const problem = editor.edit((document) => setRows(document, id, rows ?? 0), "changed", `rows of ${id}`);
          setErrors({ ...errors, rows: words(problem, rows) });
        }}
      />
      <div className="grid grid-cols-2 gap-2">
        <Button disabled={index === 0} onClick={() => editor.edit((one) => movePage(one, id, index - 1), "changed")}>
          {t("earlier")}
        </Button>
        <Button
          disabled={index === pages.length - 1}
          onClick={() => editor.edit((one) => movePage(one, id, index + 1), "changed")}
        >
          {t("later")}
        </Button>
        <Button onClick={() => editor.edit((one) => compact(one, id), "moved")}>{t("compact")}</Button>
        <Button disabled={pages.length === 1} onClick={() => editor.edit((one) => removePage(one, id), "removed")}>
          {t("remove")}
        </Button>
      </div>
      <p className="text-sm text-muted">{t("keys")}</p>
    </div>
  );
}
