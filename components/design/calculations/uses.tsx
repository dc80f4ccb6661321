"use client";

import { useTranslations } from "next-intl";
import { useShowTile } from "@/components/design/use-show-tile";
import { useTileName } from "@/components/design/use-tile-name";
import type { Use } from "@/lib/domain/board/calculated-uses";

interface UsesProps {
  readonly uses: readonly Use[];
  readonly close: () => void;
}

/** The tiles that show a calculation, each a way to it. */
export function Uses({ uses, close }: UsesProps) {
  const t = useTranslations("calculations");
  if (uses.length === 0) return <p className="mt-2 text-sm text-muted">{t("unused")}</p>;
  return (
    <div className="mt-2 text-sm">
      <p className="text-muted">{t("uses", { count: uses.length })}</p>
      <ul>
        {uses.map((use) => (
          <li key={use.tile.id}>
            <UseLink use={use} close={close} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function UseLink({ use: { page, tile }, close }: { readonly use: Use; readonly close: () => void }) {
  const name = useTileName(tile);
  const show = useShowTile();
  return (
    <button
      type="button"
      className="min-h-8 text-left underline underline-offset-2 hover:text-action"
      onClick={() => {
        close();
        show(page.id, tile.id);
      }}
    >
      {page.name} · {name}
    </button>
  );
}
