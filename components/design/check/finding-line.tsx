"use client";

import { useTranslations } from "next-intl";
import { useDesign } from "@/components/design/design-context";
import { useShowTile } from "@/components/design/use-show-tile";
import { useTileName } from "@/components/design/use-tile-name";
import { Triangle } from "@/components/ui/shapes";
import type { Page, Tile } from "@/lib/domain/board/document";
import type { FindingWords } from "./finding-words";

interface FindingLineProps {
  readonly words: FindingWords;
  /** Where it is; null for what belongs to the board as a whole. */
  readonly page: Page | null;
  readonly tile: Tile | null;
  /** Whether the page must be named because there are others. */
  readonly namesPage: boolean;
  /** Opens what it is about, where that is no tile. */
  readonly open: { readonly label: string; readonly run: () => void } | null;
}

/** One finding: whose it is, what is the matter, what would help. */
export function FindingLine({ words, page, tile, namesPage, open }: FindingLineProps) {
  return (
    <li className="flex items-baseline py-1.5">
      <Triangle className="mr-2.5 text-near" />
      <p className="min-w-0">
        {page !== null && tile !== null && <TileLink page={page} tile={tile} namesPage={namesPage} />}
        {page !== null && tile === null && <PageLink page={page} />}
        {words.what} <span className="mr-2 text-muted">{words.help}</span>
        {open !== null && (
          <button type="button" aria-haspopup="dialog" className={LINK} onClick={open.run}>
            {open.label}
          </button>
        )}
      </p>
    </li>
  );
}

const LINK = "mr-2 text-left font-semibold underline underline-offset-2 hover:text-action";

function TileLink({
  page,
  tile,
  namesPage,
}: {
  readonly page: Page;
  readonly tile: Tile;
  readonly namesPage: boolean;
}) {
  const show = useShowTile();
  const t = useTranslations("check");
  const own = useTileName(tile);
  const name = namesPage ? `${page.name} · ${own}` : own;
  return (
    <button type="button" aria-label={t("show", { name })} className={LINK} onClick={() => show(page.id, tile.id)}>
      {name}
    </button>
  );
}

function PageLink({ page }: { readonly page: Page }) {
  const { editor } = useDesign();
  const t = useTranslations("check");
  const label = t("show", { name: page.name });
  return (
    <button type="button" aria-label={label} className={LINK} onClick={() => editor.turnTo(page.id)}>
      {page.name}
    </button>
  );
}
