"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ConfirmedButton } from "@/components/admin/people/confirmed-button";
import { Table, Td, Th } from "@/components/ui/table";
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

const METHODS = ["password", "demo", "set-up", "invitation"] as const;

/** Signed-in browsers, each with a way to end it. */
export function SessionList({ sessions, currentId, address, now, withPerson = false }: SessionListProps) {
  const t = useTranslations("account.sessions");
  const format = useFormatter();
  const deviceName = useDeviceName();
  if (sessions.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <Table
      caption={t("table")}
      head={
        <>
          {withPerson && <Th>{t("person")}</Th>}
          <Th>{t("device")}</Th>
          <Th>{t("address")}</Th>
          <Th>{t("since")}</Th>
          <Th>{t("seen")}</Th>
          <Th>{t("method")}</Th>
          <Td />
        </>
      }
    >
      {sessions.map((session) => {
        const device = deviceName(session.userAgent);
        const method = METHODS.find((one) => one === session.method) ?? "unknown";
        const isCurrent = session.id === currentId;
        return (
          <tr key={session.id}>
            {withPerson && (
              <Td>
                {session.person.name}
                <span className="block break-all text-sm text-muted">{session.person.email}</span>
              </Td>
            )}
            <Th scope="row">{device}</Th>
            <Td className="break-all tabular-nums">{session.address ?? "–"}</Td>
            <Td className="whitespace-nowrap">{format.relativeTime(session.since, now)}</Td>
            <Td className="whitespace-nowrap">{format.relativeTime(session.lastSeenAt, now)}</Td>
            <Td>{t(`methods.${method}`)}</Td>
            <Td className="text-right">
              {isCurrent ? (
                <span className="inline-flex min-h-11 items-center whitespace-nowrap text-muted">{t("this")}</span>
              ) : (
                <ConfirmedButton
                  label={t("end")}
                  name={`${t("end")}: ${device}`}
                  title={t("endTitle")}
                  what={t("endWhat")}
                  cancel={t("cancel")}
                  request={{ method: "DELETE", address: `${address}/${session.id}` }}
                />
              )}
            </Td>
          </tr>
        );
      })}
    </Table>
  );
}
