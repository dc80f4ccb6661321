/** Whether a display may sound: browsers keep silent until somebody has pressed a key, unless they are set up otherwise. */
export type Sound = "allowed" | "blocked" | "none";

export interface Chime {
  sound(): Sound;
  /** A key was pressed: some browsers let sound through from then on. */
  unlock(): void;
  ring(): void;
}

/** The chime of the full board (lib/client/display/chime.ts): two notes, a falling fourth, Hz. */
const NOTES = [880, 659.25];
const NOTE_S = 0.45;
const LOUDNESS = 0.35;

/** Made by the browser from nothing, so there is no file to fetch; it is asked for only where a chime is wanted. */
export function createChime(): Chime {
  let context: AudioContext | null | undefined;
  const audio = (): AudioContext | null => {
    if (context === undefined) context = create();
    return context;
  };
  return {
    sound() {
      const playing = audio();
      if (playing === null) return "none";
      return isRunning(playing) ? "allowed" : "blocked";
    },
    unlock() {
      const playing = audio();
      if (playing !== null && !isRunning(playing))
        playing.resume().then(
          () => undefined,
          () => undefined,
        );
    },
    ring() {
      const playing = audio();
      if (playing === null || !isRunning(playing)) return;
      for (let index = 0; index < NOTES.length; index += 1)
        note(playing, NOTES[index] || 0, playing.currentTime + index * NOTE_S * 0.6);
    },
  };
}

/** Before Chromium 41 it has no state, because it always runs. */
function isRunning(context: AudioContext): boolean {
  return !("state" in context) || context.state === "running";
}

function create(): AudioContext | null {
  try {
    return "AudioContext" in window ? new AudioContext() : null;
  } catch {
    return null;
  }
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
