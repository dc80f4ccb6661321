import { describe, expect, it } from "vitest";
import { ColumnsField } from "@/components/design/fields/columns-field";
import { OverlongField } from "@/components/design/fields/overlong-field";
import type { BoardDocument } from "@/lib/domain/board/document";
import { setBoardRule } from "@/lib/domain/board/edit/change-figures";
import { emptyDocument } from "@/lib/domain/board/empty-document";
import type { ThresholdRule, TileThresholds } from "@/lib/domain/threshold/rule";
import { type Subject, thresholdKey } from "@/lib/domain/threshold/subject";
import { inDesigner } from "@/tests/support/in-designer";
import { LimitsDialog } from "./limits-dialog";
import { OwnLimits } from "./own-limits";

const CALM = { forMs: 0, recover: 0, hours: null, top: true } as const;
const ABOVE: ThresholdRule = {
  direction: "above",
  near: null,
  breach: { by: "number", value: 30 },
  ...CALM,
};
const EMPTY: BoardDocument = {
  ...emptyDocument("p", "Floor"),
  calculated: [{ id: "c1", name: "Answered", unit: "percentage", expression: "accepted.today / entered.today * 100" }],
};
const textOf = (html: string) => html.replace(/<!-- -->/g, "").replace(/<[^>]+>/g, "\n");

function ruled(subject: Subject): BoardDocument {
  const set = setBoardRule(EMPTY, thresholdKey(subject), ABOVE);
  if (!set.ok) throw new Error(set.error.code);
  return set.value;
}

function limitsOf(subject: Subject, thresholds: TileThresholds = { use: "inherited" }, document = EMPTY): string {
  return textOf(
    inDesigner(document, <OwnLimits subject={subject} thresholds={thresholds} name="x" onChange={() => {}} />),
  );
}

const queues = (metric: string): Subject => ({ of: "queues", metric });

describe("which limits apply to a number", () => {
  it("is told with who set them: the tile, the board, the tenant, nobody, or what is built in", () => {
    expect(limitsOf(queues("slaPercentage.today"))).toContain("Built in: Near below the queue’s own target");
    expect(limitsOf(queues("accepted.today"))).toContain("Set for the tenant: Near below 50, breach below 20.");
    const accepted = ruled(queues("accepted.today"));
    expect(limitsOf(queues("accepted.today"), { use: "inherited" }, accepted)).toContain(
      "Set for this board: Breach above 30.",
    );
    expect(limitsOf(queues("accepted.today"), { use: "own", rule: ABOVE }, accepted)).toContain(
      "These limits apply, set here.",
    );
    expect(limitsOf(queues("accepted.today"), { use: "off" })).toContain("No limits apply here");
    expect(limitsOf(queues("entered.today"))).toContain("Nobody has set limits for this number");
  });

  it("is told in the unit of what the board calculates", () => {
    const subject: Subject = { of: "calculated", id: "c1" };
    expect(limitsOf(subject, { use: "inherited" }, ruled(subject))).toContain("Breach above 30%.");
  });

  it("is told of each column by what its rows are, and not of words", () => {
    const field = (of: "queues" | "agents", key: string, document = EMPTY) =>
      textOf(
        inDesigner(
          document,
          <ColumnsField
            label="Columns"
            of={of}
            most={9}
            value={[{ key, label: null }]}
            error={null}
            onChange={() => {}}
          />,
        ),
      );
    expect(field("queues", "accepted.today")).toContain("Set for the tenant:");
    // The tenant's are for queues.
    expect(field("agents", "accepted.today")).toContain("Nobody has set limits for this number");
    const ofAgents = ruled({ of: "agents", metric: "accepted.today" });
    expect(field("agents", "accepted.today", ofAgents)).toContain("Set for this board: Breach above 30.");
    expect(field("agents", "accepted.today")).toContain("Limits");
    expect(field("agents", "lastLogin.rt")).not.toContain("Limits");
  });

  it("is told of the time in a state, where none is typed", () => {
    const text = textOf(
      inDesigner(
        ruled({ of: "states", state: "wrap-up" }),
        <OverlongField label="Too long" value={[]} error={null} onChange={() => {}} />,
      ),
    );
    expect(text).toMatch(/Usually [\d:.]+ \(board\)/);
    expect(text).toMatch(/Usually \d+:\d\d \(built in\)/);
    expect(text).toContain("Usually never");
  });
});

describe("the limits of a board", () => {
  it("are listed in words, a calculation by its name", () => {
    const document = ruled({ of: "calculated", id: "c1" });
    const text = textOf(inDesigner(document, <LimitsDialog openKey={null} close={() => {}} />));
    expect(text).toContain("Answered");
    expect(text).toContain("Breach above 30%");
  });

  it("can be taken away where nobody knows any more what they are for", () => {
    const document = { ...EMPTY, thresholds: { "calc:gone": ABOVE } };
    const html = inDesigner(document, <LimitsDialog openKey={null} close={() => {}} />);
    expect(html).toContain('aria-label="Remove the limits of Calculated metric"');
  });

  it("say so where there are none", () => {
    expect(textOf(inDesigner(EMPTY, <LimitsDialog openKey={null} close={() => {}} />))).toContain(
      "This board sets none of its own.",
    );
  });
});
