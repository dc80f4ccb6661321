"use client";

import { useTranslations } from "next-intl";
import type { OpenReplay } from "@/lib/client/replay/open-replay";
import { nextSpeed, SPEEDS } from "@/lib/client/replay/player";
import type { ReplayState } from "@/lib/client/replay/replay";
import { STEPS_BACK, STEPS_ON, type Step, stepped } from "./steps";
import { Timeline } from "./timeline";
import { useMomentWords } from "./use-moment-words";

interface ReplayBarProps {
  readonly replay: OpenReplay;
  readonly state: ReplayState;
  readonly zone: string;
  readonly label: string;
}

/** At the foot of everything: steps, play and pause, how fast, and the days that are recorded. */
export function ReplayBar({ replay, state, zone, label }: ReplayBarProps) {
  const words = useMomentWords(zone);
  const steps = (list: readonly Step[]) =>
    list.map((step) => (
      <StepButton key={step.name} step={step} onStep={() => replay.seek(stepped(replay.state().at, step, zone))} />
    ));
  return (
    <section aria-label={label} className="replay-bar border-t border-line bg-surface print:hidden">
      <div className="replay-transport">
        {steps(STEPS_BACK)}
        <PlayButton isPlaying={state.isPlaying} onToggle={replay.toggle} />
        {steps(STEPS_ON)}
      </div>
      <p className="replay-clock" aria-hidden="true">
        <span className="replay-clock-day text-muted">
          {words.weekday(state.at)} {words.date(state.at)}
        </span>
        <span className="figure">{words.seconds(state.at)}</span>
      </p>
      <Timeline replay={replay} state={state} zone={zone} />
      <SpeedChoice replay={replay} speed={state.speed} />
    </section>
  );
}

function StepButton({ step: { name, unit, by }, onStep }: { step: Step; onStep: () => void }) {
  const t = useTranslations("replay");
  return (
    <button type="button" className="replay-button" data-unit={unit} title={t(`steps.${name}`)} onClick={onStep}>
      {by < 0 && <span aria-hidden="true">‹ </span>}
      {t(`stepsShort.${unit}`)}
      <span className="sr-only"> {t(by < 0 ? "stepsShort.back" : "stepsShort.on")}</span>
      {by > 0 && <span aria-hidden="true"> ›</span>}
    </button>
  );
}

function PlayButton({ isPlaying, onToggle }: { isPlaying: boolean; onToggle: () => void }) {
  const t = useTranslations("replay");
  const label = t(isPlaying ? "pause" : "play");
  return (
    <button
      type="button"
      className="replay-play bg-replay-fill text-on-replay"
      aria-label={label}
      title={`${label} (k)`}
      onClick={onToggle}
    >
      <svg viewBox="0 0 16 16" className="h-[1.15em] w-[1.15em]" aria-hidden="true" focusable="false">
        <path d={isPlaying ? "M3 2h3.6v12H3zM9.400 2H13v12H9.400z" : "M3.500 1.500v13L14 8Z"} fill="currentColor" />
      </svg>
    </button>
  );
}

function SpeedChoice({ replay, speed }: { replay: OpenReplay; speed: ReplayState["speed"] }) {
  const t = useTranslations("replay");
  const change = (by: 1 | -1, name: "slower" | "faster") => (
    <button
      type="button"
      className="replay-button replay-speed-button"
      aria-label={t(name)}
      title={`${t(name)} (${by < 0 ? "−" : "+"})`}
      aria-disabled={speed === SPEEDS[by < 0 ? 0 : SPEEDS.length - 1]}
      onClick={() => replay.setSpeed(nextSpeed(speed, by))}
    >
      <span aria-hidden="true">{by < 0 ? "−" : "+"}</span>
    </button>
  );
  return (
    <fieldset className="replay-speed" aria-label={t("speed")}>
      {change(-1, "slower")}
      <output className="replay-speed-now figure">
        <span aria-hidden="true">{t("times", { count: speed })}</span>
        <span className="sr-only">{t("timesSaid", { count: speed })}</span>
      </output>
      {change(1, "faster")}
    </fieldset>
  );
}
