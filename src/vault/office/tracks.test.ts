import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newId, PersonId, BUILT_IN_TEMPLATE_LENGTH, TrackId } from '../../domain';
import { calibration } from '../gallery';
import { createTracks, MOST_TRACKS, TRACK_MILLIS, type Track } from './tracks';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const trackId = (number: number) => TrackId.parse(number);

/** Lets a frame of somebody be part of the evidence. */
function show({ evidence }: Track): void {
  const probe = new Float32Array(BUILT_IN_TEMPLATE_LENGTH);
  probe[0] = 1;
  const anna = { id: newId(PersonId), name: 'Anna' };
  evidence.take({ probe, quality: 80, most: 10, candidates: [{ person: anna, score: 0.97 }] });
}

test('a face that is followed keeps its evidence from frame to frame', () => {
  const tracks = createTracks();
  show(tracks.follow(trackId(1), calibration));
  vi.advanceTimersByTime(TRACK_MILLIS - 1);
  show(tracks.follow(trackId(1), calibration));
  expect(tracks.follow(trackId(1), calibration).evidence.frames).toBe(2);
  expect(tracks.follow(trackId(2), calibration).evidence.frames).toBe(0);
});

test('a face that is gone leaves nothing behind', () => {
  const tracks = createTracks();
  const track = tracks.follow(trackId(1), calibration);
  show(track);
  vi.advanceTimersByTime(TRACK_MILLIS);
  expect(track.evidence.frames).toBe(0);
  expect(track.evidence.standings()).toEqual([]);
  expect(tracks.follow(trackId(1), calibration)).not.toBe(track);
});

test('a face that is in view but gives nothing to compare keeps its evidence', () => {
  const tracks = createTracks();
  const track = tracks.follow(trackId(1), calibration);
  show(track);
  for (let second = 0; second < 10; second++) {
    vi.advanceTimersByTime(TRACK_MILLIS / 2);
    tracks.keep(trackId(1));
  }
  expect(tracks.follow(trackId(1), calibration).evidence.frames).toBe(1);
});

test('keeping a face that nobody follows begins nothing', () => {
  const tracks = createTracks();
  tracks.keep(trackId(1));
  expect(vi.getTimerCount()).toBe(0);
});

test('in a crowd the one that was heard of longest ago makes room', () => {
  const tracks = createTracks();
  const [first, second] = [
    tracks.follow(trackId(1), calibration),
    tracks.follow(trackId(2), calibration),
  ];
  show(first);
  show(second);
  for (let number = 3; number <= MOST_TRACKS; number++) tracks.follow(trackId(number), calibration);
  tracks.follow(trackId(1), calibration);
  tracks.follow(trackId(MOST_TRACKS + 1), calibration);
  expect(first.evidence.frames).toBe(1);
  expect(second.evidence.frames).toBe(0);
});

test('clearing overwrites all of them', () => {
  const tracks = createTracks();
  const track = tracks.follow(trackId(1), calibration);
  show(track);
  tracks.clear();
  expect(track.evidence.frames).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
