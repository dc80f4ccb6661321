"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button";

interface CodesLeftProps {
  readonly codesLeft: number;
  /** Where the person wanted to go. */
  readonly next: string;
}

/** Whoever got in by a recovery code learns how many are left, before they go on. */
export function CodesLeft({ codesLeft, next }: CodesLeftProps) {
  const t = useTranslations("auth.codesLeft");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // Plain links: a full load, so that every page is rendered afresh for the person who signed in.
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="text-lg font-bold">
        {t("title")}
      </h2>
      <p className="mb-5 mt-2 leading-relaxed">{t("left", { count: codesLeft })}</p>
      <a href={next} className={buttonClass("primary", "w-full")}>
        {t("goOn")}
      </a>
      <a href="/account" className={buttonClass("secondary", "mt-3 w-full")}>
        {t("renew")}
      </a>
    </section>
  );
}
