import { NextIntlClientProvider } from "next-intl";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { BackfillCondition } from "@/lib/contracts/admin/tenants";
import { BACKFILL_PROBLEMS } from "@/lib/domain/history/backfill-problem";
import de from "@/lib/messages/de/tenants.json";
import en from "@/lib/messages/en/tenants.json";
import { BackfillCard } from "./backfill-card";

function wordsOf(backfill: BackfillCondition, locale: "en" | "de" = "en"): string {
  const fail = (error: Error): never => {
    throw error;
  };
  const html = renderToString(
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={{ tenants: locale === "en" ? en : de }}
      onError={fail}
    >
      <BackfillCard backfill={backfill} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<!-- -->/g, "").replace(/<[^>]+>/g, "");
}

const NEVER = { succeededAt: null, problem: null, nextAt: null };

describe("how fetching former days goes", () => {
  it("says that it has not begun, or when it last went well", () => {
    expect(wordsOf(NEVER)).toContain("have not been fetched yet");
    expect(wordsOf({ ...NEVER, succeededAt: "2026-03-11T14:00:00Z" })).toContain("was last fetched");
  });

  it("promises that it begins by itself only while nothing stands in its way", () => {
    expect(wordsOf(NEVER)).toContain(en.backfill.begins);
    expect(wordsOf({ ...NEVER, problem: "refused" })).not.toContain(en.backfill.begins);
    expect(wordsOf({ ...NEVER, problem: "refused" }, "de")).not.toContain(de.backfill.begins);
  });

  it.each(BACKFILL_PROBLEMS)("says in both languages what is wrong (%s), and that live data go on", (problem) => {
    const condition = { ...NEVER, problem, nextAt: "2026-03-11T20:00:00Z" };
    expect(wordsOf(condition)).toContain(en.backfill.problem[problem].title);
    expect(wordsOf(condition)).toContain(en.backfill.live);
    expect(wordsOf(condition, "de")).toContain(de.backfill.problem[problem].title);
    expect(wordsOf(condition, "de")).toContain(de.backfill.live);
  });
});
