"use client";

import { useTranslations } from "next-intl";
import { useDesign, useEditorState } from "@/components/design/design-context";
import { useRuleSentence } from "@/components/threshold/use-rule-sentence";
import { type Inherited, inherit } from "@/lib/domain/threshold/inherit";
import type { TileThresholds } from "@/lib/domain/threshold/rule";
import { type Subject, thresholdKey } from "@/lib/domain/threshold/subject";
import { useFigure } from "./use-figure";

const INHERITED: TileThresholds = { use: "inherited" };

/** The rule that applies to a figure on the board, and who set it. */
export function useApplying(): (subject: Subject, own?: TileThresholds) => Inherited {
  const { rules } = useDesign();
  const { thresholds } = useEditorState().history.present;
  return (subject, own = INHERITED) => inherit(thresholdKey(subject), { tile: own, board: thresholds, tenant: rules });
}

interface ApplyingRuleProps {
  readonly subject: Subject;
  readonly own: TileThresholds;
}

/** Which limits apply and from where: the tile's, the board's, the tenant's, or what is built in. */
export function ApplyingRule({ subject, own }: ApplyingRuleProps) {
  const t = useTranslations("limits.applies");
  const sentence = useRuleSentence();
  const figure = useFigure();
  const { rule, from } = useApplying()(subject, own);
  const text =
    own.use === "off"
      ? t("off")
      : rule === null
        ? t("nobody")
        : t(from, { rule: sentence(rule, figure.unit(subject)) });
  return <p className="text-sm leading-snug text-muted">{text}</p>;
}
