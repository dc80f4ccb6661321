import type { Locale } from "@/lib/domain/locale";
import type { Period } from "@/lib/domain/metrics/catalogue";
import type { MessageTree } from "@/lib/messages/pseudo";

/** The words of metrics in one language; a metric without words answers with its own name. */
export interface MetricWords {
  metric(base: string): { readonly label: string; readonly short: string; readonly definition: string };
  period(period: Period): string;
  reset(period: Period): string;
}

/** Loads the catalogue of metric words: large, and only read by those who ask what a number is. */
export async function loadMetricWords(locale: Locale): Promise<MetricWords> {
  return wordsOf(await load(locale));
}

async function load(locale: Locale): Promise<MessageTree> {
  if (locale === "de") return (await import("@/lib/messages/de/metrics.json")).default;
  const { default: english } = await import("@/lib/messages/en/metrics.json");
  if (locale === "en") return english;
  return (await import("@/lib/messages/pseudo")).pseudoTree(english);
}

/** Exported for its test: how a catalogue is read. */
export function wordsOf(tree: MessageTree): MetricWords {
  const group = (name: string): MessageTree => {
    const found = tree[name];
    return typeof found === "object" ? found : {};
  };
  const word = (name: string, key: string): string => {
    const found = group(name)[key];
    return typeof found === "string" ? found : "";
  };
  return {
    metric: (base) => ({
      label: word(base, "label") || base,
      short: word(base, "short") || base,
      definition: word(base, "definition"),
    }),
    period: (period) => word("periods", period),
    reset: (period) => word("resets", period),
  };
}
