"use client";

import { useTranslations } from "next-intl";
import { PlainTile } from "@/components/sheet/plain-tile";
import { TileFrame } from "@/components/sheet/tile-frame";
import type { TileProps } from "@/components/sheet/tile-props";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Shrink } from "@/components/ui/shrink";
import type { OptionsByKind } from "@/lib/domain/board/options/options-by-kind";
import { optionsOf } from "@/lib/domain/board/options/options-of";
import { Markdown } from "./markdown";

type TextOptions = OptionsByKind["text"];

/** em of the board's root. */
const SIZES: Readonly<Record<TextOptions["size"], string>> = {
  small: "text-words",
  medium: "text-[1.6em]",
  large: "text-[2.4em]",
  huge: "text-[4em]",
};
const ALIGNS: Readonly<Record<TextOptions["align"], string>> = {
  start: "text-left",
  center: "text-center",
  end: "text-right",
};

/** What somebody has to say to the floor. */
export function TextTile({ tile, room }: TileProps) {
  const t = useTranslations("tiles");
  const options = optionsOf(tile, "text");
  if (options === null) return null;
  const { markdown, size, align, vertical } = options;
  if (markdown.trim() === "")
    return <PlainTile room={room} title={tile.title ?? t("kinds.text")} text={t("text.none")} />;
  const body = (
    <Shrink
      content={`${markdown} ${size}`}
      cutWord={t("cut")}
      place={vertical}
      className={classNames("flex-1 leading-[1.35]", SIZES[size], ALIGNS[align])}
    >
      <Markdown text={markdown} />
    </Shrink>
  );
  // A text without a title has the whole tile.
  if (tile.title === null)
    return (
      <Card aria-label={t("kinds.text")} className="sheet-card flex h-full min-w-0 flex-col">
        {body}
      </Card>
    );
  return (
    <TileFrame room={room} title={tile.title} figure={null}>
      {body}
    </TileFrame>
  );
}
