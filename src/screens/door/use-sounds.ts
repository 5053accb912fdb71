import { useEffect } from 'react';
import type { Stage } from './flow';

/** Two notes each, in hertz: up for done, down for not known. They add to what is on the screen, and never stand for it. */
const NOTES: Partial<Record<Stage['kind'], readonly [number, number]>> = {
  done: [659, 880],
  'not-known': [440, 330],
  failed: [330, 262],
  paused: [330, 262],
};

/** Seconds of each note, and its loudness, 0 to 1: to be heard at the kiosk and not in the next room. */
const NOTE_SECONDS = 0.14;
const LOUDNESS = 0.12;

/** Milliseconds for which a tablet shakes, where it can. */
const SHAKE_MILLIS = 60;

/** A short sound, and a shake where there is a motor, as the stage changes. */
export function useSounds({ kind }: Stage, on: boolean): void {
  useEffect(() => {
    const notes = NOTES[kind];
    if (!on || !notes) return;
    play(notes);
    // Refused before the first touch, and missing on most computers.
    if ('vibrate' in navigator) navigator.vibrate(SHAKE_MILLIS);
  }, [kind, on]);
}

function play(notes: readonly number[]): void {
  const audio = new AudioContext();
  const loudness = audio.createGain();
  loudness.gain.value = LOUDNESS;
  loudness.connect(audio.destination);
  notes.forEach((hertz, at) => {
    const tone = audio.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(loudness);
    tone.start(audio.currentTime + at * NOTE_SECONDS);
    tone.stop(audio.currentTime + (at + 1) * NOTE_SECONDS);
    if (at === notes.length - 1) tone.onended = () => void audio.close();
  });
  // Without a touch before, browsers hold sound back; then there is none, and nothing piles up.
  if (audio.state === 'suspended') void audio.close();
}
