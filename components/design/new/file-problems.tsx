"use client";

import { useTranslations } from "next-intl";
import { useFieldWords } from "@/components/design/fields/field-words";
import { Notice } from "@/components/ui/notice";
import type { FileRefusal } from "@/lib/client/design/read-board-file";
import { ruleWords } from "@/lib/client/forms/rule-words";
import { useRuleTranslator } from "@/lib/client/forms/use-rule-translator";
import { isTileKind, type TileKindName } from "@/lib/domain/board/kinds/names";
import { formOf } from "@/lib/domain/board/options/registry";
import type { DocumentProblem } from "@/lib/domain/board/problem";
import { placeOfProblem } from "@/lib/domain/board/problem-place";

/** More than these nobody reads. */
const SHOWN = 12;

interface FileProblemsProps {
  readonly name: string;
  readonly refusal: Extract<FileRefusal, { readonly why: "problems" }>;
}

/** Why a file is no board: each thing by the page and the tile where it stands, then by its path. */
export function FileProblems({ name, refusal: { problems, content } }: FileProblemsProps) {
  const t = useTranslations("design.new.from.file");
  const isBoard = !problems.some(({ path }) => path === "format" || path === "");
  if (!isBoard)
    return (
      <Notice tone="breach" className="mt-2">
        {t("no-board", { name })}
      </Notice>
    );
  const rest = problems.length - SHOWN;
  return (
    <Notice tone="breach" className="mt-2" title={t("problems", { name, count: problems.length })}>
      <ul className="mt-2 space-y-2">
        {problems.slice(0, SHOWN).map((one) => (
          <li key={`${one.path} ${one.rule}`}>
            <ProblemLine problem={one} content={content} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="mt-2 text-muted">{t("more", { count: rest })}</p>}
    </Notice>
  );
}

const WITHIN = "document.";

function ProblemLine({ problem, content }: { readonly problem: DocumentProblem; readonly content: unknown }) {
  const t = useTranslations("design.new.problems");
  const kinds = useTranslations("tiles.kinds");
  const fields = useFieldWords();
  const translator = useRuleTranslator();
  const { path, rule, message } = problem;
  const document = typeof content === "object" && content !== null && "document" in content ? content.document : null;
  const place = placeOfProblem(path.startsWith(WITHIN) ? path.slice(WITHIN.length) : "", document);
  const { page, tile, field } = place;
  const kind = tile?.kind ?? "";
  const called = tile?.title ?? (isTileKind(kind) ? kinds(kind) : null);
  const isOption = isTileKind(kind) && field !== null && hasOption(kind, field);
  const where = [
    page === null ? null : t(page.name === null ? "page" : "pageNamed", { number: page.number, name: page.name ?? "" }),
    tile === null ? null : t(called === null ? "tile" : "tileNamed", { number: tile.number, title: called ?? "" }),
    isOption && field !== null ? fields.field(field) : null,
  ].filter((part) => part !== null);
  const own = RULES.find((one) => one === rule);
  return (
    <>
      <span className="font-semibold">{where.length === 0 ? t("file") : where.join(" · ")}</span>{" "}
      <code className="break-all text-muted">{path}</code>
      <span className="block">
        {own === undefined ? ruleWords(translator, problem, undefined, message) : t(`rules.${own}`)}
      </span>
    </>
  );
}

function hasOption(kind: TileKindName, field: string): boolean {
  const names: readonly { readonly name: string }[] = formOf(kind).fields;
  return names.some(({ name }) => name === field);
}

/** What only documents break. */
const RULES = [
  "later-version",
  "outside",
  "overlap",
  "twice",
  "too-large",
  "too-many-tiles",
  "metric",
  "no-metric",
  "unrecognized_keys",
  "invalid_type",
] as const;
