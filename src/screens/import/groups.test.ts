import { describe, expect, it } from 'vitest';
import { groupFiles } from './groups';

function file(path: string): File {
  const found = new File(['x'], path.split('/').at(-1) ?? path);
  Object.defineProperty(found, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return found;
}

function sorted(...paths: string[]) {
  const { groups, nameless } = groupFiles(paths.map(file));
  return {
    groups: Object.fromEntries(groups.map(({ name, files }) => [name, files.length])),
    nameless,
  };
}

describe('photo files of a folder', () => {
  it('are sorted by the name that they carry, without its number', () => {
    expect(sorted('ada_lovelace_1.jpg', 'Ada Lovelace (2).JPG', 'bea-03.png', 'bea.webp')).toEqual({
      groups: { 'ada lovelace': 2, bea: 2 },
      nameless: [],
    });
  });

  it('are sorted by their folder where each person has one', () => {
    expect(sorted('staff/Ada/1.jpg', 'staff/Ada/IMG_9.jpg', 'staff/Bea/x.jpg')).toEqual({
      groups: { Ada: 2, Bea: 1 },
      nameless: [],
    });
  });

  it('are named when no name is in them, and passed over when they are no photos', () => {
    expect(sorted('staff/0001.jpg', 'staff/list.csv', 'staff/.ada.jpg', 'staff/Zoë.png')).toEqual({
      groups: { Zoë: 1 },
      nameless: ['0001.jpg'],
    });
  });

  it('are no more for each person than an enrolment may bring', () => {
    const many = Array.from({ length: 30 }, (_, at) => `ada_${at}.jpg`);
    expect(sorted(...many).groups).toEqual({ ada: 20 });
  });
});
