"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { ListPager } from "@/components/admin/list/list-pager";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

function addressOf(search: string, page: number): string {
  const query = new URLSearchParams();
  if (search !== "") query.set("find", search);
  if (page > 1) query.set("page", String(page));
  const text = query.toString();
  return text === "" ? "/admin/people" : `/admin/people?${text}`;
}

/** Finds people by a part of their name or e-mail address. */
export function PeopleSearch({ search }: { readonly search: string }) {
  const t = useTranslations("people");
  const router = useRouter();
  const [typed, setTyped] = useState(search);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    router.push(addressOf(typed.trim(), 1));
  };
  return (
    <search>
      <form onSubmit={submit} className="mb-4 flex max-w-xl items-end">
        <div className="min-w-0 flex-1">
          <TextField
            type="search"
            autoComplete="off"
            maxLength={100}
            label={t("find")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <Button type="submit" className="ml-3">
          {t("search")}
        </Button>
      </form>
    </search>
  );
}

/** The pages of the list; `page` from 1. */
export function PeoplePager(props: { readonly search: string; readonly page: number; readonly pages: number }) {
  const { search, page, pages } = props;
  const router = useRouter();
  return <ListPager page={page - 1} pages={pages} onPage={(next) => router.push(addressOf(search, next + 1))} />;
}
