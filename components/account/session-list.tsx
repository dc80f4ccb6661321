"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/admin/people/confirmed-button";
import { type Column, Table } from "@/components/ui/table";
import type { SessionRow } from "@/lib/contracts/admin/people";
import { useDeviceName } from "./use-device-name";

interface SessionListProps {
  readonly sessions: readonly SessionRow[];
  /** The one this page is seen by, which is ended by signing out. */
  readonly currentId: string | null;
  /** Address below which each can be ended. */
  readonly address: string;
  /** Epoch ms at the server. */
  readonly now: number;
  /** Whether they belong to several people. */
  readonly withPerson?: boolean;
}

const METHODS = ["password", "demo", "set-up", "invitation", "sso"] as const;

/** Signed-in browsers, each with a way to end it. */
export function SessionList({ sessions, currentId, address, now, withPerson = false }: SessionListProps) {
  const t = useTranslations("account.sessions");
  const format = useFormatter();
  const deviceName = useDeviceName();
  if (sessions.length === 0) return <p className="text-muted">{t("none")}</p>;
  const device: Column<SessionRow> = {
    key: "device",
    head: t("device"),
    cell: ({ userAgent }) => deviceName(userAgent),
  };
  const columns: readonly Column<SessionRow>[] = [
    ...(withPerson ? [{ key: "person", head: t("person"), is: "name", cell: Person } as const, device] : []),
    ...(withPerson ? [] : [{ ...device, is: "name" } as const]),
    { key: "address", head: t("address"), className: "tabular-nums", cell: (row) => row.address ?? "–" },
    { key: "since", isShort: true, head: t("since"), cell: ({ since }) => format.relativeTime(since, now) },
    { key: "seen", isShort: true, head: t("seen"), cell: ({ lastSeenAt }) => format.relativeTime(lastSeenAt, now) },
    {
      key: "method",
      head: t("method"),
      className: "[word-break:normal]",
      cell: ({ method, provider }) => provider ?? t(`methods.${METHODS.find((one) => one === method) ?? "unknown"}`),
    },
    {
      key: "end",
      head: t("end"),
      is: "actions",
      cell: ({ id, userAgent }) =>
        id === currentId ? (
          <span className="inline-flex min-h-11 items-center whitespace-nowrap text-muted">{t("this")}</span>
        ) : (
          <ConfirmedButton
            label={t("end")}
            name={`${t("end")}: ${deviceName(userAgent)}`}
            title={t("endTitle")}
            what={t("endWhat")}
            cancel={t("cancel")}
            request={{ method: "DELETE", address: `${address}/${id}` }}
          />
        ),
    },
  ];
  return <Table caption={t("table")} columns={columns} rows={sessions} keyOf={({ id }) => id} />;
}

function Person({ person }: SessionRow) {
  return (
    <>
      <span dir="auto">{person.name}</span>
      <span className="block text-sm font-normal text-muted">{person.email}</span>
    </>
  );
}
