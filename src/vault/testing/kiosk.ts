import { Kiosk } from '../../domain';

/** How an officer sets a kiosk up in every test. */
export const frontDoor: Kiosk = Kiosk.parse({
  name: 'Front door',
  place: 'Ground floor',
  language: 'en',
  purpose: 'attendance',
  start: 'step-up',
  zone: 'whole',
  camera: null,
  greeting: 'Good morning',
  logo: null,
  noticeUrl: null,
  sounds: true,
  hours: { opens: 420, closes: 1140 },
  debounceMinutes: 5,
  lateAfter: 540,
  help: 'Reception, extension 100',
  selfService: true,
});
