"use client";

import { useTranslations } from "next-intl";
import { RevokeLink } from "@/components/share/revoke-link";
import { useLinkWords } from "@/components/share/use-link-words";
import { PageLink } from "@/components/ui/page-link";
import { type Column, Table } from "@/components/ui/table";
import type { TenantLinkEntry } from "@/lib/contracts/boards/links";

interface LinkTableProps {
  readonly links: readonly TenantLinkEntry[];
  /** Epoch ms at the server. */
  readonly now: number;
}

/** The links to all boards of a tenant, each with a way to end it. */
export function LinkTable({ links, now }: LinkTableProps) {
  const t = useTranslations("links.admin");
  const all = useTranslations("links");
  const words = useLinkWords(now);
  if (links.length === 0) return <p className="text-muted">{t("none")}</p>;
  const columns: readonly Column<TenantLinkEntry>[] = [
    { key: "link", head: t("link"), is: "name", cell: Name },
    { key: "board", head: t("board"), cell: Board },
    { key: "state", head: t("state"), isShort: true, cell: (link) => words.state(link) },
    {
      key: "expires",
      head: t("expires"),
      isShort: true,
      cell: ({ expiresAt, revokedAt }) =>
        revokedAt !== null ? "–" : expiresAt === null ? t("never") : words.when(expiresAt),
    },
    { key: "from", head: t("from"), cell: (link) => words.addresses(link) ?? t("everywhere") },
    {
      key: "used",
      head: t("used"),
      isShort: true,
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? "–" : words.when(lastUsedAt)),
    },
    { key: "by", head: t("by"), cell: ({ createdBy }) => <span dir="auto">{createdBy ?? "–"}</span> },
    { key: "revoke", head: all("revoke"), is: "actions", cell: (link) => <Revoke link={link} /> },
  ];
  return <Table caption={t("table")} columns={columns} rows={links} keyOf={({ id }) => id} />;
}

function Name({ name, tail }: TenantLinkEntry) {
  const t = useTranslations("links");
  return (
    <>
      <span dir="auto">{name}</span>
      <span className="block text-sm font-normal text-muted">{t("tail", { tail })}</span>
    </>
  );
}

function Board({ board: { id, name } }: TenantLinkEntry) {
  return (
    <PageLink
      href={`/boards/${encodeURIComponent(id)}`}
      dir="auto"
      className="underline decoration-line underline-offset-4 hover:decoration-current"
    >
      {name}
    </PageLink>
  );
}

function Revoke({ link }: { readonly link: TenantLinkEntry }) {
  if (link.revokedAt !== null) return null;
  return <RevokeLink boardId={link.board.id} link={link} />;
}
