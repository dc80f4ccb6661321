"use client";

import { useLocale, useTranslations } from "next-intl";
import type { StepPassed } from "@/lib/contracts/admin/connect";
import { formatCount, formatDuration } from "@/lib/domain/format/format";

/** What a step that passed found, below its name. */
export function StepFacts({ passed }: { readonly passed: StepPassed }) {
  const t = useTranslations("connect.facts");
  if (passed.numbers !== undefined) return <FirstNumbers numbers={passed.numbers} />;
  if (passed.found !== undefined) {
    const { queues, agents, groups } = passed.found;
    return (
      <p>
        {[t("queues", { count: queues }), t("agents", { count: agents }), t("groups", { count: groups })].join(" · ")}
        {queues === 0 && <span className="block">{t("empty")}</span>}
      </p>
    );
  }
  if (passed.step === "key") return <p>{t("key")}</p>;
  return passed.host === undefined ? null : <p className="break-all">{passed.host}</p>;
}

type Numbers = NonNullable<StepPassed["numbers"]>;

function FirstNumbers({ numbers }: { readonly numbers: Numbers }) {
  const t = useTranslations("connect.facts");
  const locale = useLocale();
  const figures = [
    { label: t("waiting"), value: formatCount(numbers.waiting, locale) },
    // Null beside a count of zero means that nobody waits.
    { label: t("longestWait"), value: formatDuration(numbers.longestWaitMs) },
    { label: t("available"), value: formatCount(numbers.available, locale) },
  ];
  return (
    <dl className="mt-2 flex flex-wrap">
      {figures.map(({ label, value }) => (
        <div key={label} className="mb-2 mr-2 min-w-[6.5rem] rounded-control bg-raised px-3.5 py-2.5">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-2xl font-bold tabular-nums leading-tight tracking-tight text-text">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
