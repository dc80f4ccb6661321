"use client";

import { useTranslations } from "next-intl";
import { Boundary } from "@/components/ui/boundary";
import { customProperty } from "@/components/ui/custom-property";
import { Pill } from "@/components/ui/pill";
import { useBox } from "@/components/ui/use-box";
import type { DisplayEntry } from "@/lib/contracts/admin/displays";
import type { DisplayPrivacy, DisplaySettings } from "@/lib/domain/display/settings";
import "./display-picture.css";
import { DrawnBoard } from "./drawn-board";
import { type Frame, frameOf } from "./frame-size";
import { type PictureState, pictureState } from "./picture-state";
import { useIsSeen } from "./use-is-seen";

/**
 * What a display shows right now, in small: drawn from the board and page that it reports. Where its numbers may be others than those of now
 * there is no picture but what is known of it.
 */
export function DisplayPicture({ display }: { readonly display: DisplayEntry }) {
  const t = useTranslations("displays.picture");
  const { ref, box } = useBox<HTMLDivElement>();
  const isSeen = useIsSeen(ref);
  const state = pictureState(display);
  const frame = frameOf(display.report?.device.screen);
  const scale = box === null ? null : (box.width * box.em) / frame.width;
  return (
    <div
      ref={ref}
      className="display-picture"
      data-shape={frame.shape}
      data-theme={display.settings.theme}
      style={customProperty("--aspect", String(frame.height / frame.width))}
    >
      {state.kind === "words" ? (
        <p className="picture-words text-sm text-muted">{t(`words.${state.why}`)}</p>
      ) : (
        <Drawn
          state={state}
          privacy={display.settings.privacy}
          screen={display.settings.screen}
          frame={frame}
          scale={isSeen ? scale : null}
        />
      )}
    </div>
  );
}

interface DrawnProps {
  readonly state: Extract<PictureState, { kind: "board" }>;
  readonly privacy: DisplayPrivacy;
  readonly screen: DisplaySettings["screen"];
  readonly frame: Frame;
  /** Null: nobody sees it. */
  readonly scale: number | null;
}

function Drawn({ state, privacy, screen, frame, scale }: DrawnProps) {
  const t = useTranslations("displays.picture");
  const { boardId, pageId, isTakeover, isDim, isLate } = state;
  return (
    <>
      {scale !== null && (
        <div aria-hidden="true" inert>
          <Boundary resetKey={`${boardId}/${pageId}`} fallback={() => null}>
            <DrawnBoard
              boardId={boardId}
              pageId={pageId}
              privacy={privacy}
              screen={screen}
              frame={frame}
              scale={scale}
            />
          </Boundary>
        </div>
      )}
      {isDim && <div className="picture-dim" />}
      <p className="picture-marks text-xs [&>*]:mr-1.5 [&>*]:mt-1.5">
        {isTakeover && <Pill tone="breach">{t("takeover")}</Pill>}
        {isLate && <Pill tone="near">{t("late")}</Pill>}
        {isDim && <Pill tone="muted">{t("dim")}</Pill>}
      </p>
    </>
  );
}
