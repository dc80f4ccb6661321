import "server-only";
import { err, ok, type Result } from "@/lib/domain/result";
import { PAGE_SIZE } from "./address";
import type { Page } from "./call";
import type { UpstreamError } from "./errors";
import { headerText } from "./retry-at";
import { upstreamError } from "./upstream-error";
import { type DraftRow, type DraftRows, mergeById, readRows } from "./wire";

/** 50,000 rows; beyond it something is wrong with the count of pages. */
const MOST_PAGES = 50;
const AT_ONCE = 3;

export interface Walk extends DraftRows {
  readonly first: Page;
  readonly requests: number;
}

type Fetched = { readonly page: Page; readonly rows: DraftRows };

/**
 * All pages of a list. The number of pages may change underway: a page past the end (400) is the end, further pages
 * that appear are followed, and a row that moved between pages is kept once. One page that fails fails the walk.
 */
export async function walkPages(
  fetchPage: (page: number, signal?: AbortSignal) => Promise<Result<Page, UpstreamError>>,
  signal?: AbortSignal,
): Promise<Result<Walk, UpstreamError>> {
  const first = readPage(await fetchPage(0, signal));
  if (!first.ok) return first;
  const pages: Fetched[] = [first.value];
  let requests = first.value.page.requests;
  let expected = pagesAfter(first.value, 0);
  let next = 1;
  while (next < expected) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, expected - next) }, (_, index) => next + index);
    const batch = await Promise.all(numbers.map(async (number) => readPage(await fetchPage(number, signal))));
    for (const [index, result] of batch.entries()) {
      requests += result.ok ? result.value.page.requests : 1;
      if (!result.ok) {
        if (!isPastTheEnd(result.error)) return result;
        expected = Math.min(expected, next + index);
        break;
      }
      pages.push(result.value);
      expected = pagesAfter(result.value, next + index);
    }
    next += numbers.length;
  }
  return ok({
    rows: mergeById(rowsOf(pages)),
    skipped: pages.reduce((sum, { rows }) => sum + rows.skipped, 0),
    totals: pages.find(({ rows }) => rows.totals !== null)?.rows.totals ?? null,
    first: first.value.page,
    requests,
  });
}

function* rowsOf(pages: readonly Fetched[]): Iterable<DraftRow> {
  for (const { rows } of pages) yield* rows.rows;
}

function readPage(result: Result<Page, UpstreamError>): Result<Fetched, UpstreamError> {
  if (!result.ok) return result;
  const rows = readRows(result.value.body);
  // An answer in which nothing can be read is no empty contact centre.
  if (rows === null || (rows.rows.length === 0 && rows.skipped > 0)) {
    return err(upstreamError("unreadable", { status: result.value.reply.status }));
  }
  return ok({ page: result.value, rows });
}

/** How many pages there are by the newest answer. Without a header, a full page promises one more. */
function pagesAfter({ page, rows }: Fetched, number: number): number {
  const total = Number(headerText(page.reply.headers, "x-total-pages") ?? Number.NaN);
  const full = rows.rows.length + rows.skipped >= PAGE_SIZE;
  const pages = Number.isInteger(total) && total >= 0 ? total : number + (full ? 2 : 1);
  return Math.min(pages, MOST_PAGES);
}

/** The first page passed with the same parameters, so a plain 400 can only mean the page number. */
function isPastTheEnd(error: UpstreamError): boolean {
  return error.status === 400 && error.code === "request-refused";
}
