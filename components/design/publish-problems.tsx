"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { SubmitFailure } from "@/lib/client/forms/submit-json";
import type { Page, Tile } from "@/lib/domain/board/document";
import { useDesign } from "./design-context";
import { useShowTile } from "./use-show-tile";
import { useTileName } from "./use-tile-name";

interface PublishProblemsProps {
  readonly failure: SubmitFailure;
  readonly close: () => void;
}

/** Why nothing was published: tile by tile, each a way to it. */
export function PublishProblems({ failure, close }: PublishProblemsProps) {
  const t = useTranslations("design.publishing");
  const { editor } = useDesign();
  const { pages } = editor.state().history.present;
  const found = Object.entries(failure.rules).flatMap(([path, { rule }]) => {
    const [, page, , tile] = path.split(".");
    const onPage = pages[Number(page)];
    const one = onPage?.tiles[Number(tile)];
    return onPage === undefined || one === undefined ? [] : [{ path, rule, page: onPage, tile: one }];
  });
  return (
    <Dialog title={t("title")} closeLabel={t("close")} onClose={close}>
      {found.length === 0 && <p>{t(failure.code === "nothing-to-publish" ? "nothing" : "failed")}</p>}
      <ul className="space-y-2">
        {found.map(({ path, rule, page, tile }) => (
          <li key={path}>
            <TileProblem tile={tile} page={page} rule={rule} close={close} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface TileProblemProps {
  readonly tile: Tile;
  readonly page: Page;
  readonly rule: string;
  readonly close: () => void;
}

function TileProblem({ tile, page, rule, close }: TileProblemProps) {
  const t = useTranslations("design.publishing");
  const show = useShowTile();
  const name = useTileName(tile);
  const known = (["unknown-kind", "unknown-queue", "unknown-asset", "no-alt"] as const).find((one) => one === rule);
  return (
    <div className="flex items-center justify-between">
      <p className="mr-3">
        <span className="block font-semibold">{name}</span>
        {t(`rules.${known ?? "other"}`)}
      </p>
      <Button
        onClick={() => {
          close();
          show(page.id, tile.id);
        }}
      >
        {t("show")}
      </Button>
    </div>
  );
}
