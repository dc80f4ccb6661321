import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { REPORT_STEPS, type ReportChoice } from "@/components/report/report-choice";
import { ReportView } from "@/components/report/report-view";
import { addDays, dayOf } from "@/lib/domain/zone-day";
import { messagesOf, pickMessages } from "@/lib/messages/load";
import { can } from "@/lib/server/access/permissions";
import { ROUTES } from "@/lib/server/access/routes/table";
import { queuesOfBoard } from "@/lib/server/boards/board-queues";
import { boardOrNotFound, callerOrSignIn, idFromPath } from "@/lib/server/http/page-access";
import { services } from "@/lib/server/http/services";
import { zoneOfTenant } from "@/lib/server/tenants/zone-of-tenant";

/** What is kept is counted in months, no day of which is longer ago than this many days each. */
const DAYS_OF_MONTH = 31;

interface ReportPageProps {
  readonly params: Promise<{ readonly boardId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** The board of the address, for whoever may read its reports; to everybody else it is not there. */
const load = cache(async (boardId: string) => {
  const caller = await callerOrSignIn(`/boards/${boardId}/report`);
  const board = await boardOrNotFound(caller, idFromPath(boardId));
  if (!can(caller, ROUTES["PAGE /boards/[boardId]/report"].action, board.tenantId)) notFound();
  return board;
});

export async function generateMetadata({ params }: ReportPageProps): Promise<Metadata> {
  const [board, t] = await Promise.all([load((await params).boardId), getTranslations("report")]);
  return { title: t("titleOf", { board: board.name }) };
}

/** A queue's day, interval by interval. What the address does not say, or says wrongly, is today, all queues and half hours. */
export default async function ReportPage({ params, searchParams }: ReportPageProps) {
  const board = await load((await params).boardId);
  const { db, config } = await services();
  const [zone, queues, asked, locale] = await Promise.all([
    zoneOfTenant(db, board.tenantId),
    queuesOfBoard(db, board),
    searchParams,
    getLocale(),
  ]);
  const today = dayOf(Date.now(), zone);
  const days = { first: addDays(today, -config.history.months * DAYS_OF_MONTH), last: today };
  const day = typeof asked.day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(asked.day) ? asked.day : today;
  const initial: ReportChoice = {
    queue: queues.find(({ id }) => id === asked.queue)?.id ?? null,
    day: day >= days.first && day <= days.last ? day : today,
    step: REPORT_STEPS.find((step) => step === asked.step) ?? "30",
  };
  return (
    <NextIntlClientProvider messages={pickMessages(messagesOf(locale), ["board", "common", "metrics", "report"])}>
      <ReportView
        board={{ id: board.id, name: board.name }}
        zone={zone}
        queues={queues}
        days={days}
        initial={initial}
      />
    </NextIntlClientProvider>
  );
}
