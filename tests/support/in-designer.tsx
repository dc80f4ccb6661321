import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { BoardProvider } from "@/components/board/board-context";
import { DesignProvider } from "@/components/design/design-context";
import { createAutosave } from "@/lib/client/design/autosave";
import { createEditor, type Editor } from "@/lib/client/design/editor";
import { QueryProvider } from "@/lib/client/query/query-provider";
import type { BoardDocument } from "@/lib/domain/board/document";
import type { Rules } from "@/lib/domain/threshold/inherit";
import board from "@/lib/messages/en/board.json";
import calculations from "@/lib/messages/en/calculations.json";
import check from "@/lib/messages/en/check.json";
import combine from "@/lib/messages/en/combine.json";
import common from "@/lib/messages/en/common.json";
import design from "@/lib/messages/en/design.json";
import expression from "@/lib/messages/en/expression.json";
import forms from "@/lib/messages/en/forms.json";
import limits from "@/lib/messages/en/limits.json";
import lists from "@/lib/messages/en/lists.json";
import metrics from "@/lib/messages/en/metrics.json";
import states from "@/lib/messages/en/states.json";
import thresholds from "@/lib/messages/en/thresholds.json";
import tiles from "@/lib/messages/en/tiles.json";

const messages = {
  board,
  calculations,
  check,
  combine,
  common,
  design,
  expression,
  forms,
  limits,
  lists,
  metrics,
  states,
  thresholds,
  tiles,
};

const BOARD = {
  id: "b",
  tenantId: "t",
  name: "Floor",
  isDefault: false,
  isPrivate: false,
  revision: 1,
  queueIds: null,
  publishedVersion: null,
};

/** The tenant's limits: one of its own. */
const RULES: Rules = {
  "accepted.today": {
    direction: "below",
    near: { by: "number", value: 50 },
    breach: { by: "number", value: 20 },
    forMs: 0,
    recover: 0,
    hours: null,
    top: true,
  },
};

function fail(error: Error): never {
  throw error;
}

/** A part of the designer as it stands first, in English; a word that is missing throws. */
export function inDesigner(
  document: BoardDocument,
  part: ReactNode,
  prepare: (editor: Editor) => void = () => {},
): string {
  const editor = createEditor(document);
  prepare(editor);
  const stored = { revision: 0, document: null };
  const send = async () => ({ kind: "failed" }) as const;
  const autosave = createAutosave({ editor, stored, at: null, send, now: () => 0 });
  return renderToString(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC" onError={fail}>
      <QueryProvider userId="u" now={0}>
        <BoardProvider value={{ scope: { boardId: "b", draft: true }, timeZone: "UTC" }}>
          <DesignProvider value={{ editor, autosave, board: BOARD, queues: [], rules: RULES, timeZone: "UTC" }}>
            {part}
          </DesignProvider>
        </BoardProvider>
      </QueryProvider>
    </NextIntlClientProvider>,
  );
}
