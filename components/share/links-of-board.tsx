"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { serverClock } from "@/lib/client/clock/browser-clock";
import { linksOptions, readMade } from "@/lib/client/share/links";
import type { BoardLinks, LinkEntry } from "@/lib/contracts/boards/links";
import { LinkForm } from "./link-form";
import { LinkLine } from "./link-line";
import { MadeLink } from "./made-link";

interface Made {
  readonly name: string;
  readonly path: string;
}

/** A board's links: each with what it is limited to, and the form of one at a time. */
export function LinksOfBoard({ boardId, links }: { readonly boardId: string; readonly links: BoardLinks["links"] }) {
  const t = useTranslations("links");
  const { refetch } = useQuery({ ...linksOptions(boardId), enabled: false });
  const [edited, setEdited] = useState<LinkEntry | "new" | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const now = serverClock.now();
  const begun = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setEdited(null);
  // The form is gone, and the focus was in it; a fresh link takes it for itself.
  useEffect(() => {
    if (edited !== null) begun.current = true;
    else if (begun.current && made === null) button.current?.focus();
  }, [edited, made]);
  const done = (name: string, answer: unknown) => {
    const read = readMade(answer);
    setMade(read === null ? null : { name, path: read.path });
    close();
    void refetch();
  };
  const begin = (of: LinkEntry | "new") => {
    setMade(null);
    setEdited(of);
  };
  if (edited !== null) {
    const link = edited === "new" ? null : edited;
    return <LinkForm key={link?.id ?? "new"} boardId={boardId} link={link} done={done} cancel={close} />;
  }
  return (
    <>
      {made !== null && <MadeLink key={made.path} name={made.name} path={made.path} />}
      {links.length === 0 ? (
        <Notice>{t("none")}</Notice>
      ) : (
        <ul className="space-y-2" aria-label={t("links")}>
          {links.map((link) => (
            <LinkLine
              key={link.id}
              boardId={boardId}
              link={link}
              now={now}
              edit={() => begin(link)}
              revoked={() => void refetch()}
            />
          ))}
        </ul>
      )}
      <Button ref={button} kind={made === null ? "primary" : "secondary"} className="mt-4" onClick={() => begin("new")}>
        {t("new")}
      </Button>
    </>
  );
}
