import { describe, expect, it } from "vitest";
import { PanelsBar } from "@/components/design/board-panels";
import type { BoardDocument } from "@/lib/domain/board/document";
import { addTile } from "@/lib/domain/board/edit/add-tiles";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import { formOf } from "@/lib/domain/board/options/registry";
import { complete } from "@/lib/domain/expression/complete";
import { queueMetrics } from "@/lib/domain/expression/known";
import { inDesigner } from "@/tests/support/in-designer";
import { CalculationForm } from "./calculation-form";
import { CalculationsDialog } from "./calculations-dialog";
import { CompletionList } from "./completion-list";
import type { TypedCalculation, TypedCalculations } from "./use-typed-calculations";

const SHARE = {
  id: "c1",
  name: "Answered",
  unit: "percentage",
  expression: "accepted.today / entered.today * 100",
} as const;
const KNOWN = queueMetrics(() => "Angenommen");

function typedOf(entries: readonly (readonly [string, TypedCalculation])[] = []): TypedCalculations {
  return { all: new Map(entries), set: () => {}, keepOnly: () => {} };
}

function withShare(): BoardDocument {
  const options = formOf("number").schema.parse({ measure: { of: "calculated", id: "c1", queues: { all: true } } });
  const document = { ...emptyDocument("p", "Floor"), calculated: [SHARE] };
  const added = addTile(document, "p", { kind: "number", options }, () => "t");
  if (!added.ok) throw new Error(added.error.code);
  return added.value.document;
}

const textOf = (html: string) => html.replace(/<!-- -->/g, "").replace(/<[^>]+>/g, "\n");
const formHtml = (typed: TypedCalculation, stored: typeof SHARE | null = SHARE) =>
  inDesigner(withShare(), <CalculationForm id="c1" stored={stored} typed={typed} known={KNOWN} onType={() => {}} />);

describe("the calculations of a board", () => {
  it("teach how one is written where there is none", () => {
    const html = inDesigner(
      emptyDocument("p", "Floor"),
      <CalculationsDialog typed={typedOf()} openId={null} close={() => {}} />,
    );
    expect(textOf(html)).toContain("There is none yet.");
    expect(textOf(html)).toContain("New calculation");
  });

  it("are listed with the tiles that show them", () => {
    const html = inDesigner(withShare(), <CalculationsDialog typed={typedOf()} openId="c1" close={() => {}} />);
    const text = textOf(html);
    expect(text).toContain("Shown by one tile:");
    expect(text).toContain("Floor · Number: Answered");
    // Nothing has been evaluated yet: there is no number, and none is made up.
    expect(text).toContain("Being worked out …");
  });

  it("keep what is not finished apart from what the board goes by", () => {
    const typed = typedOf([["c1", { name: "Answered", expression: "accepted.today /" }]]);
    const text = textOf(inDesigner(withShare(), <CalculationsDialog typed={typed} openId="c1" close={() => {}} />));
    expect(text).toContain("Not finished yet");
    expect(text).toContain(`Until this makes sense, tiles go by: ${SHARE.expression}`);
  });

  it("are counted on the way to them", () => {
    expect(textOf(inDesigner(withShare(), <PanelsBar />))).toContain("Calculations (1)");
  });
});

describe("the form of a calculation", () => {
  it("tells at which character what is wrong, tied to the field", () => {
    const html = formHtml({ name: "Answered", expression: "accepted.today / entred.today" });
    const [field = ""] = /<input[^>]*role="combobox"[^>]*>/.exec(html) ?? [];
    expect(field).toContain('aria-invalid="true"');
    const [, note] = /aria-describedby="([^"]+)"/.exec(field) ?? [];
    expect(html).toContain(`<div id="${note}"`);
    expect(textOf(html)).toContain("At character 18: 8x8 has no metric “entred.today” for queues.");
    expect(html).toMatch(/<mark[^>]*>entred\.today<\/mark>/);
  });

  it("asks for the unit only where it is a matter of taste", () => {
    expect(textOf(formHtml({ name: "Answered", expression: SHARE.expression }))).toContain(
      "What comes out: Percentage",
    );
    const ratio = formHtml({ name: "Answered", expression: "accepted.today / entered.today" });
    expect(ratio).toMatch(/<select/);
    // What is calculated may have limits, which are in its unit: they are told beside it.
    expect(textOf(ratio)).toContain("Nobody has set limits for this number, so it is always calm.");
    expect(textOf(ratio)).toContain("Shown as");
  });

  it("does not find fault with what nobody has begun", () => {
    expect(formHtml({ name: "New", expression: "" }, null)).toContain('aria-invalid="false"');
  });
});

describe("what may come at the cursor", () => {
  it("is a list whose marked option the field can name: metrics by their names, with their keys", () => {
    const offered = complete("accepted.", 9, KNOWN);
    const html = inDesigner(
      emptyDocument("p", "Floor"),
      <CompletionList id="list" offered={offered} marked={1} onTake={() => {}} />,
    );
    expect(html).toMatch(/role="listbox"/);
    expect(html).toMatch(/id="list-1" role="option" aria-selected="true"/);
    expect(textOf(html)).toContain("Angenommen\n\naccepted.today");
  });
});
