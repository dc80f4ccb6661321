import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Difference } from "@/lib/contracts/admin/configuration";
import deCommon from "@/lib/messages/de/common.json";
import deConfiguration from "@/lib/messages/de/configuration.json";
import deConnect from "@/lib/messages/de/connect.json";
import deMetrics from "@/lib/messages/de/metrics.json";
import dePeople from "@/lib/messages/de/people.json";
import deProviders from "@/lib/messages/de/providers.json";
import deStates from "@/lib/messages/de/states.json";
import deTenants from "@/lib/messages/de/tenants.json";
import deThresholds from "@/lib/messages/de/thresholds.json";
import enCommon from "@/lib/messages/en/common.json";
import enConfiguration from "@/lib/messages/en/configuration.json";
import enConnect from "@/lib/messages/en/connect.json";
import enMetrics from "@/lib/messages/en/metrics.json";
import enPeople from "@/lib/messages/en/people.json";
import enProviders from "@/lib/messages/en/providers.json";
import enStates from "@/lib/messages/en/states.json";
import enTenants from "@/lib/messages/en/tenants.json";
import enThresholds from "@/lib/messages/en/thresholds.json";
import { DifferenceItem } from "./difference-item";

const WORDS = {
  en: {
    common: enCommon,
    configuration: enConfiguration,
    connect: enConnect,
    metrics: enMetrics,
    people: enPeople,
    providers: enProviders,
    states: enStates,
    tenants: enTenants,
    thresholds: enThresholds,
  },
  de: {
    common: deCommon,
    configuration: deConfiguration,
    connect: deConnect,
    metrics: deMetrics,
    people: dePeople,
    providers: deProviders,
    states: deStates,
    tenants: deTenants,
    thresholds: deThresholds,
  },
};

function textOf(difference: Difference, locale: "en" | "de"): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={WORDS[locale]} timeZone="UTC">
      <ul>
        <DifferenceItem difference={difference} />
      </ul>
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");
}

const LIMIT: Difference = {
  kind: "changed",
  thing: "limit",
  path: ["Acme", "interactionsLongestWaitInQueue.rt"],
  fields: [
    { field: "near", before: null, after: "sla × 0.75 - 5000, grace" },
    { field: "breach", before: "60000", after: "90000" },
    { field: "forMs", before: 0, after: 30_000 },
    { field: "recover", before: 0, after: 0.075 },
    { field: "hours", before: null, after: ["1 08:00-18:00", "2 08:00-18:00", "America/Port-au-Prince"] },
  ],
};

it("tells differences of limits in the words in which they are set by hand", () => {
  const text = textOf(LIMIT, "en");
  expect(text).toContain("Acme › Longest wait, now|");
  expect(text).toContain("75% of the queue’s own threshold less 5 s");
  for (const told of ["|1 min|", "|1 min 30 s|", "|30 s|", "|7.5%|"]) expect(text).toContain(told);
  expect(text).toContain("|Mon–Tue 08:00–18:00 (America/Port-au-Prince)|");
  expect(text).not.toMatch(/60000|90000|30000|sla ×|\.rt/);
  expect(textOf(LIMIT, "de")).toContain("|1 Min. 30 s|");
});

it("tells what it does not know as the file has it", () => {
  const odd = {
    ...LIMIT,
    path: ["Acme", "of.later"],
    fields: [{ field: "breach", before: null, after: "soon" }],
  } as const;
  expect(textOf(odd, "en")).toContain("Acme › of.later|");
  expect(textOf(odd, "en")).toContain("|soon|");
});
