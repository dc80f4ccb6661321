import { useTranslations } from "next-intl";
import { useMetricWords } from "@/components/metric/metric-words";
import { BASE_METRICS, findMetric } from "@/lib/domain/metrics/catalogue";
import { AGENT_STATES, type AgentState } from "@/lib/domain/state/agent-state";
import type { Subject } from "@/lib/domain/threshold/subject";

/** What there is of this moment alone: its name need not say so. */
const ONLY_NOW: ReadonlySet<string> = new Set(
  BASE_METRICS.filter(({ offers }) => offers.every(({ periods }) => periods.every((period) => period === "rt"))).map(
    ({ base }) => base,
  ),
);

/** What the figures are called that may have limits. */
export function useFigureWords() {
  const t = useTranslations("thresholds.figures");
  const states = useTranslations("states.agent");
  const metrics = useMetricWords();

  /** A metric of 8x8's with its window; a key without words as it is. */
  const metric = (key: string): string => {
    const found = findMetric(key);
    if (found === undefined) return key;
    const label = metrics.label(found.base);
    if (ONLY_NOW.has(found.base)) return label;
    const words = { metric: label, period: metrics.period(found.period) };
    return found.inQueue ? t("inQueue", words) : t("metric", words);
  };

  /** Where it stands under the heading of its kind. */
  const name = (subject: Subject): string => {
    if (subject.of === "calculated") return t("calculated");
    if (subject.of === "states") return t("timeIn", { state: states(subject.state) });
    if (subject.of !== "agents" || !subject.metric.startsWith("agents.")) return metric(subject.metric);
    const state = stateIn(subject.metric);
    return state === undefined ? t("loggedIn") : t("inState", { state: states(state) });
  };

  /** Where it stands alone. */
  const full = (subject: Subject): string => {
    if (subject.of === "agents" && findMetric(subject.metric) !== undefined)
      return t("ofAgents", { figure: name(subject) });
    return subject.of === "groups" ? t("ofGroups", { figure: name(subject) }) : name(subject);
  };

  return { metric, name, full, kind: (of: Exclude<Subject["of"], "calculated">) => t(of), theme: metrics.theme };
}

function stateIn(metric: string): AgentState | undefined {
  return AGENT_STATES.find((state) => metric === `agents.${state}`);
}
