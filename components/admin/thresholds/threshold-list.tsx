"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FigurePicker } from "@/components/threshold/figure-picker";
import { freshRule } from "@/components/threshold/rule-draft";
import { useFigureWords } from "@/components/threshold/use-figure-words";
import { Button } from "@/components/ui/button";
import type { ThresholdTable } from "@/lib/contracts/admin/thresholds";
import { type Subject, subjectFacts, thresholdKey } from "@/lib/domain/threshold/subject";
import { listedRules } from "./listed-rules";
import { RuleEditor } from "./rule-editor";
import { RuleLine } from "./rule-line";

interface ThresholdListProps {
  readonly tenantId: string;
  readonly table: ThresholdTable;
}

const KINDS = ["queues", "agents", "states", "groups"] as const;

/** What is being done: nothing, choosing a figure, or changing one's limits. One form is open at a time. */
type Doing = "nothing" | "choosing" | Subject;

/** All limits that a tenant has, its own and those built in, by what they are about. */
export function ThresholdList({ tenantId, table }: ThresholdListProps) {
  const t = useTranslations("thresholds");
  const words = useFigureWords();
  const [doing, setDoing] = useState<Doing>("nothing");
  const frame = useFocusAfter(doing, table.revision);
  const address = `/api/admin/tenants/${encodeURIComponent(tenantId)}/thresholds`;
  const listed = listedRules(table.rules);
  const taken = new Set(listed.map(({ subject }) => thresholdKey(subject)));
  const close = () => setDoing("nothing");
  const edited = typeof doing === "string" ? null : doing;
  const editor = (subject: Subject) => (
    <RuleEditor
      key={thresholdKey(subject)}
      address={address}
      table={table}
      subject={subject}
      rule={
        listed.find((one) => one.subject === subject)?.rule ?? freshRule(subjectFacts(subject) ?? { better: "neither" })
      }
      close={close}
    />
  );
  return (
    <div ref={frame} className="space-y-6">
      <Button kind="primary" disabled={doing !== "nothing"} onClick={() => setDoing("choosing")}>
        {t("add.button")}
      </Button>
      {doing === "choosing" && (
        <section aria-label={t("add.title")} className="rounded-tile bg-surface p-5">
          <h2 className="mb-4 text-lg font-semibold">{t("add.title")}</h2>
          <FigurePicker taken={taken} choose={setDoing} />
          <Button className="mt-5" onClick={close}>
            {t("cancel")}
          </Button>
        </section>
      )}
      {edited !== null && !taken.has(thresholdKey(edited)) && (
        <div className="rounded-tile bg-surface p-5">{editor(edited)}</div>
      )}
      {KINDS.map((kind) => {
        const rules = listed.filter(({ subject }) => subject.of === kind);
        if (rules.length === 0) return null;
        return (
          <section key={kind} aria-label={words.kind(kind)}>
            <h2 className="mb-2 text-lg font-bold">{words.kind(kind)}</h2>
            <ul className="rounded-tile bg-surface">
              {rules.map((one) => (
                <li key={thresholdKey(one.subject)} className="border-t border-line px-5 py-4 first:border-t-0">
                  {edited === one.subject ? (
                    editor(one.subject)
                  ) : (
                    <RuleLine
                      address={address}
                      table={table}
                      listed={one}
                      edit={doing === "nothing" ? () => setDoing(one.subject) : null}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/**
 * After a form has closed, the focus is on the figure that it was about, otherwise it would be lost. A figure that is new comes with the
 * list's next revision; until then the way to another one has the focus.
 */
function useFocusAfter(doing: Doing, revision: number) {
  const frame = useRef<HTMLDivElement>(null);
  const left = useRef<Doing>("nothing");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision may bring the figure
  useEffect(() => {
    if (doing !== "nothing") {
      left.current = doing;
      if (doing === "choosing") frame.current?.querySelector<HTMLElement>("select")?.focus();
      return;
    }
    if (left.current === "nothing") return;
    const figure = typeof left.current === "string" ? "" : thresholdKey(left.current);
    const buttons = [...(frame.current?.querySelectorAll<HTMLElement>("button[data-figure]") ?? [])];
    const own = buttons.find((button) => button.dataset.figure === figure);
    if (own !== undefined || figure === "") left.current = "nothing";
    (own ?? frame.current?.querySelector<HTMLElement>(":scope > button"))?.focus();
  }, [doing, revision]);
  return frame;
}
