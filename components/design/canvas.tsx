"use client";

import { useTranslations } from "next-intl";
import { SheetGrid } from "@/components/sheet/sheet-grid";
import { useBox } from "@/components/ui/use-box";
import { pageOf } from "@/lib/client/design/editor";
import { NOMINAL } from "@/lib/domain/board/type-scale";
import { useEditorState } from "./design-context";
import { Scaled } from "./scaled";
import { emOf, fittingScale, isWallSize, SCREENS, type ScreenSize } from "./screen-sizes";
import { SheetCanvas } from "./sheet-canvas";

/** The page that is being designed, live, as large as the chosen screen shows it, and then made as small as there is room here. */
export function Canvas({ size }: { readonly size: ScreenSize }) {
  const { ref, box } = useBox<HTMLDivElement>();
  const em = emOf(size);
  const real = isWallSize(size) ? { width: NOMINAL.width * em, height: NOMINAL.height * em } : SCREENS[size];
  const room = box === null ? null : { width: box.width * box.em, height: box.height * box.em };
  const scale = room === null ? null : fittingScale(size, real, room);
  return (
    <>
      <div ref={ref} className="design-stage">
        {scale !== null && (
          <Scaled {...real} scale={scale}>
            {isWallSize(size) ? <SheetCanvas em={em} /> : <Preview size={size} em={em} />}
          </Scaled>
        )}
      </div>
      {scale !== null && <SizeLine size={size} scale={scale} />}
    </>
  );
}

/** How large it is in truth. */
function SizeLine({ size, scale }: { readonly size: ScreenSize; readonly scale: number }) {
  const t = useTranslations("design.canvas");
  return (
    <p className="mt-1.5 text-sm text-muted">{t("scale", { ...SCREENS[size], percent: Math.round(scale * 100) })}</p>
  );
}

/** How the page looks on an upright screen, or on a phone, where it scrolls. */
function Preview({ size, em }: { readonly size: "portrait" | "phone"; readonly em: number }) {
  const t = useTranslations("design.canvas");
  const page = pageOf(useEditorState());
  if (page === undefined) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label={t("preview")} tabIndex={0} className="design-flow">
      <div className="board sheet" data-shape={size} style={{ fontSize: `${em}px` }} inert>
        <SheetGrid page={{ ...page, tiles: [...page.tiles] }} shape={size} />
      </div>
    </section>
  );
}
