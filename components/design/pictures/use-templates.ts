"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { boardNamesOptions } from "@/lib/client/design/names";
import { hashText } from "@/lib/client/query/user-key";
import type { BoardDocument } from "@/lib/domain/board/document";
import { templateOf } from "@/lib/domain/board/templates/registry";
import { TEMPLATES, type TemplateName, type TenantFacts } from "@/lib/domain/board/templates/template";

type Queues = TenantFacts["queues"];
type Words = Parameters<ReturnType<typeof templateOf>>[1];

/** What a template says in words, in the reader's language. */
export function useTemplateWords(): Words {
  const t = useTranslations("design.start");
  return useMemo(() => ({ page: t("page"), chat: t("chat"), email: t("email"), welcome: t("welcome") }), [t]);
}

/** Every template as a page of one document, filled from these queues: what is asked for together is evaluated together. */
export function useTemplates(
  boardId: string,
  queues: Queues,
): {
  readonly document: BoardDocument;
  readonly pageOf: (name: TemplateName) => BoardDocument["pages"][number] | undefined;
} {
  const words = useTemplateWords();
  const { data } = useQuery(boardNamesOptions(boardId));
  const groups = data?.groups;
  return useMemo(() => {
    // The same facts give everybody the same document; other facts give other ids, so that no tile shows what another one came to.
    const facts = {
      queues: queues.map(({ id, media }) => ({ id, media })),
      groups: (groups ?? []).map(({ id }) => ({ id })),
    };
    const name = hashText(JSON.stringify([facts, words]));
    let count = 0;
    const nextId = () => {
      count += 1;
      return `${name}-${count}`;
    };
    const made = TEMPLATES.map((template) => templateOf(template)(facts, words, nextId));
    const pages = made.flatMap((document) => document.pages.slice(0, 1));
    const document: BoardDocument = { version: 1, pages, calculated: [], thresholds: {} };
    return { document, pageOf: (template) => pages[TEMPLATES.indexOf(template)] };
  }, [queues, groups, words]);
}
