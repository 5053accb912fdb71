import { describe, expect, it } from 'vitest';
import { leadsOut, type KeyPress } from './keys';

/** Reads "Ctrl+Shift+I". */
function press(keys: string): KeyPress {
  const parts = keys.split('+');
  const held = parts.slice(0, -1);
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    altGraph: held.includes('AltGr'),
  };
}

describe('the keys of a kiosk', () => {
  it.each([
    ...['F1', 'F5', 'F6', 'F11', 'F12', 'ContextMenu', 'BrowserBack', 'BrowserHome', 'Shift+F10'],
    ...['Ctrl+t', 'Ctrl+n', 'Ctrl+w', 'Ctrl+p', 'Ctrl+s', 'Ctrl+u', 'Ctrl+f', 'Ctrl+o', 'Ctrl+l'],
    ...['Ctrl+r', 'Ctrl+Shift+I', 'Ctrl+Shift+C', 'Ctrl+Shift+Delete', 'Ctrl+Shift+A', 'Ctrl+0'],
    ...['Meta+p', 'Meta+,', 'Alt+ArrowLeft', 'Alt+Home', 'Alt+d', 'Alt+Enter', 'Shift+Escape'],
    ...['Ctrl+Enter', 'Ctrl+-', 'Ctrl+=', 'Ctrl+Alt+t'],
  ])('do not lead out with %s, in a field or not', (keys) => {
    expect(leadsOut(press(keys), true)).toBe(true);
    expect(leadsOut(press(keys), false)).toBe(true);
  });

  it.each(['a', 'Shift+A', 'Tab', 'Shift+Tab', 'Enter', 'Escape', 'ArrowDown', ' ', 'Backspace'])(
    'work with %s as ever',
    (keys) => {
      expect(leadsOut(press(keys), true)).toBe(false);
      expect(leadsOut(press(keys), false)).toBe(false);
    },
  );

  it.each(['Ctrl+a', 'Ctrl+v', 'Meta+c', 'Ctrl+Shift+Z', 'Ctrl+ArrowLeft', 'Ctrl+Backspace', '/'])(
    'edit a field with %s, and do nothing elsewhere',
    (keys) => {
      expect(leadsOut(press(keys), true)).toBe(false);
      expect(leadsOut(press(keys), false)).toBe(true);
    },
  );

  it('write what needs AltGr, or Option on a Mac', () => {
    // Windows says Ctrl and Alt are down when AltGr is.
    for (const key of ['@', '€', '{', 'ą'])
      expect(leadsOut({ ...press(`Ctrl+Alt+AltGr+x`), key }, true), key).toBe(false);
    expect(leadsOut(press('Alt+å'), true)).toBe(false);
  });

  it('do not take the modifiers themselves', () => {
    for (const keys of ['Ctrl+Control', 'Alt+Alt', 'Meta+Meta', 'Ctrl+Shift', 'Ctrl+Alt+AltGraph'])
      expect(leadsOut(press(keys), false), keys).toBe(false);
  });
});
