/** Whether a display may sound: browsers keep silent until somebody has pressed a key, unless they are set up otherwise. */
export type Sound = "allowed" | "blocked" | "none";

export interface Chime {
  sound(): Sound;
  /** A key was pressed: some browsers let sound through from then on. */
  unlock(): void;
  ring(): void;
}

/** Two notes, a falling fourth, Hz: heard across a room, and nobody's ring tone. */
const NOTES = [880, 659.25] as const;
const NOTE_S = 0.45;
const LOUDNESS = 0.35;

/** Made by the browser from nothing, so there is no file to fetch. `onChange` when sound becomes allowed or blocked. */
export function createChime(create: () => AudioContext | null, onChange: () => void): Chime {
  let context: AudioContext | null | undefined;
  const audio = () => {
    if (context !== undefined) return context;
    try {
      context = create();
    } catch {
      context = null;
    }
    context?.addEventListener("statechange", onChange);
    return context;
  };
  return {
    sound() {
      const state = audio()?.state;
      if (state === undefined) return "none";
      return state === "running" ? "allowed" : "blocked";
    },
    unlock: () =>
      void audio()
        ?.resume()
        .catch(() => undefined),
    ring() {
      const playing = audio();
      if (playing == null || playing.state !== "running") return;
      NOTES.forEach((hertz, index) => {
        note(playing, hertz, playing.currentTime + index * NOTE_S * 0.6);
      });
    },
  };
}

/** Struck and fading, as a bell does; at the end nothing of it is left. */
function note(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + NOTE_S);
  tone.connect(volume);
  volume.connect(context.destination);
  tone.start(at);
  tone.stop(at + NOTE_S);
}
