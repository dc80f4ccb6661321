"use client";

import { useState } from "react";

/** Rows a page: few enough to read and for the browser to hold, many enough that most installations have one page. */
const PAGE = 25;

/** A list that is searched by what is typed and shown a page at a time. */
export interface SearchedList<Row> {
  /** The rows of this page. */
  readonly shown: readonly Row[];
  /** Those of all pages. */
  readonly found: readonly Row[];
  /** How many there are, found or not. */
  readonly all: number;
  readonly typed: string;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  search(text: string): void;
  turnTo(page: number): void;
}

/** `find` answers the rows that fit what was typed, in their order. */
export function useSearchedList<Row>(all: number, find: (typed: string) => readonly Row[]): SearchedList<Row> {
  const [typed, setTyped] = useState("");
  const [wanted, turnTo] = useState(0);
  const found = find(typed);
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  // Rows may go while one looks at the last page.
  const page = Math.min(wanted, pages - 1);
  return {
    shown: found.slice(page * PAGE, (page + 1) * PAGE),
    found,
    all,
    typed,
    page,
    pages,
    search: (text) => {
      setTyped(text);
      turnTo(0);
    },
    turnTo,
  };
}
