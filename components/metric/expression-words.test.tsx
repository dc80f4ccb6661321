import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FUNCTION_NAMES } from "@/lib/domain/expression/expression";
import { queueMetrics } from "@/lib/domain/expression/known";
import { MEANING_PROBLEMS, problem, SYNTAX_PROBLEMS } from "@/lib/domain/expression/problem";
import { readCalculated } from "@/lib/domain/expression/read-calculated";
import { EXPRESSION_UNITS } from "@/lib/domain/expression/units";
import de from "@/lib/messages/de/expression.json";
import en from "@/lib/messages/en/expression.json";
import { useExpressionWords } from "./expression-words";

type Words = ReturnType<typeof useExpressionWords>;

function Probe({ hear }: { hear: (words: Words) => void }) {
  hear(useExpressionWords());
  return null;
}

function fail(error: Error): never {
  throw error;
}

/** What the hook gives in a language; a message that is missing or cannot be filled in is an error. */
function wordsIn(locale: "en" | "de"): Words {
  const heard: Words[] = [];
  const messages = { expression: locale === "de" ? de : en };
  renderToString(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="UTC" onError={fail}>
      <Probe hear={(words) => heard.push(words)} />
    </NextIntlClientProvider>,
  );
  const [words] = heard;
  if (words === undefined) throw new Error("not rendered");
  return words;
}

describe.each(["en", "de"] as const)("the words of expressions in %s", (locale) => {
  const words = wordsIn(locale);

  it("say every problem", () => {
    const said = [...SYNTAX_PROBLEMS, ...MEANING_PROBLEMS].map((code) => {
      const more = { found: "<x>", expected: ["<y>"], left: "count", right: "milliseconds", bound: 2 } as const;
      return words.problem(problem(code, { from: 0, to: 1 }, more));
    });
    expect(new Set(said).size).toBe(said.length);
    for (const sentence of said) {
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/[{}]|undefined/);
    }
  });

  it("name what was found, what was meant and what does not fit", () => {
    const said = (text: string, shown: "percentage" | null = null) => {
      const read = readCalculated(text, shown, queueMetrics());
      return read.ok ? [] : read.error.map(words.problem);
    };
    expect(said("acepted.today + 1")[0]).toMatch(/acepted\.today.*accepted\.today/);
    expect(said("1 + 20 sec")[0]).toMatch(/sec.*ms, s, min, h, %/);
    const mixed = said("accepted.today + slaTimeThreshold.today")[0];
    for (const unit of ["count", "milliseconds"] as const) expect(mixed).toContain(words.unit(unit));
    expect(said("accepted.today / entered.today", "percentage")[0]).toContain("100");
    expect(said("accepted.today", "percentage")[0]).not.toContain("100");
  });

  it("name every unit and explain every function", () => {
    for (const unit of [...EXPRESSION_UNITS, "plain"] as const) expect(words.unit(unit).length).toBeGreaterThan(3);
    for (const name of FUNCTION_NAMES) {
      expect(words.form(name)).toMatch(new RegExp(`^${name}\\(`));
      expect(words.meaning(name)).toMatch(/\.$/);
    }
  });
});
